import type { MeterEnumeration } from '../ports/enumeration.js';
import type { Idempotency } from '../ports/idempotency.js';
import type { Quota } from '../ports/quota.js';
import type { Reuse } from '../ports/reuse.js';
import type { Sessions } from '../ports/session.js';
import type { Middleware } from './compose.js';
import { assertPurpose } from './purpose.js';
import { reuseStored } from './reuse.js';
import { assertScope } from './scope.js';
import { assertSessionSubject, spendSession } from './session.js';

/** What the steps around a check stand on. */
export interface MiddlewareParts {
  readonly idempotency: Idempotency;
  readonly quota: Quota;
  readonly reuse: Reuse;
  readonly meterEnumeration: MeterEnumeration;
  readonly spend: Sessions['spend'];
}

/**
 * THE order of the steps around a check. A refusal comes before anything that costs; the outcome is on disk before an
 * idempotency key is settled; the intent is on disk before a provider is asked.
 */
export function middlewareOf({
  idempotency,
  quota,
  reuse,
  meterEnumeration,
  spend,
}: MiddlewareParts): readonly Middleware[] {
  return [
    assertPurpose,
    assertScope,
    assertSessionSubject,
    (run, next) => idempotency(run, (settlementOf) => run.recordOutcome(next, settlementOf)),
    quota,
    reuseStored(reuse),
    spendSession(spend),
    (run, next) => {
      meterEnumeration(run);
      return next();
    },
    async (run, next) => {
      await run.entry.intent();
      return next();
    },
  ];
}
