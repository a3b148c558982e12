import DataLoader from 'dataloader';
import type { Caller, CheckOptions } from '../../checks/caller.js';
import type { Check } from '../../checks/index.js';
import type { RunOnce } from '../../checks/profile/run.js';
import type { CheckResult } from '../../checks/result.js';
import type { RunCheck } from '../../checks/runCheck.js';
import { KycError } from '../../errors.js';

/** What the profiles of one request share: their calls, their deadline and their budget. */
export interface FanOut {
  /** @param options of the whole profile: its idempotency key covers each of its checks */
  readonly runOnce: (options: CheckOptions) => RunOnce;
  /**
   * Waits until every field of the request has said how many calls it is going to make.
   *
   * @throws KycError BAD_USER_INPUT with the count where they are more than one request may make
   */
  reserve(calls: readonly Omit<Call, 'options'>[], options: CheckOptions): Promise<void>;
}

export interface Call {
  readonly options: CheckOptions;
  readonly check: Check;
  readonly input: object;
}

export interface FanOutParts {
  readonly runCheck: RunCheck;
  readonly caller: Caller;
  readonly deadlineMs: number;
  readonly maxChecks: number;
}

/** One per request: the same check with the same input is run once, whoever of the request asks for it. */
export function createFanOut({ runCheck, caller, deadlineMs, maxChecks }: FanOutParts): FanOut {
  const deadline = createDeadline(caller.signal, deadlineMs);
  const loader = new DataLoader<Call, CheckResult, string>(
    (calls) => Promise.all(calls.map(({ check, input, options }) => deadline.during((signal) => runCheck(check, input, { ...caller, signal }, options)).catch(asError))),
    { batch: false, cacheKeyFn: keyOfCall },
  );
  const reserved = new Set<string>();

  return {
    runOnce: (options) => (check, input) => loader.load({ check, input, options: { ...options, isKeyOfProfile: true } }),
    async reserve(calls, options) {
      for (const { check, input } of calls) reserved.add(keyOfCall({ check, input, options }));
      // Fields of one request are resolved one after the other before any promise goes on: by then all have reserved.
      await Promise.resolve();
      if (reserved.size <= maxChecks) return;
      throw new KycError('BAD_USER_INPUT', `The request asks for ${reserved.size} billed checks; at most ${maxChecks} are allowed in one request.`);
    },
  };
}

/** DataLoader takes failures as values. */
function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new KycError('INTERNAL_SERVER_ERROR', 'Something went wrong inside the service.', { cause: thrown });
}

function keyOfCall({ check, input, options }: Call): string {
  const { isKeyOfProfile: _, ...asked } = options;
  return JSON.stringify([check.name, ...[input, asked].map((object) => Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)))]);
}

/** Aborts calls once the time of the request is up or its caller is gone; the timer runs only while calls do. */
function createDeadline(caller: AbortSignal, ms: number) {
  const controller = new AbortController();
  const abort = () => controller.abort();
  caller.addEventListener('abort', abort, { once: true });
  if (caller.aborted) abort();
  let running = 0;
  let timer: NodeJS.Timeout | undefined;
  const endsAt = performance.now() + ms;

  return {
    async during<T>(call: (signal: AbortSignal) => Promise<T>): Promise<T> {
      if (running++ === 0) timer = setTimeout(abort, Math.max(0, endsAt - performance.now()));
      try {
        return await call(controller.signal);
      } finally {
        if (--running === 0) clearTimeout(timer);
      }
    },
  };
}
