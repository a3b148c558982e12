import type { AuditedCheck } from '../ports/audit.js';
import type { CheckRun } from '../ports/idempotency.js';
import type { Recorded } from '../recordOnce.js';
import type { CheckResult } from '../result.js';
import type { PurposeClaim } from './purposeClaim.js';

/** One run of a check, as the middleware sees it: its input is valid. */
export interface Run extends CheckRun {
  readonly purpose: PurposeClaim;
  readonly entry: AuditedCheck;
  /** Runs what is left and writes its outcome to the audit trail before it is returned. */
  readonly recordOutcome: Recorded;
}

/**
 * One step around a check: calls `next` for what comes after it, or answers or throws in its place.
 *
 * A step that decides at once is no async function: each of those costs every check a promise and three turns of the queue.
 *
 * @throws KycError and nothing else, at once or later
 */
export type Middleware = (run: Run, next: () => Promise<CheckResult>) => Promise<CheckResult>;

/** Chains the steps in their order around the last one (the middleware pattern of Koa). */
export function compose(
  steps: readonly Middleware[],
  last: (run: Run) => Promise<CheckResult>,
): (run: Run) => Promise<CheckResult> {
  return steps.reduceRight<(run: Run) => Promise<CheckResult>>(
    (next, step) => (run) => step(run, () => next(run)),
    last,
  );
}
