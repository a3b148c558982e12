import { type ErrorCode, KycError, toKycError } from '../../errors.js';
import type { Cancellation } from '../../async/deadline.js';

export type BreakerState = 'closed' | 'open' | 'half-open';

/** The circuit breaker of one endpoint: it opens if the endpoint keeps failing, and then lets one call at a time probe it. */
export interface CircuitBreaker {
  readonly state: BreakerState;
  /** @throws KycError UPSTREAM_UNAVAILABLE if the circuit is open */
  assertUsable(): void;
  /**
   * Makes a call and learns from what comes of it.
   *
   * @throws KycError that the call throws, or UPSTREAM_UNAVAILABLE where the circuit is open: the call is not made then
   */
  run<T>(call: () => Promise<T>, cancellation: Cancellation): Promise<T>;
}

export interface CircuitBreakerConfig {
  /** How long the circuit stays open at first, in milliseconds. Doubles with every failed probe, up to a minute. */
  readonly circuitOpenMs: number;
}

/** The circuit opens if more than 50 % of the last 20 calls fail, of at least 5 calls. */
const [windowSize, fewestCalls, failureShare] = [20, 5, 0.5];
const longestBackoffMs = 60_000;

/** Failures that speak of the provider and not of the call. */
const providerFailures: ReadonlySet<ErrorCode> = new Set([
  'UPSTREAM_ERROR',
  'UPSTREAM_UNAVAILABLE',
  'UPSTREAM_TIMEOUT',
  'OUTCOME_UNKNOWN',
]);

/** When a call may be sent again that came during a probe, which may take as long as its deadline. */
const probeMs = 1_000;

/**
 * The circuit breaker pattern (Nygard, "Release It!") over a sliding window of calls. Times are monotonic: a wall clock
 * can be set back.
 *
 * @param onChange told of every new state
 */
export function createCircuitBreaker(
  { circuitOpenMs }: CircuitBreakerConfig,
  onChange: (state: BreakerState) => void,
): CircuitBreaker {
  const window = createFailureWindow();
  let state: BreakerState = 'closed';
  let failedProbes = 0;
  let openUntil = 0;
  /** Counts the openings: a call that began before the last one says nothing of now. */
  let openings = 0;

  function become(next: BreakerState): void {
    if (state === next) return;
    state = next;
    onChange(next);
  }

  function open(): void {
    openings += 1;
    window.clear();
    become('open');
  }

  function close(): void {
    failedProbes = 0;
    openUntil = 0;
    window.clear();
    become('closed');
  }

  function settle(isFailure: boolean): void {
    window.add(isFailure);
    if (!isFailure || !window.isFailing) return;
    open();
    openUntil = performance.now() + backoffMs(circuitOpenMs, failedProbes);
  }

  function settleProbe(error: KycError, speaksAgainst: boolean): void {
    if (countsAsHealthy(error)) return close();
    open();
    // An inconclusive probe that was not billed is discarded: the next call becomes the probe.
    if (!speaksAgainst && error.billed === 'no') return;
    if (speaksAgainst) failedProbes += 1;
    openUntil = performance.now() + backoffMs(circuitOpenMs, failedProbes);
  }

  function assertUsable(): void {
    if (state === 'half-open') throw circuitOpenError(probeMs);
    const leftMs = openUntil - performance.now();
    if (state === 'open' && leftMs > 0) throw circuitOpenError(Math.ceil(leftMs));
  }

  return {
    get state() {
      return state;
    },
    assertUsable,
    async run(call, cancellation) {
      assertUsable();
      const isProbe = state === 'open';
      if (isProbe) become('half-open');
      const openingsBefore = openings;
      try {
        const given = await call();
        if (isProbe) close();
        else if (openings === openingsBefore) settle(false);
        return given;
      } catch (thrown) {
        const error = toKycError(thrown);
        const speaksAgainst = providerFailures.has(error.code) && !error.isAboutSubject && !isCallerAbort(cancellation);
        if (isProbe) settleProbe(error, speaksAgainst);
        else if (openings === openingsBefore && speaksAgainst) settle(true);
        throw error;
      }
    },
  };
}

/** The outcomes of the last calls in a ring buffer. */
function createFailureWindow() {
  const outcomes = new Uint8Array(windowSize);
  let [calls, failures] = [0, 0];

  return {
    /** Whether more than half of the calls failed, of enough calls to tell. */
    get isFailing() {
      const counted = Math.min(calls, windowSize);
      return counted >= fewestCalls && failures > counted * failureShare;
    },
    add(isFailure: boolean): void {
      const index = calls % windowSize;
      failures += Number(isFailure) - (outcomes[index] ?? 0);
      outcomes[index] = Number(isFailure);
      calls += 1;
    },
    clear(): void {
      outcomes.fill(0);
      [calls, failures] = [0, 0];
    },
  };
}

/** A provider that limits its callers, or calls about one person, is healthy. Any other failure of a probe need not have come from the provider. */
function countsAsHealthy({ code, isAboutSubject }: KycError): boolean {
  return code === 'UPSTREAM_RATE_LIMITED' || isAboutSubject;
}

/** A little more or less, so that several processes do not try all at once. */
function backoffMs(firstMs: number, failedProbes: number): number {
  return Math.min(firstMs * 2 ** failedProbes, Math.max(firstMs, longestBackoffMs)) * (0.9 + Math.random() * 0.2);
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
  return new KycError('UPSTREAM_UNAVAILABLE', 'The circuit of the provider is open, because it keeps failing.', {
    retryAfterMs,
  });
}
