import type { Check, CheckName } from '../checks/index.js';
import type { Attempt } from '../checks/policies/audit.js';
import type { Route, Routed } from '../checks/runCheck.js';
import { KycError, toKycError } from '../errors.js';
import { withDeadline } from './deadline.js';
import type { SourceCall } from './provider.js';
import type { Call, Source, SourceState } from './resilience/source.js';
import { createSourcesInUse, type Holders, type SourcesInUse } from './sourcesInUse.js';

/** Which sources answer which check, in the order in which they are asked. */
export type Routes = (check: CheckName) => readonly Source[];

export interface Router {
  readonly route: Route;
  /** Names of the sources that answer a check here, in the order in which they are asked. */
  sourcesOf(check: CheckName): string[];
  /** How each source is doing. */
  states(): SourceState[];
  /** The sources in use, for taking their place. */
  readonly sources: () => readonly Source[];
  /** Puts other sources in the place of these. Resolves once those that are left out are closed, when nobody uses them any more. */
  replace(sources: readonly Source[], routes: Routes): Promise<void>;
  close(): Promise<void>;
}

/** How long a pause of a source is waited for, in milliseconds: of the last that there is, and of others. */
const patienceMs = { last: 2_000, others: 200 };

/** @param deadlineMs how long a check may take with all the sources that are tried for it */
export function createRouter(sources: readonly Source[], routes: Routes, deadlineMs: number): Router {
  const holders: Holders = new WeakMap();
  let current: SourcesInUse = createSourcesInUse(sources, routes, holders);

  return {
    sourcesOf: (check) => current.routes(check).map(({ name }) => name),
    states: () => current.sources.map(({ state }) => state),
    sources: () => current.sources,
    replace(next, nextRoutes) {
      const previous = current;
      current = createSourcesInUse(next, nextRoutes, holders);
      return previous.retire();
    },
    close: () => current.retire(),
    async route(check, input, { requestId, signal: caller }, onAttempt) {
      using deadline = withDeadline(caller, deadlineMs);
      // Awaited here: the deadline ends with this function.
      return await current.use((routesNow) => firstAnswer(routesNow(check.name), check, input, { requestId, signal: deadline.signal }, onAttempt));
    },
  };
}

/**
 * The answer of the first source that gives one. The next is asked only after a failure that surely was not billed.
 *
 * @throws KycError the first failure after which it is worth asking again, if there was one
 */
async function firstAnswer(sources: readonly Source[], check: Check, input: object, call: SourceCall, onAttempt: (attempt: Attempt) => void): Promise<Routed> {
  let failure: KycError | undefined;
  for (const source of sources) {
    try {
      return await askOne(source, source === sources.at(-1), check, input, call, onAttempt);
    } catch (thrown) {
      const error = toKycError(thrown).with({ provider: source.name });
      if (error.billed !== 'no') throw error;
      if (!failure || (error.retryable && !failure.retryable)) failure = error;
      if (call.signal.aborted) break;
    }
  }
  throw failure ?? new KycError('NOT_SUPPORTED', `No configured source answers ${check.name}.`);
}

async function askOne(source: Source, isLast: boolean, check: Check, input: object, call: SourceCall, onAttempt: (attempt: Attempt) => void): Promise<Routed> {
  const { name: provider } = source;
  const startedAt = performance.now();
  const latencyMs = () => performance.now() - startedAt;
  let calls = 0;
  const onCall = (made: Call) => {
    calls += 1;
    onAttempt({ provider, latencyMs: made.latencyMs, ...('given' in made ? { outcome: check.finding(made.given.answer), billed: made.given.billed ? 'yes' : 'no' } : failedWith(made.error)) });
  };
  try {
    const { answer, billed } = await source.ask({ ...call, check: check.name, input, patienceMs: isLast ? patienceMs.last : patienceMs.others, onCall });
    return { answer, source: { provider, checkedAt: new Date(), latencyMs: latencyMs(), billed, reused: false } };
  } catch (thrown) {
    if (calls === 0) onAttempt({ provider, latencyMs: latencyMs(), ...failedWith(thrown), passedOver: true });
    throw thrown;
  }
}

function failedWith(thrown: unknown): Pick<Attempt, 'outcome' | 'billed'> {
  const { code, billed } = toKycError(thrown);
  return { outcome: code, billed };
}
