import type { CheckName } from '../../checks/index.js';
import { msToMidnightInChina } from '../../checks/subject/calendar.js';
import { KycError } from '../../errors.js';
import { type Cancellation, signalOf } from '../deadline.js';
import { capabilityOf, endpointsOf, type Provider, type SourceAnswer, type SourceCall } from '../provider.js';
import type { CircuitPosition } from './circuit.js';
import { createEndpoint, type EndpointState, type GuardedEndpoint, type ResilienceConfig } from './endpoint.js';
import { callOrUnknown } from './givingUp.js';
import { createSubjectLimits } from './subjectLimits.js';

export type { ResilienceConfig } from './endpoint.js';

/** How a provider is doing, or one of its endpoints. */
export interface SourceState extends EndpointState {
  readonly name: string;
  /** Where the provider has several. */
  readonly endpoint?: string;
}

/** Told of what happens around providers; `endpoint` is named where a provider has several. Must not throw. */
export interface SourceWatch {
  circuit(source: string, position: CircuitPosition, endpoint: string | undefined): void;
  retry(source: string, endpoint: string | undefined): void;
}

/** What came of one call that was made. */
export type Call = { readonly latencyMs: number } & ({ readonly given: SourceAnswer } | { readonly error: unknown });

export interface Question extends Omit<SourceCall, 'signal'> {
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: Cancellation;
  readonly check: CheckName;
  readonly input: object;
  /** Id of the client that asks, by which places are shared; undefined: there is one caller alone. */
  readonly client?: string | undefined;
  /** How long the answer is waited for at the most, in milliseconds; without end unless told. */
  readonly leftMs?: (() => number) | undefined;
  /** Aborted when a call that was sent is not waited for any more, where that is not as soon as nobody waits. */
  readonly whileSent?: Cancellation | undefined;
  /** How long after its beginning a call may still be made again, and the longest pause before that, in milliseconds. */
  readonly patienceMs: number;
  /** Told of every call that was made, before its outcome is. Must not throw. */
  readonly onCall: (call: Call) => void;
}

/** A provider with what wraps every call to it, whichever the adapter. */
export interface Source {
  readonly name: string;
  /** Of each endpoint. */
  readonly states: readonly SourceState[];
  answers(check: CheckName): boolean;
  /** @throws KycError whose `billed` says what is known of the cost of all calls that were made for the question */
  ask(question: Question): Promise<SourceAnswer>;
  close(): Promise<void>;
}

const withoutEnd = () => Number.POSITIVE_INFINITY;

/** @param ratePerSecond calls that each endpoint takes in a second; 0: as many as come; undefined: as many as its vendor documents */
export function createSource(provider: Provider, config: ResilienceConfig, watch: SourceWatch, ratePerSecond?: number): Source {
  const { name, isRehearsal } = provider;
  const subjects = createSubjectLimits(provider.subjectLimits ?? []);
  const used = endpointsOf(provider);
  const endpoints = used.map((endpoint) => {
    const label = used.length > 1 ? endpoint.name : undefined;
    const traits = { ratePerSecond: ratePerSecond ?? endpoint.ratePerSecond ?? 0, isRehearsal };
    const guarded = createEndpoint(traits, config, { circuit: (position) => watch.circuit(name, position, label), retry: () => watch.retry(name, label) });
    return { label, guarded, checks: endpoint.checks };
  });
  const byCheck = new Map<CheckName, GuardedEndpoint>(endpoints.flatMap(({ checks, guarded }) => checks.map((check): [CheckName, GuardedEndpoint] => [check, guarded])));

  async function ask(question: Question): Promise<SourceAnswer> {
    const { check, input, client, signal, leftMs = withoutEnd, whileSent, patienceMs } = question;
    const endpoint = byCheck.get(check);
    if (!endpoint) throw new KycError('NOT_SUPPORTED', 'The source does not answer this check.');
    endpoint.requireWelcome({ signal, leftMs });
    subjects.requireAllowed(check, input);
    return endpoint.run({ client, signal, leftMs, whileSent, patienceMs, admit: () => subjects.take(check, input), call: () => call(question) });
  }

  async function call({ check, input, requestId, signal, whileSent = signal, onCall }: Question): Promise<SourceAnswer> {
    const capability = capabilityOf(provider, check);
    if (!capability) throw new KycError('NOT_SUPPORTED', 'The source does not answer this check.');
    const startedAt = performance.now();
    try {
      const given = await callOrUnknown(capability(input, new LazyCall(requestId, whileSent)), whileSent);
      onCall({ latencyMs: performance.now() - startedAt, given });
      return given;
    } catch (thrown) {
      const error = isRehearsal ? thrown : rememberSubject(thrown, check, input);
      onCall({ latencyMs: performance.now() - startedAt, error });
      throw error;
    }
  }

  /** A limit of a person is one of the day, unless the provider says when it is over. */
  function rememberSubject(thrown: unknown, check: CheckName, input: object): unknown {
    if (!(thrown instanceof KycError) || !thrown.isAboutSubject) return thrown;
    const { retryAfterMs = msToMidnightInChina(new Date()) } = thrown;
    subjects.block(check, input, retryAfterMs);
    return thrown.with({ retryAfterMs });
  }

  return {
    name,
    get states() {
      return endpoints.map(({ label, guarded }) => ({ name, ...(label !== undefined && { endpoint: label }), ...guarded.state }));
    },
    answers: (check) => capabilityOf(provider, check) !== undefined,
    ask,
    close: async () => provider.close?.(),
  };
}

/** The frame of a call, whose signal is made if the adapter asks for it. */
class LazyCall implements SourceCall {
  constructor(
    readonly requestId: string,
    private readonly cancellation: Cancellation,
  ) {}

  get signal(): AbortSignal {
    return signalOf(this.cancellation);
  }
}
