import { DelegateBackoff, handleWhen, type IRetryBackoffContext, retry } from 'cockatiel';
import { type ErrorCode, KycError } from '../../errors.js';

export interface Retries {
  /**
   * Makes a call, and makes it again where that is safe and worth it: at most twice, after failures that surely were
   * not billed, and for at most one call in ten.
   *
   * @param patienceMs the longest pause that is waited for before a call is made again
   * @throws what the last call threw
   */
  run<T>(call: () => Promise<T>, signal: AbortSignal, patienceMs: number): Promise<T>;
}

const most = 2;
/** Of each call one tenth is saved up for retries; the two that there are to begin with serve a first call. */
const savedPerCall = 0.1;
const mostSaved = 10;
const firstPauseMs = 100;

/** Failures that may be over in a moment. One that limits its callers says when it is over, or else it is not tried again. */
const passing: ReadonlySet<ErrorCode> = new Set(['UPSTREAM_UNAVAILABLE', 'UPSTREAM_TIMEOUT']);

/**
 * @param isUsable whether the source may be asked at all now
 * @param onRetry told before every call that is made again
 */
export function createRetries(isUsable: () => boolean, onRetry: () => void): Retries {
  let saved = most;

  const isWorthIt = (error: Error, patienceMs: number): boolean =>
    error instanceof KycError &&
    error.billed === 'no' &&
    (passing.has(error.code) || (error.code === 'UPSTREAM_RATE_LIMITED' && error.retryAfterMs !== undefined)) &&
    (error.retryAfterMs ?? 0) <= patienceMs &&
    isUsable() &&
    saved >= 1;

  return {
    async run(call, signal, patienceMs) {
      saved = Math.min(mostSaved, saved + savedPerCall);
      const policy = retry(handleWhen((error) => isWorthIt(error, patienceMs)), { maxAttempts: most, backoff: new DelegateBackoff(pauseMs) });
      policy.onRetry(() => {
        saved -= 1;
        onRetry();
      });
      return policy.execute(call, signal);
    },
  };
}

/** For a source whose failures do not pass. */
export const noRetries: Retries = { run: (call) => call() };

/**
 * What the source asks for and a little more, since a call within its pause would be refused here; or else up to twice as
 * long as before. Never the same for all who failed together.
 */
function pauseMs({ attempt, result }: IRetryBackoffContext<unknown>): number {
  const asked = 'error' in result && result.error instanceof KycError ? result.error.retryAfterMs : undefined;
  const longest = firstPauseMs * 2 ** (attempt - 1);
  return asked === undefined ? Math.random() * longest : asked + firstPauseMs * (0.1 + Math.random());
}
