import { KycError } from '../errors.js';
import { raceAbortWithGrace } from '../async/abort.js';
import type { Caller, CheckOptions } from './caller.js';
import type { Answer } from './check.js';
import type { Check } from './index.js';
import type { Attempt, Audit, CheckOutcome, AuditedCheck } from './ports/audit.js';
import type { MeterEnumeration } from './ports/enumeration.js';
import type { CheckRun, Idempotency } from './ports/idempotency.js';
import { assertValid, type PurposeClaim, purposeClaimOf } from './middleware/purpose.js';
import type { Quota } from './ports/quota.js';
import type { Reuse } from './ports/reuse.js';
import { requireScope } from './middleware/scope.js';
import { failure, type Recorded, recordOnce } from './recordOnce.js';
import type { CheckResult, CheckSource } from './result.js';
import type { RegionOf } from './subject/region.js';
import { warningsOf } from './subject/warnings.js';
import { tenths } from './tenths.js';
import { type IdChecksumPolicy, validateInput } from './input/validate.js';

/** A provider's answer with what it took to get it. */
export interface RoutedAnswer {
  readonly answer: Answer;
  readonly source: CheckSource;
}

/** Who asks, as a provider's answer is waited for. */
export interface RouteContext extends Caller {
  /** The answer is kept for whoever asks again: a call that was sent is waited for, also when its caller leaves. */
  readonly awaitAfterDisconnect?: boolean;
}

/**
 * Gets an answer to a validated input from one of the configured providers.
 *
 * @param onAttempt told of each provider that was tried, before the outcome is
 */
export type Route = (
  check: Check,
  input: object,
  asking: RouteContext,
  onAttempt: (attempt: Attempt) => void,
) => Promise<RoutedAnswer>;

/** What became of one check that somebody asked for; holds no value of the input. */
export interface CheckEvent {
  readonly check: Check;
  readonly caller: Caller;
  readonly durationMs: number;
  readonly outcome: CheckOutcome;
  /** Calls to providers, in their order. */
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
  readonly meterEnumeration: MeterEnumeration;
  /** Told of every check, answered or not. Must not throw. */
  readonly observe: (event: CheckEvent) => void;
}

/**
 * Runs one check for a caller: the one way in, whichever the channel.
 *
 * @param raw what the caller gave; folded and validated here
 * @throws KycError and nothing else
 */
export type RunCheck = (check: Check, raw: unknown, caller: Caller, options?: CheckOptions) => Promise<CheckResult>;

/** The policies in their one order, around whatever `route` asks. */
export function createRunCheck({
  route,
  idChecksum,
  requirePurpose,
  regionOf,
  audit,
  idempotency,
  quota,
  reuse,
  meterEnumeration,
  observe,
}: RunCheckParts): RunCheck {
  /** Everything that stands before a provider is asked, in the order in which it is looked at. */
  async function admit(
    check: Check,
    raw: unknown,
    caller: Caller,
    options: CheckOptions,
    statement: PurposeClaim,
    record: AuditedCheck,
    once: Recorded,
  ): Promise<CheckResult> {
    const input = validateInput(check.input, raw, idChecksum);
    record.about(input);
    assertValid(statement);
    requireScope(caller.client, check);
    const run = { id: record.id, check, input, caller, options };
    return idempotency(run, (settlementOf) =>
      once(() => quota(run, async () => (await findReusable(run, record)) ?? execute(run, record)), settlementOf),
    );
  }

  /** A stored answer is an answer of this run: it has its id, and stands in the records as such. */
  async function findReusable(run: CheckRun, record: AuditedCheck): Promise<CheckResult | undefined> {
    const stored = await reuse.find(run);
    if (!stored) return undefined;
    const result = { ...stored, id: record.id };
    record.keep(run, result);
    return result;
  }

  async function execute(run: CheckRun, record: AuditedCheck): Promise<CheckResult> {
    meterEnumeration(run);
    await record.intent();
    const { answer, source } = await route(
      run.check,
      run.input,
      { ...run.caller, awaitAfterDisconnect: hasKey(run.options) },
      record.attempt,
    );
    const result = {
      ...resultOf(record.id, run.check, run.input, answer, source),
      warnings: warningsOf(run.input, new Date(), regionOf),
    };
    record.keep(run, result);
    return result;
  }

  async function runAndRecord(check: Check, raw: unknown, caller: Caller, asked: CheckOptions): Promise<CheckResult> {
    const startedAt = performance.now();
    const statement = purposeClaimOf(asked, caller, requirePurpose);
    const options = { ...asked, ...statement.stated };
    const record = audit(check, caller, options);
    const once = recordOnce(record);
    const recorded = await once(() => admit(check, raw, caller, options, statement, record, once)).catch(failure);
    observe({ check, caller, durationMs: performance.now() - startedAt, outcome: recorded, attempts: record.attempts });
    if ('error' in recorded) throw recorded.error;
    return recorded;
  }

  return async function runCheck(check, raw, caller, asked = {}) {
    const run = runAndRecord(check, raw, caller, asked);
    return hasKey(asked) ? raceAbortWithGrace(run, caller.signal, abortGraceMs, stillRunning) : run;
  };
}

/** How long a run may take to say what became of it after its caller left, in milliseconds. */
const abortGraceMs = 200;

/** Under a key a run goes on without its caller, who finds the answer there. */
function stillRunning(): KycError {
  return new KycError(
    'OUTCOME_UNKNOWN',
    'The check is still under way: send the same request again for its answer, with its idempotency key if it has one.',
  );
}

function hasKey({ idempotencyKey }: CheckOptions): boolean {
  return idempotencyKey !== undefined;
}

function resultOf(
  id: string,
  check: Check,
  input: object,
  answer: Answer,
  source: CheckSource,
): Omit<CheckResult, 'warnings'> {
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
