import { type KycError, toKycError } from '../errors.js';
import type { Caller } from './caller.js';
import type { Answer } from './check.js';
import type { Check } from './index.js';
import { requireScope } from './policies/scope.js';
import type { CheckResult, CheckSource } from './result.js';
import type { RegionOf } from './subject/region.js';
import { warningsOf } from './subject/warnings.js';
import { type IdChecksumPolicy, validateInput } from './validate.js';

/** A source's answer with what it took to get it. */
export interface Routed {
  readonly answer: Answer;
  readonly source: CheckSource;
}

/** Gets an answer to a validated input from one of the configured sources. */
export type Route = (check: Check, input: object, caller: Caller) => Promise<Routed>;

/** What became of one check that somebody asked for; holds no value of the input. */
export interface CheckEvent {
  readonly check: Check;
  readonly caller: Caller;
  readonly durationMs: number;
  readonly outcome: Pick<CheckResult, 'finding' | 'source'> | { readonly error: KycError };
}

export interface RunCheckParts {
  readonly route: Route;
  readonly idChecksum: IdChecksumPolicy;
  readonly regionOf: RegionOf;
  /** Told of every check, answered or not. Must not throw. */
  readonly observe: (event: CheckEvent) => void;
}

/**
 * Runs one check for a caller: the one way in, whichever the door.
 *
 * @param raw what the caller gave; folded and validated here
 * @throws KycError and nothing else
 */
export type RunCheck = (check: Check, raw: unknown, caller: Caller) => Promise<CheckResult>;

/** The policies in their one order, around whatever `route` asks. */
export function createRunCheck({ route, idChecksum, regionOf, observe }: RunCheckParts): RunCheck {
  return async function runCheck(check, raw, caller) {
    const startedAt = performance.now();
    const since = () => performance.now() - startedAt;
    try {
      const input = validateInput(check.input, raw, idChecksum);
      requireScope(caller.client, check);
      const { answer, source } = await route(check, input, caller);
      const result = { ...resultOf(check, input, answer, source), warnings: warningsOf(input, new Date(), regionOf) };
      observe({ check, caller, durationMs: since(), outcome: result });
      return result;
    } catch (thrown) {
      const error = toKycError(thrown);
      observe({ check, caller, durationMs: since(), outcome: { error } });
      throw error;
    }
  };
}

function resultOf(check: Check, input: object, answer: Answer, source: CheckSource): Omit<CheckResult, 'warnings'> {
  return {
    ...check.present(answer, input),
    finding: check.finding(answer),
    id: crypto.randomUUID(),
    check: check.name,
    success: true,
    message: answer.message,
    source,
  };
}
