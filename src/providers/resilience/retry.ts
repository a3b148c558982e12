import { setTimeout as pause } from 'node:timers/promises';
import { type ErrorCode, KycError } from '../../errors.js';
import { signalOf } from '../../async/deadline.js';
import { notSent, type Waiter } from './cancellation.js';

export interface Retries {
  /**
   * Makes a call, and makes it again where that is safe and worth it: at most twice, after failures that surely were
   * not billed, and for at most one call in ten.
   *
   * @param retryBudgetMs how long after its beginning a call may still be made again, and the longest pause before that
   * @throws what the last call threw; KycError UPSTREAM_TIMEOUT where nobody waits any more while it is not under way
   */
  run<T>(call: () => Promise<T>, waiting: Waiter, retryBudgetMs: number): Promise<T>;
}

const maxRetries = 2;
/** Of each call one tenth is saved up for retries; the two that there are to begin with serve a first call. */
const tokensPerCall = 0.1;
const maxTokens = 10;
const firstPauseMs = 100;

/** Failures that may be over in a moment. One that limits its callers says when it is over, or else it is not tried again. */
const transientCodes: ReadonlySet<ErrorCode> = new Set(['UPSTREAM_UNAVAILABLE', 'UPSTREAM_TIMEOUT']);

/**
 * Not the library's retry: that sleeps on where nobody waits any more, and many who fail together would spend what is
 * saved up for one.
 *
 * @param isUsable whether the provider may be asked at all now, and would answer within so many milliseconds
 * @param onRetry told before every call that is made again
 */
export function createRetries(isUsable: (withinMs: number) => boolean, onRetry: () => void): Retries {
  let retryTokens = maxRetries;

  const isWorthIt = (thrown: unknown, leftMs: number, retryBudgetMs: number): thrown is KycError =>
    thrown instanceof KycError &&
    thrown.billed === 'no' &&
    !thrown.isAboutSubject &&
    (transientCodes.has(thrown.code) ||
      (thrown.code === 'UPSTREAM_RATE_LIMITED' && thrown.retryAfterMs !== undefined)) &&
    (thrown.retryAfterMs ?? 0) <= retryBudgetMs &&
    isUsable(leftMs - (thrown.retryAfterMs ?? 0)) &&
    retryTokens >= 1;

  return {
    async run(call, { signal, leftMs }, retryBudgetMs) {
      retryTokens = Math.min(maxTokens, retryTokens + tokensPerCall);
      const patientUntil = performance.now() + retryBudgetMs;
      for (let retries = 0; ; retries += 1) {
        try {
          return await call();
        } catch (thrown) {
          if (
            retries === maxRetries ||
            signal.aborted ||
            performance.now() > patientUntil ||
            !isWorthIt(thrown, leftMs(), retryBudgetMs)
          )
            throw thrown;
          retryTokens -= 1;
          await pause(pauseMs(thrown, retries), undefined, { signal: signalOf(signal) }).catch(() => {
            throw notSent();
          });
          onRetry();
        }
      }
    },
  };
}

/** For a provider whose failures do not pass. */
export const noRetries: Retries = { run: (call) => call() };

/**
 * What the provider asks for and a little more, since a call within its pause would be refused here; or else up to twice as
 * long as before. Never the same for all who failed together.
 */
function pauseMs({ retryAfterMs }: KycError, retries: number): number {
  return retryAfterMs === undefined
    ? Math.random() * firstPauseMs * 2 ** retries
    : retryAfterMs + firstPauseMs * (0.1 + Math.random());
}
