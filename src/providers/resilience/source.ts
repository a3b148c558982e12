import type { CheckName } from '../../checks/index.js';
import { type ErrorCode, KycError } from '../../errors.js';
import { capabilityOf, type Provider, type SourceAnswer, type SourceCall } from '../provider.js';
import { type CircuitConfig, type CircuitPosition, createCircuit, noCircuit } from './circuit.js';
import { callOrUnknown, notSent } from './givingUp.js';
import { createPace } from './pace.js';
import { createRetries, noRetries } from './retry.js';
import { createSubjectLimits } from './subjectLimits.js';
import { createTurns, type TurnsConfig } from './turns.js';

export interface ResilienceConfig extends TurnsConfig, CircuitConfig {}

/** How a source is doing. */
export interface SourceState {
  readonly name: string;
  readonly circuit: CircuitPosition;
  /** How long it still wants no calls, in milliseconds. */
  readonly pausedMs: number;
  readonly underWay: number;
  readonly waiting: number;
}

/** Told of what happens around sources. Must not throw. */
export interface SourceWatch {
  circuit(source: string, position: CircuitPosition): void;
  retry(source: string): void;
}

/** What came of one call that was made. */
export type Call = { readonly latencyMs: number } & ({ readonly given: SourceAnswer } | { readonly error: unknown });

export interface Question extends SourceCall {
  readonly check: CheckName;
  readonly input: object;
  /** Aborted when a call that was sent is not waited for any more, where that is not as soon as nobody waits. */
  readonly whileSent?: AbortSignal;
  /** How long after its beginning a call may still be made again, and the longest pause before that, in milliseconds. */
  readonly patienceMs: number;
  /** Told of every call that was made, before its outcome is. Must not throw. */
  readonly onCall: (call: Call) => void;
}

/** A provider with what wraps every call to it, whichever the adapter. */
export interface Source {
  readonly name: string;
  readonly state: SourceState;
  answers(check: CheckName): boolean;
  /** @throws KycError whose `billed` says what is known of the cost of all calls that were made for the question */
  ask(question: Question): Promise<SourceAnswer>;
  close(): Promise<void>;
}

/** Errors by which a source, in saying when, asks to be left alone until then. */
const asksForPause: ReadonlySet<ErrorCode> = new Set(['UPSTREAM_RATE_LIMITED', 'UPSTREAM_UNAVAILABLE']);

/** @param ratePerSecond calls that the source takes in a second; 0: as many as come */
export function createSource(provider: Provider, config: ResilienceConfig, watch: SourceWatch, ratePerSecond = 0): Source {
  const { name } = provider;
  const turns = createTurns(config);
  const circuit = provider.isRehearsal ? noCircuit : createCircuit(config, (position) => watch.circuit(name, position));
  const pace = createPace(ratePerSecond, config.waitMs);
  const subjects = createSubjectLimits(provider.subjectLimits ?? []);
  const retries = provider.isRehearsal ? noRetries : createRetries(() => circuit.position === 'closed', () => watch.retry(name));

  function requireWelcome(signal: AbortSignal): void {
    if (signal.aborted) throw notSent();
    circuit.requireUsable();
    pace.requireWelcome();
  }

  async function ask(question: Question): Promise<SourceAnswer> {
    const { signal, patienceMs } = question;
    requireWelcome(signal);
    return turns.take(() => retries.run(() => callWhenWelcome(question), signal, patienceMs), signal);
  }

  async function callWhenWelcome(question: Question): Promise<SourceAnswer> {
    await pace.next(question.signal);
    requireWelcome(question.signal);
    const giveBack = subjects.take(question.check, question.input);
    return circuit.run(() => call(question), question.whileSent ?? question.signal).catch((thrown: unknown) => {
      if (isUncounted(thrown)) giveBack();
      throw thrown;
    });
  }

  async function call({ check, input, requestId, signal: caller, whileSent: signal = caller, onCall }: Question): Promise<SourceAnswer> {
    const capability = capabilityOf(provider, check);
    if (!capability) throw new KycError('NOT_SUPPORTED', 'The source does not answer this check.');
    const startedAt = performance.now();
    try {
      const given = await callOrUnknown(capability(input, { requestId, signal }), signal);
      onCall({ latencyMs: performance.now() - startedAt, given });
      return given;
    } catch (error) {
      if (!provider.isRehearsal && error instanceof KycError && error.retryAfterMs !== undefined && asksForPause.has(error.code)) pace.pauseFor(error.retryAfterMs);
      onCall({ latencyMs: performance.now() - startedAt, error });
      throw error;
    }
  }

  return {
    name,
    get state() {
      return { name, circuit: circuit.position, pausedMs: Math.ceil(pace.pausedMs), underWay: turns.underWay, waiting: turns.waiting };
    },
    answers: (check) => capabilityOf(provider, check) !== undefined,
    ask,
    close: async () => provider.close?.(),
  };
}

/** A call that did not come to the source, or that it was not there for, does not count among those about a person. */
function isUncounted(thrown: unknown): boolean {
  return thrown instanceof KycError && thrown.billed === 'no' && (thrown.code === 'UPSTREAM_TIMEOUT' || thrown.code === 'UPSTREAM_UNAVAILABLE');
}
