import type { Check, CheckName } from '../../checks/index.js';
import type { Attempt } from '../../checks/ports/audit.js';
import type { Route, RoutedAnswer } from '../../checks/runCheck.js';
import { KycError, toKycError } from '../../errors.js';
import { type Cancellation, Deadline } from '../../async/deadline.js';
import type {
  ProviderCallOutcome,
  ProviderQuery,
  ResilientProvider,
  ProviderState,
} from '../resilience/resilientProvider.js';
import { createRoutingSnapshot, type RefCounts, type RoutingSnapshot, type Routes } from './routingSnapshot.js';

export interface Router {
  readonly route: Route;
  /** Names of the providers that answer a check here, in the order in which they are asked. */
  providersOf(check: CheckName): string[];
  /** How each provider is doing, endpoint by endpoint. */
  states(): ProviderState[];
  /** Puts other providers in the place of these. Resolves once those that are left out are closed, when nobody uses them any more. */
  replace(providers: readonly ResilientProvider[], routes: Routes): Promise<void>;
  /** Gives up the calls that are waited for although their callers left. */
  abandon(): void;
  /** Resolves once nobody uses the providers any more and they are closed; those that take their place after that are closed at once. */
  close(): Promise<void>;
}

/** How long a provider is tried again, in milliseconds: the last that there is, and others. A slow failure is not tried again at all. */
const retryBudgetMs = { last: 2_000, others: 500 };

/** @param deadlineMs how long a check may take with all the providers that are tried for it */
export function createRouter(providers: readonly ResilientProvider[], routes: Routes, deadlineMs: number): Router {
  const holders: RefCounts = new WeakMap();
  const ending = new AbortController();
  let current: RoutingSnapshot = createRoutingSnapshot(providers, routes, holders);
  let isClosed = false;

  return {
    providersOf: (check) => current.routes(check).map(({ name }) => name),
    states: () => current.providers.flatMap(({ states }) => states),
    async replace(next, nextRoutes) {
      const previous = current;
      current = createRoutingSnapshot(next, nextRoutes, holders);
      await Promise.all([previous.drain(), isClosed && current.drain()]);
    },
    close() {
      isClosed = true;
      return current.drain();
    },
    abandon: () => ending.abort(),
    async route(check, input, { client, requestId, signal: caller, endsAt, awaitAfterDisconnect }, onAttempt) {
      using deadline = new Deadline({ signal: caller, endsAt }, deadlineMs);
      using inFlightSignal = awaitAfterDisconnect ? new Deadline(ending, deadlineMs) : deadline;
      const search = {
        check,
        input,
        client: client.id,
        requestId,
        signal: deadline,
        inFlightSignal,
        leftMs: deadline.leftMs,
        onAttempt,
      };
      // Awaited here: the deadline ends with this function.
      return await current.use((routesNow) => firstAnswer(routesNow(check.name), search));
    },
  };
}

/** What is asked of one provider after the other. */
interface RouteSearch extends Pick<ProviderQuery, 'requestId' | 'inFlightSignal' | 'client'> {
  readonly check: Check;
  readonly input: object;
  /** Aborted when nobody waits any more. */
  readonly signal: Cancellation;
  /** Until then, in milliseconds. */
  readonly leftMs: () => number;
  readonly onAttempt: (attempt: Attempt) => void;
}

/**
 * The answer of the first provider that gives one. The next is asked only after a failure that surely was not billed.
 *
 * @throws KycError of their failures the one after which it is worth asking again the soonest, or else the first
 */
async function firstAnswer(providers: readonly ResilientProvider[], search: RouteSearch): Promise<RoutedAnswer> {
  let failure: KycError | undefined;
  for (const source_ of providers) {
    try {
      return await callOne(source_, source_ === providers.at(-1), search);
    } catch (thrown) {
      const error = toKycError(thrown).with({ provider: source_.name });
      if (error.billed !== 'no') throw error;
      if (!failure || againIn(error) < againIn(failure)) failure = error;
      if (search.signal.aborted || search.leftMs() <= 0) break;
    }
  }
  throw failure ?? new KycError('NOT_SUPPORTED', `No configured provider answers ${search.check.name}.`);
}

/** After how long it is worth asking again, in milliseconds. */
function againIn({ retryable, retryAfterMs = 0 }: KycError): number {
  return retryable ? retryAfterMs : Number.POSITIVE_INFINITY;
}

async function callOne(
  source_: ResilientProvider,
  isLast: boolean,
  { check, input, client, requestId, signal, inFlightSignal, leftMs, onAttempt }: RouteSearch,
): Promise<RoutedAnswer> {
  const { name: provider } = source_;
  const startedAt = performance.now();
  const latencyMs = () => performance.now() - startedAt;
  let last: ProviderCallOutcome | undefined;
  const onCall = (made: ProviderCallOutcome) => {
    last = made;
    if ('given' in made)
      onAttempt({
        provider,
        latencyMs: made.latencyMs,
        outcome: check.finding(made.given.answer),
        billed: made.given.billed ? 'yes' : 'no',
      });
    else onAttempt({ provider, latencyMs: made.latencyMs, ...failedWith(made.error) });
  };
  try {
    const patience = Math.min(isLast ? retryBudgetMs.last : retryBudgetMs.others, leftMs());
    const { answer, billed } = await source_.ask({
      check: check.name,
      input,
      client,
      requestId,
      signal,
      inFlightSignal,
      leftMs,
      retryBudgetMs: patience,
      onCall,
    });
    return {
      answer,
      source: { provider, checkedAt: new Date(), latencyMs: last?.latencyMs ?? latencyMs(), billed, reused: false },
    };
  } catch (thrown) {
    if (!last) onAttempt({ provider, latencyMs: latencyMs(), ...failedWith(thrown), passedOver: true });
    throw thrown;
  }
}

function failedWith(thrown: unknown): Pick<Attempt, 'outcome' | 'billed'> {
  const { code, billed } = toKycError(thrown);
  return { outcome: code, billed };
}
