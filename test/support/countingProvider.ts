import type { Answer } from '../../src/checks/check.js';
import { type Check, type CheckName, checks } from '../../src/checks/index.js';
import { type Billing, KycError } from '../../src/errors.js';
import type { Capabilities, Provider, ProviderAnswer, CallContext } from '../../src/providers/provider.js';

/** One call as it reached the provider. */
export interface CountedCall {
  readonly check: CheckName;
  readonly input: Readonly<Record<string, unknown>>;
  readonly signal: AbortSignal;
}

export interface SourceTraits {
  /** Checks that it does not answer. */
  readonly lacks?: readonly CheckName[];
  /** What a call says that is given up while it is held; undefined: it says nothing and goes on hanging. */
  readonly onAbort?: (() => KycError) | undefined;
}

/** A provider for tests: records every call and answers when and how it is told to. */
export interface CountingSource extends Provider {
  readonly calls: readonly CountedCall[];
  /** The most calls that were ever under way at once. */
  readonly mostAtOnce: number;
  /** Resolves once so many calls have arrived. */
  arrived(count: number): Promise<void>;
  /** Gives this answer to a check from now on, in place of that of its examples. */
  answerWith(check: CheckName, answer: object, billed?: boolean): void;
  /** Fails a check from now on, with what is made for its input. */
  failWith(check: CheckName, errorFor: (input: object) => unknown): void;
  /** Holds answers back from now on: of these checks, or of all. */
  hold(...held: CheckName[]): void;
  /** Answers the held calls of these checks, or of all; later ones are answered at once. */
  release(...released: CheckName[]): void;
  /** Releases everything and forgets calls and orders. */
  reset(): void;
}

export const everyCheckName: readonly CheckName[] = checks.map(({ name }) => name);

/** What a provider says that honours the signal after it has sent. */
export const sentAndGivenUp = () => new KycError('OUTCOME_UNKNOWN', 'The call was sent, and nothing came back.');

/** A failure of a provider. */
export const failure =
  (code: KycError['code'], options: { billed?: Billing; retryAfterMs?: number } = {}) =>
  () =>
    new KycError(code, 'The provider failed.', options);

export function countingSource({ lacks = [], onAbort = sentAndGivenUp }: SourceTraits = {}): CountingSource {
  const calls: CountedCall[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  const held = new Set<CheckName>();
  const open: { check: CheckName; resolve: () => void }[] = [];
  const orders = new Map<CheckName, (input: object) => ProviderAnswer>();
  let underWay = 0;
  let mostAtOnce = 0;

  const release = (...released: CheckName[]) => {
    const names = released.length > 0 ? released : everyCheckName;
    for (const name of names) held.delete(name);
    for (const call of open.filter(({ check }) => names.includes(check))) call.resolve();
  };

  function untilReleased(check: CheckName, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      open.push({ check, resolve });
      if (onAbort) signal.addEventListener('abort', () => reject(onAbort()), { once: true });
    });
  }

  const capability =
    (check: Check) =>
    async (input: object, { signal }: CallContext): Promise<ProviderAnswer> => {
      calls.push({ check: check.name, input: { ...input }, signal });
      mostAtOnce = Math.max(mostAtOnce, ++underWay);
      for (const { count, resolve } of waiting) if (calls.length >= count) resolve();
      try {
        if (held.has(check.name)) await untilReleased(check.name, signal);
        return orders.get(check.name)?.(input) ?? { answer: exampleAnswer(check, input), billed: true };
      } finally {
        underWay -= 1;
      }
    };

  return {
    name: 'counting',
    isSandbox: true,
    capabilities: Object.fromEntries(
      checks.filter(({ name }) => !lacks.includes(name)).map((check) => [check.name, capability(check)]),
    ) as Capabilities,
    calls,
    get mostAtOnce() {
      return mostAtOnce;
    },
    arrived: (count) =>
      new Promise((resolve) => (calls.length >= count ? resolve() : void waiting.push({ count, resolve }))),
    answerWith: (check, answer, billed = true) => void orders.set(check, () => ({ answer: answer as Answer, billed })),
    failWith: (check, errorFor) =>
      void orders.set(check, (input) => {
        throw errorFor(input);
      }),
    hold: (...names) => (names.length > 0 ? names : everyCheckName).forEach((name) => held.add(name)),
    release,
    reset() {
      release();
      orders.clear();
      calls.length = 0;
      mostAtOnce = 0;
    },
  };
}

/** What the check's examples say of this very input, or else of the contract's sample. */
function exampleAnswer({ examples }: Check, input: object): Answer {
  const found = examples.find((example) => canonical(example.input) === canonical(input)) ?? examples[0];
  if (!found) throw new Error('a check without an example');
  return found.answer;
}

/** The same text for the same fields and values. */
export function canonical(input: object): string {
  return JSON.stringify(Object.entries(input).sort(([a], [b]) => (a < b ? -1 : 1)));
}
