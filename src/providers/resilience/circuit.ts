import { circuitBreaker, CircuitState, ConstantBackoff, CountBreaker, handleWhen } from 'cockatiel';
import { type ErrorCode, KycError } from '../../errors.js';

export type CircuitPosition = 'closed' | 'open' | 'half-open';

/** Leaves a source alone that keeps failing, and lets one call at a time try it again. */
export interface Circuit {
  readonly position: CircuitPosition;
  /** @throws KycError UPSTREAM_UNAVAILABLE where the source is left alone now */
  requireUsable(): void;
  /**
   * Makes a call and learns from what comes of it.
   *
   * @throws what the call throws, or UPSTREAM_UNAVAILABLE where the circuit is open: the call is not made then
   */
  run<T>(call: () => Promise<T>, signal: AbortSignal): Promise<T>;
}

export interface CircuitConfig {
  /** How long a failing source is left alone at first, in milliseconds; doubles with every vain trial, up to a minute. */
  readonly circuitOpenMs: number;
}

/** Opens where more than half of the last twenty calls failed, and at least five were made. */
const rule = { threshold: 0.5, size: 20, minimumNumberOfCalls: 5 };
const longestRestMs = 60_000;

/** Failures that speak of the source and not of the call. A source that limits its callers is well. */
const failuresOfSource: ReadonlySet<ErrorCode> = new Set(['UPSTREAM_ERROR', 'UPSTREAM_UNAVAILABLE', 'UPSTREAM_TIMEOUT', 'OUTCOME_UNKNOWN']);

/**
 * The library counts; when to try again is decided here, since it would measure that by the wall clock, which can be set back.
 *
 * @param onChange told of every new position
 */
export function createCircuit({ circuitOpenMs }: CircuitConfig, onChange: (position: CircuitPosition) => void): Circuit {
  /** Calls that their own caller gave up: they say nothing of the source, unless the one that tries it again is among them. */
  const givenUp = new WeakSet<KycError>();
  const speaksAgainst = (error: Error) =>
    error instanceof KycError && failuresOfSource.has(error.code) && (!givenUp.has(error) || breaker.state === CircuitState.HalfOpen);
  const breaker = circuitBreaker(handleWhen(speaksAgainst), { breaker: new CountBreaker(rule), halfOpenAfter: new ConstantBackoff(Number.NEGATIVE_INFINITY) });
  let vainTrials = 0;
  let leftAloneUntil = 0;

  breaker.onBreak(() => {
    leftAloneUntil = performance.now() + restMs(circuitOpenMs, vainTrials);
    vainTrials += 1;
  });
  breaker.onReset(() => {
    vainTrials = 0;
  });
  breaker.onStateChange((state) => onChange(positionOf(state)));

  /** Others do not wait for the call that tries the source: it may take as long as its deadline. */
  function requireUsable(): void {
    const leftMs = leftAloneUntil - performance.now();
    if (breaker.state === CircuitState.HalfOpen || (breaker.state === CircuitState.Open && leftMs > 0)) throw leftAlone(Math.max(1, Math.ceil(leftMs)));
  }

  return {
    get position() {
      return positionOf(breaker.state);
    },
    requireUsable,
    async run(call, signal) {
      requireUsable();
      return breaker.execute(() =>
        call().catch((thrown: unknown) => {
          if (thrown instanceof KycError && leftOnPurpose(signal)) givenUp.add(thrown);
          throw thrown;
        }),
      );
    },
  };
}

/** A little more or less, so that several processes do not try all at once. */
function restMs(firstMs: number, vainTrials: number): number {
  return Math.min(firstMs * 2 ** vainTrials, Math.max(firstMs, longestRestMs)) * (0.9 + Math.random() * 0.2);
}

/** For a source whose failures say nothing of it. */
export const noCircuit: Circuit = { position: 'closed', requireUsable: () => undefined, run: (call) => call() };

/** A caller who leaves says nothing of the source; one whose deadline passed does. */
function leftOnPurpose({ aborted, reason }: AbortSignal): boolean {
  return aborted && !(reason instanceof DOMException && reason.name === 'TimeoutError');
}

function leftAlone(retryAfterMs: number): KycError {
  return new KycError('UPSTREAM_UNAVAILABLE', 'The source keeps failing and is left alone for a while.', { retryAfterMs });
}

function positionOf(state: CircuitState): CircuitPosition {
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
