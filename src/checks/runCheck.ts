import { type KycError, toKycError } from '../errors.js';
import type { Caller } from './caller.js';
import type { Answer } from './check.js';
import type { Check } from './index.js';
import type { Audit, CheckOutcome, CheckRecord } from './policies/audit.js';
import { requireScope } from './policies/scope.js';
import type { CheckResult, CheckSource } from './result.js';
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
  readonly outcome: CheckOutcome;
}

export interface RunCheckParts {
  readonly route: Route;
  readonly idChecksum: IdChecksumPolicy;
  readonly audit: Audit;
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

export function createRunCheck({ route, idChecksum, audit, observe }: RunCheckParts): RunCheck {
  async function carryOut(check: Check, raw: unknown, caller: Caller, record: CheckRecord): Promise<CheckResult> {
    const input = validateInput(check, raw, idChecksum);
    record.about(input);
    requireScope(caller.client, check);
    await record.intent();
    const { answer, source } = await route(check, input, caller);
    return resultOf(record.id, check, input, answer, source);
  }

  return async function runCheck(check, raw, caller) {
    const startedAt = performance.now();
    const record = audit(check, caller);
    const outcome = await carryOut(check, raw, caller, record).catch(failure);
    // What cannot be recorded does not leave.
    const told = await record.outcome(outcome).then(() => outcome, failure);
    observe({ check, caller, durationMs: performance.now() - startedAt, outcome: told });
    if ('error' in told) throw told.error;
    return told;
  };
}

function failure(thrown: unknown): { readonly error: KycError } {
  return { error: toKycError(thrown) };
}

function resultOf(id: string, check: Check, input: object, answer: Answer, source: CheckSource): CheckResult {
  return {
    ...check.present(answer, input),
    finding: check.finding(answer),
    id,
    check: check.name,
    success: true,
    message: answer.message,
    source,
    warnings: warningsOf(input, new Date()),
  };
}
