import { raceAbortWithGrace } from '../async/abort.js';
import { KycError } from '../errors.js';
import type { Caller, CheckOptions } from './caller.js';
import type { Answer } from './check.js';
import type { Check } from './index.js';
import { type IdChecksumPolicy, validateInput } from './input/validate.js';
import { compose, type Run } from './middleware/compose.js';
import { type MiddlewareParts, middlewareOf } from './middleware/order.js';
import { purposeClaimOf } from './middleware/purposeClaim.js';
import { withPrefill } from './middleware/session.js';
import type { Attempt, Audit, CheckOutcome } from './ports/audit.js';
import { failure, recordOnce } from './recordOnce.js';
import type { CheckResult, CheckSource } from './result.js';
import type { RegionOf } from './subject/region.js';
import { warningsOf } from './subject/warnings.js';
import { tenths } from './tenths.js';

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

export interface RunCheckParts extends MiddlewareParts {
  readonly route: Route;
  readonly idChecksum: IdChecksumPolicy;
  /** Whether checks without a purpose are refused. */
  readonly requirePurpose: boolean;
  readonly regionOf: RegionOf;
  readonly audit: Audit;
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

/** Runs checks through the middleware, in its one order (see `middleware/order.ts`), around a call to a provider. */
export function createRunCheck(parts: RunCheckParts): RunCheck {
  const { route, idChecksum, requirePurpose, regionOf, audit, observe } = parts;
  const throughMiddleware = compose(middlewareOf(parts), askProvider);

  async function askProvider(run: Run): Promise<CheckResult> {
    const { check, input, caller, options, entry } = run;
    const context = { ...caller, awaitAfterDisconnect: hasKey(options) };
    const { answer, source } = await route(check, input, context, entry.attempt);
    const warnings = warningsOf(input, new Date(), regionOf);
    const result = { ...resultOf(entry.id, check, input, answer, source), warnings };
    entry.keep(run, result);
    return result;
  }

  async function runAndRecord(check: Check, raw: unknown, caller: Caller, asked: CheckOptions): Promise<CheckResult> {
    const startedAt = performance.now();
    const purpose = purposeClaimOf(asked, caller, requirePurpose);
    const options = { ...asked, ...purpose.stated };
    const entry = audit(check, caller, options);
    const recordOutcome = recordOnce(entry);
    const outcome = await recordOutcome(async () => {
      const input = validateInput(check.input, withPrefill(check, raw, caller), idChecksum);
      entry.about(input);
      return throughMiddleware({ id: entry.id, check, input, caller, options, purpose, entry, recordOutcome });
    }).catch(failure);
    observe({ check, caller, durationMs: performance.now() - startedAt, outcome, attempts: entry.attempts });
    if ('error' in outcome) throw outcome.error;
    return outcome;
  }

  return async function runCheck(check, raw, caller, asked = {}) {
    const run = runAndRecord(check, raw, caller, asked);
    return hasKey(asked) ? raceAbortWithGrace(run, caller.signal, abortGraceMs, stillRunning) : run;
  };
}

/** How long a run may take to report its outcome after its caller disconnected, in milliseconds. */
const abortGraceMs = 200;

/** Under an idempotency key a run goes on without its caller, who finds the answer there. */
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
