import { type ErrorCode, KycError } from '../../errors.js';
import type { Cancellation } from '../deadline.js';
import { type CircuitConfig, type CircuitPosition, createCircuit, noCircuit } from './circuit.js';
import { notSent, type Waiting } from './givingUp.js';
import { createPace } from './pace.js';
import { type CallEnd, createResponseTimes, noResponseTimes } from './responseTimes.js';
import { createRetries, noRetries } from './retry.js';
import { createTurns, type TurnsConfig } from './turns.js';

export interface ResilienceConfig extends TurnsConfig, CircuitConfig {}

/** How an endpoint is doing. */
export interface EndpointState {
  readonly circuit: CircuitPosition;
  /** How long it still wants no calls, in milliseconds. */
  readonly pausedMs: number;
  readonly underWay: number;
  readonly waiting: number;
}

/** Told of what happens around an endpoint. Must not throw. */
export interface EndpointWatch {
  circuit(position: CircuitPosition): void;
  retry(): void;
}

export interface EndpointTraits {
  /** Calls that it takes in a second; 0: as many as come. */
  readonly ratePerSecond: number;
  /** Its failures are rehearsed: they say nothing of it. */
  readonly isRehearsal?: boolean | undefined;
}

/** A call, and who waits for what comes of it. */
export interface GuardedCall<T> extends Waiting {
  /** Aborted when a call that was sent is not waited for any more, where that is not as soon as nobody waits. */
  readonly whileSent?: Cancellation | undefined;
  /** How long after its beginning a call may still be made again, and the longest pause before that, in milliseconds. */
  readonly patienceMs: number;
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
  requireWelcome(waiting: Waiting): void;
  run<T>(guarded: GuardedCall<T>): Promise<T>;
}

/** Errors by which an endpoint, in saying when, asks to be left alone until then. */
const asksForPause: ReadonlySet<ErrorCode> = new Set(['UPSTREAM_RATE_LIMITED', 'UPSTREAM_UNAVAILABLE']);

export function createEndpoint({ ratePerSecond, isRehearsal }: EndpointTraits, config: ResilienceConfig, watch: EndpointWatch): GuardedEndpoint {
  const times = isRehearsal ? noResponseTimes : createResponseTimes(letGoOfTheLate);
  const circuit = isRehearsal ? noCircuit : createCircuit(config, onCircuit);
  const retries = isRehearsal ? noRetries : createRetries((withinMs) => circuit.position === 'closed' && times.slackMs(withinMs) > 0, () => watch.retry());
  const pace = createPace(ratePerSecond, config.waitMs, times);
  const turns = createTurns(config, times);

  function letGoOfTheLate(): void {
    turns.review();
    pace.review();
  }

  function onCircuit(position: CircuitPosition): void {
    // How long it took before it failed says nothing of how long it takes now.
    if (position === 'closed') times.forget();
    watch.circuit(position);
  }

  function requireWelcome({ signal }: Waiting): void {
    if (signal.aborted) throw notSent();
    circuit.requireUsable();
    pace.requireWelcome();
  }

  async function callWhenWelcome<T>(guarded: GuardedCall<T>): Promise<T> {
    await pace.next(guarded.signal, guarded.leftMs, guarded.client);
    requireWelcome(guarded);
    const end = times.begin(guarded.leftMs(), turns.backlogMs);
    const takeBack = guarded.admit();
    return circuit.run(() => observed(guarded.call(), end), guarded.whileSent ?? guarded.signal).catch((thrown: unknown) => {
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
      if (!isRehearsal && thrown instanceof KycError) obeyPause(thrown);
      throw thrown;
    }
  }

  function obeyPause({ code, retryAfterMs, isAboutSubject }: KycError): void {
    if (retryAfterMs !== undefined && !isAboutSubject && asksForPause.has(code)) pace.pauseFor(retryAfterMs);
  }

  return {
    get state() {
      return { circuit: circuit.position, pausedMs: Math.ceil(pace.pausedMs), underWay: turns.underWay, waiting: turns.waiting };
    },
    requireWelcome,
    run: (guarded) => turns.take(() => retries.run(() => callWhenWelcome(guarded), guarded, guarded.patienceMs), guarded),
  };
}

/** A call that did not come to the provider, or that it was not there for, does not count among those about a person. */
function isUncounted(thrown: unknown): boolean {
  return thrown instanceof KycError && thrown.billed === 'no' && (thrown.code === 'UPSTREAM_TIMEOUT' || thrown.code === 'UPSTREAM_UNAVAILABLE');
}
