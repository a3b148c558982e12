import type { Answer } from '../checks/check.js';
import { type AnswerOf, type CheckName, checks, type InputOf } from '../checks/index.js';

/** The frame of one call to a provider. */
export interface CallContext {
  /** For the provider's own log, where it takes one. */
  readonly requestId: string;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

/** A definite answer of a provider, "no record" included. */
export interface ProviderAnswer<A extends Answer = Answer> {
  readonly answer: A;
  /** Whether the provider bills it. */
  readonly billed: boolean;
}

/**
 * Answers one check. A failure is a KycError whose `billed` says what is known of its cost; an answer that cannot
 * be read is UPSTREAM_ERROR and never a match.
 *
 * Declared through a method so that capabilities of different checks have a common type.
 */
export type Capability<I extends object = object, A extends Answer = Answer> = {
  answer(input: I, call: CallContext): Promise<ProviderAnswer<A>>;
}['answer'];

/** From check to function; a missing key means "not answered here". */
export type Capabilities = { readonly [N in CheckName]?: Capability<InputOf<N>, AnswerOf<N>> };

/**
 * How often a provider may be asked about one person: within any stretch of so many milliseconds, or within a day of
 * China's calendar (UTC+8), which is over at midnight.
 */
export type SubjectLimit = {
  readonly checks: readonly CheckName[];
  /** Field of the input that tells one person from another. */
  readonly of: string;
  readonly most: number;
} & ({ readonly withinMs: number } | { readonly within: 'day' });

/** Checks that fail together: they share one circuit, one pause, one rate and one bulkhead. */
export interface Endpoint {
  /** Unique within the provider: the operation, as the vendor names it. */
  readonly name: string;
  readonly checks: readonly CheckName[];
  /** Calls per second that the vendor documents; where the operator sets no rate, this one holds. */
  readonly ratePerSecond?: number;
}

/** A provider of answers: one folder of `providers/`. It only translates; deadlines and retries wrap it. */
export interface Provider {
  readonly name: string;
  readonly capabilities: Capabilities;
  /** Its answers and failures are invented. A failure says nothing of the provider: no circuit opens, no call is repeated. */
  readonly isSandbox?: true;
  /** How often it may be asked about one person, where it limits that. */
  readonly subjectLimits?: readonly SubjectLimit[];
  /** Where its checks do not all fail together. Checks that no endpoint names share one. */
  readonly endpoints?: readonly Endpoint[];
  /** Lets go of connections. */
  close?(): Promise<void>;
}

/** The function that answers a check here, if any. */
export function capabilityOf(provider: Provider, check: CheckName): Capability | undefined {
  return provider.capabilities[check];
}

/** The endpoints by which a provider answers, with the checks that it answers there; at least one. */
export function endpointsOf(provider: Provider): readonly Endpoint[] {
  const answered = checks.map(({ name }) => name).filter((check) => capabilityOf(provider, check) !== undefined);
  const named = (provider.endpoints ?? []).map((endpoint) => ({
    ...endpoint,
    checks: endpoint.checks.filter((check) => answered.includes(check)),
  }));
  const used = named.filter((endpoint) => endpoint.checks.length > 0);
  const rest = answered.filter((check) => !used.some((endpoint) => endpoint.checks.includes(check)));
  return used.length > 0 && rest.length === 0 ? used : [...used, { name: 'default', checks: rest }];
}
