import type { CheckName } from '../../checks/index.js';
import { msToMidnightInChina } from '../../checks/subject/calendar.js';
import { KycError } from '../../errors.js';
import { type Cancellation, signalOf } from '../../async/deadline.js';
import { capabilityOf, endpointsOf, type Provider, type ProviderAnswer, type CallContext } from '../provider.js';
import type { BreakerState } from './circuitBreaker.js';
import { createEndpoint, type EndpointState, type GuardedEndpoint, type ResilienceConfig } from './endpoint.js';
import { callOrUnknown } from './cancellation.js';
import { createSlidingWindowLimiter } from './slidingWindowLimiter.js';

export type { ResilienceConfig } from './endpoint.js';

/** How a provider is doing, or one of its endpoints. */
export interface ProviderState extends EndpointState {
  readonly name: string;
  /** Where the provider has several. */
  readonly endpoint?: string;
}

/** Told of what happens around providers; `endpoint` is named where a provider has several. Must not throw. */
export interface ProviderObserver {
  circuit(provider: string, position: BreakerState, endpoint: string | undefined): void;
  retry(provider: string, endpoint: string | undefined): void;
}

/** What came of one call that was made. */
export type ProviderCallOutcome = { readonly latencyMs: number } & (
  | { readonly given: ProviderAnswer }
  | { readonly error: unknown }
);

export interface ProviderQuery extends Omit<CallContext, 'signal'> {
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: Cancellation;
  readonly check: CheckName;
  readonly input: object;
  /** Id of the client that asks, by which places are shared; undefined: there is one caller alone. */
  readonly client?: string | undefined;
  /** How long the answer is waited for at the most, in milliseconds; without end unless told. */
  readonly leftMs?: (() => number) | undefined;
  /** Aborted when a call that was sent is not waited for any more, where that is not as soon as nobody waits. */
  readonly inFlightSignal?: Cancellation | undefined;
  /** How long after its beginning a call may still be made again, and the longest pause before that, in milliseconds. */
  readonly retryBudgetMs: number;
  /** Told of every call that was made, before its outcome is. Must not throw. */
  readonly onCall: (call: ProviderCallOutcome) => void;
}

/** A provider with what wraps every call to it, whichever the adapter. */
export interface ResilientProvider {
  readonly name: string;
  /** Of each endpoint. */
  readonly states: readonly ProviderState[];
  answers(check: CheckName): boolean;
  /** @throws KycError whose `billed` says what is known of the cost of all calls that were made for the question */
  ask(question: ProviderQuery): Promise<ProviderAnswer>;
  close(): Promise<void>;
}

const withoutEnd = () => Number.POSITIVE_INFINITY;

/** @param ratePerSecond calls that each endpoint takes in a second; 0: as many as come; undefined: as many as its vendor documents */
export function createResilientProvider(
  provider: Provider,
  config: ResilienceConfig,
  watch: ProviderObserver,
  ratePerSecond?: number,
): ResilientProvider {
  const { name, isSandbox } = provider;
  const subjects = createSlidingWindowLimiter(provider.subjectLimits ?? []);
  const used = endpointsOf(provider);
  const endpoints = used.map((endpoint) => {
    const label = used.length > 1 ? endpoint.name : undefined;
    const traits = { ratePerSecond: ratePerSecond ?? endpoint.ratePerSecond ?? 0, isSandbox };
    const guarded = createEndpoint(traits, config, {
      circuit: (position) => watch.circuit(name, position, label),
      retry: () => watch.retry(name, label),
    });
    return { label, guarded, checks: endpoint.checks };
  });
  const byCheck = new Map<CheckName, GuardedEndpoint>(
    endpoints.flatMap(({ checks, guarded }) => checks.map((check): [CheckName, GuardedEndpoint] => [check, guarded])),
  );

  async function ask(question: ProviderQuery): Promise<ProviderAnswer> {
    const { check, input, client, signal, leftMs = withoutEnd, inFlightSignal, retryBudgetMs } = question;
    const endpoint = byCheck.get(check);
    if (!endpoint) throw new KycError('NOT_SUPPORTED', 'The provider does not answer this check.');
    endpoint.assertCallable({ signal, leftMs });
    subjects.requireAllowed(check, input);
    return endpoint.run({
      client,
      signal,
      leftMs,
      inFlightSignal,
      retryBudgetMs,
      admit: () => subjects.take(check, input),
      call: () => call(question),
    });
  }

  async function call({
    check,
    input,
    requestId,
    signal,
    inFlightSignal = signal,
    onCall,
  }: ProviderQuery): Promise<ProviderAnswer> {
    const capability = capabilityOf(provider, check);
    if (!capability) throw new KycError('NOT_SUPPORTED', 'The provider does not answer this check.');
    const startedAt = performance.now();
    try {
      const given = await callOrUnknown(capability(input, new LazyCall(requestId, inFlightSignal)), inFlightSignal);
      onCall({ latencyMs: performance.now() - startedAt, given });
      return given;
    } catch (thrown) {
      const error = isSandbox ? thrown : rememberSubject(thrown, check, input);
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
      return endpoints.map(({ label, guarded }) => ({
        name,
        ...(label !== undefined && { endpoint: label }),
        ...guarded.state,
      }));
    },
    answers: (check) => capabilityOf(provider, check) !== undefined,
    ask,
    close: async () => provider.close?.(),
  };
}

/** The frame of a call, whose signal is made if the adapter asks for it. */
class LazyCall implements CallContext {
  constructor(
    readonly requestId: string,
    private readonly cancellation: Cancellation,
  ) {}

  get signal(): AbortSignal {
    return signalOf(this.cancellation);
  }
}
