import type { Check, CheckName } from '../checks/index.js';
import type { Attempt } from '../checks/policies/audit.js';
import type { Route, Routed } from '../checks/runCheck.js';
import { KycError, toKycError } from '../errors.js';
import { type Cancellation, Deadline } from './deadline.js';
import type { Call, Question, Source, SourceState } from './resilience/source.js';
import { createSourcesInUse, type Holders, type SourcesInUse } from './sourcesInUse.js';

/** Which sources answer which check, in the order in which they are asked. */
export type Routes = (check: CheckName) => readonly Source[];

export interface Router {
  readonly route: Route;
  /** Names of the sources that answer a check here, in the order in which they are asked. */
  sourcesOf(check: CheckName): string[];
  /** How each source is doing, endpoint by endpoint. */
  states(): SourceState[];
  /** Puts other sources in the place of these. Resolves once those that are left out are closed, when nobody uses them any more. */
  replace(sources: readonly Source[], routes: Routes): Promise<void>;
  /** Gives up the calls that are waited for although their callers left. */
  abandon(): void;
  /** Resolves once nobody uses the sources any more and they are closed; those that take their place after that are closed at once. */
  close(): Promise<void>;
}

/** How long a source is tried again, in milliseconds: the last that there is, and others. A slow failure is not tried again at all. */
const patienceMs = { last: 2_000, others: 500 };

/** @param deadlineMs how long a check may take with all the sources that are tried for it */
export function createRouter(sources: readonly Source[], routes: Routes, deadlineMs: number): Router {
  const holders: Holders = new WeakMap();
  const ending = new AbortController();
  let current: SourcesInUse = createSourcesInUse(sources, routes, holders);
  let isClosed = false;

  return {
    sourcesOf: (check) => current.routes(check).map(({ name }) => name),
    states: () => current.sources.flatMap(({ states }) => states),
    async replace(next, nextRoutes) {
      const previous = current;
      current = createSourcesInUse(next, nextRoutes, holders);
      await Promise.all([previous.retire(), isClosed && current.retire()]);
    },
    close() {
      isClosed = true;
      return current.retire();
    },
    abandon: () => ending.abort(),
    async route(check, input, { client, requestId, signal: caller, endsAt, isKept }, onAttempt) {
      using deadline = new Deadline({ signal: caller, endsAt }, deadlineMs);
      using whileSent = isKept ? new Deadline(ending, deadlineMs) : deadline;
      const search = { check, input, client: client.id, requestId, signal: deadline, whileSent, leftMs: deadline.leftMs, onAttempt };
      // Awaited here: the deadline ends with this function.
      return await current.use((routesNow) => firstAnswer(routesNow(check.name), search));
    },
  };
}

/** What is asked of one source after the other. */
interface Search extends Pick<Question, 'requestId' | 'whileSent' | 'client'> {
  readonly check: Check;
  readonly input: object;
  /** Aborted when nobody waits any more. */
  readonly signal: Cancellation;
  /** Until then, in milliseconds. */
  readonly leftMs: () => number;
  readonly onAttempt: (attempt: Attempt) => void;
}

/**
 * The answer of the first source that gives one. The next is asked only after a failure that surely was not billed.
 *
 * @throws KycError of their failures the one after which it is worth asking again the soonest, or else the first
 */
async function firstAnswer(sources: readonly Source[], search: Search): Promise<Routed> {
  let failure: KycError | undefined;
  for (const source of sources) {
    try {
      return await askOne(source, source === sources.at(-1), search);
    } catch (thrown) {
      const error = toKycError(thrown).with({ provider: source.name });
      if (error.billed !== 'no') throw error;
      if (!failure || againIn(error) < againIn(failure)) failure = error;
      if (search.signal.aborted || search.leftMs() <= 0) break;
    }
  }
  throw failure ?? new KycError('NOT_SUPPORTED', `No configured source answers ${search.check.name}.`);
}

/** After how long it is worth asking again, in milliseconds. */
function againIn({ retryable, retryAfterMs = 0 }: KycError): number {
  return retryable ? retryAfterMs : Number.POSITIVE_INFINITY;
}

async function askOne(source: Source, isLast: boolean, { check, input, client, requestId, signal, whileSent, leftMs, onAttempt }: Search): Promise<Routed> {
  const { name: provider } = source;
  const startedAt = performance.now();
  const latencyMs = () => performance.now() - startedAt;
  let last: Call | undefined;
  const onCall = (made: Call) => {
    last = made;
    if ('given' in made) onAttempt({ provider, latencyMs: made.latencyMs, outcome: check.finding(made.given.answer), billed: made.given.billed ? 'yes' : 'no' });
    else onAttempt({ provider, latencyMs: made.latencyMs, ...failedWith(made.error) });
  };
  try {
    const patience = Math.min(isLast ? patienceMs.last : patienceMs.others, leftMs());
    const { answer, billed } = await source.ask({ check: check.name, input, client, requestId, signal, whileSent, leftMs, patienceMs: patience, onCall });
    return { answer, source: { provider, checkedAt: new Date(), latencyMs: last?.latencyMs ?? latencyMs(), billed, reused: false } };
  } catch (thrown) {
    if (!last) onAttempt({ provider, latencyMs: latencyMs(), ...failedWith(thrown), passedOver: true });
    throw thrown;
  }
}

function failedWith(thrown: unknown): Pick<Attempt, 'outcome' | 'billed'> {
  const { code, billed } = toKycError(thrown);
  return { outcome: code, billed };
}
