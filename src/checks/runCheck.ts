import { KycError } from '../errors.js';
import { orSomeTimeAfterAbort } from './afterAbort.js';
import type { Caller, CheckOptions } from './caller.js';
import type { Answer } from './check.js';
import type { Check } from './index.js';
import type { Attempt, Audit, CheckOutcome, CheckRecord } from './policies/audit.js';
import type { MeterEnumeration } from './policies/enumeration.js';
import type { CheckRun, Idempotency } from './policies/idempotency.js';
import { requireSound, type Statement, statementOf } from './policies/purpose.js';
import type { Quota } from './policies/quota.js';
import type { Reuse } from './policies/reuse.js';
import { requireScope } from './policies/scope.js';
import { failure, type Recorded, recordOnce } from './recordOnce.js';
import type { CheckResult, CheckSource } from './result.js';
import type { RegionOf } from './subject/region.js';
import { warningsOf } from './subject/warnings.js';
import { tenths } from './tenths.js';
import { type IdChecksumPolicy, validateInput } from './validate.js';

/** A source's answer with what it took to get it. */
export interface Routed {
  readonly answer: Answer;
  readonly source: CheckSource;
}

/** Who asks, as a source's answer is waited for. */
export interface Asking extends Caller {
  /** The answer is kept for whoever asks again: a call that was sent is waited for, also when its caller leaves. */
  readonly isKept?: boolean;
}

/**
 * Gets an answer to a validated input from one of the configured sources.
 *
 * @param onAttempt told of each source that was tried, before the outcome is
 */
export type Route = (check: Check, input: object, asking: Asking, onAttempt: (attempt: Attempt) => void) => Promise<Routed>;

/** What became of one check that somebody asked for; holds no value of the input. */
export interface CheckEvent {
  readonly check: Check;
  readonly caller: Caller;
  readonly durationMs: number;
  readonly outcome: CheckOutcome;
  /** Calls to sources, in their order. */
  readonly attempts: readonly Attempt[];
}

export interface RunCheckParts {
  readonly route: Route;
  readonly idChecksum: IdChecksumPolicy;
  /** Whether checks that nobody says the purpose of are refused. */
  readonly requirePurpose: boolean;
  readonly regionOf: RegionOf;
  readonly audit: Audit;
  readonly idempotency: Idempotency;
  readonly quota: Quota;
  readonly reuse: Reuse;
  /** Before the intent of each check that a provider is asked for. */
  readonly meterEnumeration: MeterEnumeration;
  /** Told of every check, answered or not. Must not throw. */
  readonly observe: (event: CheckEvent) => void;
}

/**
 * Runs one check for a caller: the one way in, whichever the door.
 *
 * @param raw what the caller gave; folded and validated here
 * @throws KycError and nothing else
 */
export type RunCheck = (check: Check, raw: unknown, caller: Caller, options?: CheckOptions) => Promise<CheckResult>;

/** The policies in their one order, around whatever `route` asks. */
export function createRunCheck({ route, idChecksum, requirePurpose, regionOf, audit, idempotency, quota, reuse, meterEnumeration, observe }: RunCheckParts): RunCheck {
  /** Everything that stands before a source is asked, in the order in which it is looked at. */
  async function admit(check: Check, raw: unknown, caller: Caller, options: CheckOptions, statement: Statement, record: CheckRecord, recorded: Recorded): Promise<CheckResult> {
    const input = validateInput(check.input, raw, idChecksum);
    record.about(input);
    requireSound(statement);
    requireScope(caller.client, check);
    const run = { id: record.id, check, input, caller, options };
    return idempotency(run, async (settlementOf) => {
      const result = await recorded(() => quota(run, async () => (await giveAgain(run, record)) ?? carryOut(run, record)), settlementOf);
      if (!result.source.reused) await reuse.keep(run, result);
      return result;
    });
  }

  /** A stored answer is an answer of this run: it has its id, and stands in the records as such. */
  async function giveAgain(run: CheckRun, record: CheckRecord): Promise<CheckResult | undefined> {
    const stored = await reuse.find(run);
    if (!stored) return undefined;
    const result = { ...stored, id: record.id };
    record.keep(run, result);
    return result;
  }

  async function carryOut(run: CheckRun, record: CheckRecord): Promise<CheckResult> {
    meterEnumeration(run);
    await record.intent();
    const { answer, source } = await route(run.check, run.input, { ...run.caller, isKept: hasKey(run.options) }, record.attempt);
    const result = { ...resultOf(record.id, run.check, run.input, answer, source), warnings: warningsOf(run.input, new Date(), regionOf) };
    record.keep(run, result);
    return result;
  }

  async function runToItsEnd(check: Check, raw: unknown, caller: Caller, asked: CheckOptions): Promise<CheckResult> {
    const startedAt = performance.now();
    const statement = statementOf(asked, caller, requirePurpose);
    const options = { ...asked, ...statement.stated };
    const record = audit(check, caller, options);
    const recorded = recordOnce(record);
    const told = await recorded(() => admit(check, raw, caller, options, statement, record, recorded)).catch(failure);
    observe({ check, caller, durationMs: performance.now() - startedAt, outcome: told, attempts: record.attempts });
    if ('error' in told) throw told.error;
    return told;
  }

  return async function runCheck(check, raw, caller, asked = {}) {
    const run = runToItsEnd(check, raw, caller, asked);
    return hasKey(asked) ? orSomeTimeAfterAbort(run, caller.signal, verdictMs, wentOn) : run;
  };
}

/** How long a run may take to say what became of it after its caller left, in milliseconds. */
const verdictMs = 200;

/** Under a key a run goes on without its caller, who finds the answer there. */
function wentOn(): KycError {
  return new KycError('OUTCOME_UNKNOWN', 'The check is still under way: send the same request again for its answer, with its idempotency key if it has one.');
}

function hasKey({ idempotencyKey }: CheckOptions): boolean {
  return idempotencyKey !== undefined;
}

function resultOf(id: string, check: Check, input: object, answer: Answer, source: CheckSource): Omit<CheckResult, 'warnings'> {
  return {
    ...check.present(answer, input),
    finding: check.finding(answer),
    id,
    check: check.name,
    success: true,
    message: answer.message,
    source: { ...source, latencyMs: tenths(source.latencyMs) },
  };
}
