/** The three areas of the contract: one GraphQL mutation and one REST path each. */
export const areas = ['identity', 'mobile', 'risk'] as const;
export type Area = (typeof areas)[number];

export const findings = ['MATCH', 'MISMATCH', 'NO_RECORD', 'FOUND', 'CLEAR', 'RISK', 'LISTED'] as const;
/** What a check found, in one word: the label of metrics and of decisions. */
export type Finding = (typeof findings)[number];

/** What every provider says of every check, whatever else it says. */
export interface Answer {
  /** Human-readable description of the result, as the provider gives it. */
  readonly message: string;
}

/** What GraphQL returns for an answer, without what every result has (see CheckResult). */
export interface Presentation {
  /** Name of the GraphQL object type. */
  readonly __typename: string;
}

/** An input together with what the sandbox answers to it: documentation, test and sandbox in one. */
export interface Example<I, A> {
  readonly note: string;
  readonly input: Readonly<I>;
  readonly answer: Readonly<A>;
}

/**
 * One check, declared in one file. Everything else (union members, REST dispatch, command line, metric labels,
 * sandbox answers, `Query.checks`, the tests over every check) is derived from the list in `index.ts`.
 *
 * The functions are declared as methods so that a list of checks with different inputs has a common type.
 */
export interface Check<I extends object = object, A extends Answer = Answer> {
  /** Name in GraphQL, metrics and records: IDENTITY_TWO_FACTOR. */
  readonly name: string;
  readonly area: Area;
  /** `type` in the REST contract and name on the command line: two-factor. */
  readonly type: string;
  /** Member of the area's input union in GraphQL: twoFactor. */
  readonly member: string;
  readonly description: string;
  /** Input class: type-graphql and class-validator decorators by `CheckField`. */
  readonly input: new () => I;
  /** How old, in seconds, a stored answer may be at most and still be reused; 0: never. */
  readonly maxReuseSeconds: number;
  /** At least one for every answer that the check can give; the first is the contract's own sample. */
  readonly examples: readonly Example<I, A>[];
  finding(answer: A): Finding;
  present(answer: A, input: I): Presentation;
}
