import { circuitBreaker, CircuitState, ConstantBackoff, CountBreaker, handleWhen } from 'cockatiel';
import { type ErrorCode, KycError, toKycError } from '../../errors.js';
import type { Cancellation } from '../../async/deadline.js';

export type BreakerState = 'closed' | 'open' | 'half-open';

/** Leaves a provider alone that keeps failing, and lets one call at a time try it again. */
export interface CircuitBreaker {
  readonly state: BreakerState;
  /** @throws KycError UPSTREAM_UNAVAILABLE where the provider is left alone now */
  assertUsable(): void;
  /**
   * Makes a call and learns from what comes of it.
   *
   * @throws KycError that the call throws, or UPSTREAM_UNAVAILABLE where the circuit is open: the call is not made then
   */
  run<T>(call: () => Promise<T>, cancellation: Cancellation): Promise<T>;
}

export interface CircuitBreakerConfig {
  /** How long a failing provider is left alone at first, in milliseconds; doubles with every trial that fails, up to a minute. */
  readonly circuitOpenMs: number;
}

/** Opens where more than half of the last twenty calls failed, and at least five were made. */
const rule = { threshold: 0.5, size: 20, minimumNumberOfCalls: 5 };
const longestRestMs = 60_000;

/** Failures that speak of the provider and not of the call. */
const failuresOfSource: ReadonlySet<ErrorCode> = new Set([
  'UPSTREAM_ERROR',
  'UPSTREAM_UNAVAILABLE',
  'UPSTREAM_TIMEOUT',
  'OUTCOME_UNKNOWN',
]);

/** How long those wait who come while a call tries the provider: it may take as long as its deadline. */
const trialMs = 1_000;

/**
 * The library counts. When to try again is decided here, since it would measure that by the wall clock, which can be set
 * back; and so is what a failure says of the provider, since it would take every other failure of a trial for a success,
 * and the failures of calls of long ago for failures of now.
 *
 * @param onChange told of every new position
 */
export function createCircuitBreaker(
  { circuitOpenMs }: CircuitBreakerConfig,
  onChange: (state: BreakerState) => void,
): CircuitBreaker {
  /** Of calls that their own caller gave up. */
  const givenUp = new WeakSet<Error>();
  /** Of calls that began before the circuit last opened. */
  const outdated = new WeakSet<Error>();
  const speaksAgainst = (error: KycError) =>
    failuresOfSource.has(error.code) && !error.isAboutSubject && !givenUp.has(error);
  const isFailure = (error: KycError) =>
    breaker.state === CircuitState.HalfOpen ? !countsAsHealthy(error) : speaksAgainst(error);
  const breaker = circuitBreaker(
    handleWhen((error) => !outdated.has(error) && isFailure(toKycError(error))),
    {
      breaker: new CountBreaker(rule),
      halfOpenAfter: new ConstantBackoff(Number.NEGATIVE_INFINITY),
    },
  );
  let openings = 0;
  let failures = 0;
  let leftAloneUntil = 0;

  breaker.onBreak((reason) => {
    openings += 1;
    const error = toKycError('error' in reason ? reason.error : undefined);
    if (speaksAgainst(error)) failures += 1;
    // A trial that says nothing, and cost nothing, was none: the next call is one.
    else if (error.billed === 'no') return;
    leftAloneUntil = performance.now() + backoffMs(circuitOpenMs, failures - 1);
  });
  breaker.onReset(() => {
    failures = 0;
  });
  breaker.onStateChange((state) => onChange(positionOf(state)));

  function assertUsable(): void {
    if (breaker.state === CircuitState.HalfOpen) throw circuitOpenError(trialMs);
    const leftMs = leftAloneUntil - performance.now();
    if (breaker.state === CircuitState.Open && leftMs > 0) throw circuitOpenError(Math.ceil(leftMs));
  }

  return {
    get state() {
      return positionOf(breaker.state);
    },
    assertUsable,
    async run(call, cancellation) {
      assertUsable();
      const openingsBefore = openings;
      return breaker.execute(() =>
        call().catch((thrown: unknown) => {
          const error = toKycError(thrown);
          if (isCallerAbort(cancellation)) givenUp.add(error);
          if (openings !== openingsBefore) outdated.add(error);
          throw error;
        }),
      );
    },
  };
}

/** A provider that limits its callers, or calls about one person, is well. What else a trial may fail with need not have come from the provider. */
function countsAsHealthy({ code, isAboutSubject }: KycError): boolean {
  return code === 'UPSTREAM_RATE_LIMITED' || isAboutSubject;
}

/** A little more or less, so that several processes do not try all at once. */
function backoffMs(firstMs: number, failedProbes: number): number {
  return Math.min(firstMs * 2 ** failedProbes, Math.max(firstMs, longestRestMs)) * (0.9 + Math.random() * 0.2);
}

/** For a provider whose failures say nothing of it. */
export const noCircuitBreaker: CircuitBreaker = {
  state: 'closed',
  assertUsable: () => undefined,
  run: (call) => call(),
};

/** A caller who leaves says nothing of the provider; one whose deadline passed does. */
function isCallerAbort(cancellation: Cancellation): boolean {
  if (!cancellation.aborted) return false;
  const reason: unknown = cancellation.reason;
  return !(reason instanceof DOMException && reason.name === 'TimeoutError');
}

function circuitOpenError(retryAfterMs: number): KycError {
  return new KycError('UPSTREAM_UNAVAILABLE', 'The provider keeps failing and is left alone for a while.', {
    retryAfterMs,
  });
}

function positionOf(state: CircuitState): BreakerState {
  switch (state) {
    case CircuitState.Closed:
      return 'closed';
    case CircuitState.HalfOpen:
      return 'half-open';
    case CircuitState.Open:
    case CircuitState.Isolated:
      return 'open';
  }
}
