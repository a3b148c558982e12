import { type ErrorCode, KycError } from '../../errors.js';
import type { Cancellation } from '../../async/deadline.js';
import {
  type CircuitBreakerConfig,
  type BreakerState,
  createCircuitBreaker,
  noCircuitBreaker,
} from './circuitBreaker.js';
import { notSent, type Waiter } from './cancellation.js';
import { createProviderRateLimiter } from './rateLimiter.js';
import { type CallEnd, createResponseTimes, noResponseTimes } from './responseTimes.js';
import { createRetries, noRetries } from './retry.js';
import { createBulkhead, type BulkheadConfig } from './bulkhead.js';

export interface ResilienceConfig extends BulkheadConfig, CircuitBreakerConfig {}

/** How an endpoint is doing. */
export interface EndpointState {
  readonly circuit: BreakerState;
  /** How long it still wants no calls, in milliseconds. */
  readonly pausedMs: number;
  readonly inFlight: number;
  readonly queued: number;
}

/** Told of what happens around an endpoint. Must not throw. */
export interface EndpointObserver {
  circuit(position: BreakerState): void;
  retry(): void;
}

export interface EndpointTraits {
  /** Calls that it takes in a second; 0: as many as come. */
  readonly ratePerSecond: number;
  /** Its failures are invented and say nothing of it. */
  readonly isSandbox?: boolean | undefined;
}

/** A call, and who waits for what comes of it. */
export interface GuardedCall<T> extends Waiter {
  /** Aborted when a call that was sent is not waited for any more, where that is not as soon as nobody waits. */
  readonly inFlightSignal?: Cancellation | undefined;
  /** How long after its beginning a call may still be made again, and the longest pause before that, in milliseconds. */
  readonly retryBudgetMs: number;
  /**
   * Right before each call.
   *
   * @returns what takes it back where the call did not come to the provider
   * @throws KycError where the call must not be made, whatever the endpoint
   */
  admit(): () => void;
  call(): Promise<T>;
}

/** What fails together, with one circuit, one pause, one rate, one bulkhead and one memory of how long answers take. */
export interface GuardedEndpoint {
  readonly state: EndpointState;
  /** @throws KycError where it may not be asked now */
  assertCallable(waiting: Waiter): void;
  run<T>(guarded: GuardedCall<T>): Promise<T>;
}

/** Errors that pause the calls to an endpoint if they say for how long (Retry-After). */
const asksForPause: ReadonlySet<ErrorCode> = new Set(['UPSTREAM_RATE_LIMITED', 'UPSTREAM_UNAVAILABLE']);

export function createEndpoint(
  { ratePerSecond, isSandbox }: EndpointTraits,
  config: ResilienceConfig,
  watch: EndpointObserver,
): GuardedEndpoint {
  const times = isSandbox ? noResponseTimes : createResponseTimes(dropLateCalls);
  const circuitBreaker = isSandbox ? noCircuitBreaker : createCircuitBreaker(config, onCircuit);
  const retries = isSandbox
    ? noRetries
    : createRetries(
        (withinMs) => circuitBreaker.state === 'closed' && times.slackMs(withinMs) > 0,
        () => watch.retry(),
      );
  const rateLimiter = createProviderRateLimiter(ratePerSecond, config.waitMs, times);
  const bulkhead = createBulkhead(config, times);

  function dropLateCalls(): void {
    bulkhead.review();
    rateLimiter.review();
  }

  function onCircuit(position: BreakerState): void {
    // How long it took before it failed says nothing of how long it takes now.
    if (position === 'closed') times.forget();
    watch.circuit(position);
  }

  function assertCallable({ signal }: Waiter): void {
    if (signal.aborted) throw notSent();
    circuitBreaker.assertUsable();
    rateLimiter.assertCallable();
  }

  async function callWhenAllowed<T>(guarded: GuardedCall<T>): Promise<T> {
    await rateLimiter.next(guarded.signal, guarded.leftMs, guarded.client);
    assertCallable(guarded);
    const end = times.begin(guarded.leftMs(), bulkhead.backlogMs);
    const takeBack = guarded.admit();
    return circuitBreaker
      .run(() => observed(guarded.call(), end), guarded.inFlightSignal ?? guarded.signal)
      .catch((thrown: unknown) => {
        if (isUncounted(thrown)) takeBack();
        throw thrown;
      });
  }

  async function observed<T>(call: Promise<T>, end: (how: CallEnd) => void): Promise<T> {
    try {
      const given = await call;
      end('answered');
      return given;
    } catch (thrown) {
      end(thrown instanceof KycError && thrown.code === 'OUTCOME_UNKNOWN' ? 'unknown' : 'other');
      if (!isSandbox && thrown instanceof KycError) obeyPause(thrown);
      throw thrown;
    }
  }

  function obeyPause({ code, retryAfterMs, isAboutSubject }: KycError): void {
    if (retryAfterMs !== undefined && !isAboutSubject && asksForPause.has(code)) rateLimiter.pauseFor(retryAfterMs);
  }

  return {
    get state() {
      return {
        circuit: circuitBreaker.state,
        pausedMs: Math.ceil(rateLimiter.pausedMs),
        inFlight: bulkhead.inFlight,
        queued: bulkhead.queued,
      };
    },
    assertCallable,
    run: (guarded) =>
      bulkhead.run(() => retries.run(() => callWhenAllowed(guarded), guarded, guarded.retryBudgetMs), guarded),
  };
}

/** A call that did not come to the provider, or that it was not there for, does not count among those about a person. */
function isUncounted(thrown: unknown): boolean {
  return (
    thrown instanceof KycError &&
    thrown.billed === 'no' &&
    (thrown.code === 'UPSTREAM_TIMEOUT' || thrown.code === 'UPSTREAM_UNAVAILABLE')
  );
}
