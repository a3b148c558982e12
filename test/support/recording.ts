import type { Audit } from '../../src/checks/ports/audit.js';
import { noEnumeration, noSpend, noIdempotency, noQuota, noReuse } from '../../src/checks/ports/none.js';
import { createRunCheck, type RunCheck } from '../../src/checks/runCheck.js';
import { routeTo } from '../../src/providers/router/reloadableRouter.js';
import { createSandbox } from '../../src/providers/sandbox/index.js';
import type { PersistenceObserver } from '../../src/persistence/index.js';
import { ample, unwatchedSources } from './providers.js';

const router = routeTo([createSandbox()], ample, unwatchedSources);

/** The use-case on the sandbox, with these records and no other policy. */
export function runCheckWith(audit: Audit): RunCheck {
  return createRunCheck({
    route: router.route,
    idChecksum: 'warn',
    requirePurpose: false,
    regionOf: () => ({ name: undefined, isKnown: true }),
    audit,
    idempotency: noIdempotency,
    quota: noQuota,
    reuse: noReuse,
    meterEnumeration: noEnumeration,
    spend: noSpend,
    observe: () => undefined,
  });
}

/** Looks at nothing that happens to the records. */
export const unwatched: PersistenceObserver = {
  failing: () => undefined,
  working: () => undefined,
  closedAbandoned: () => undefined,
  erasedExpired: () => undefined,
  clocksDisagree: () => undefined,
  clocksAgree: () => undefined,
  redis: { gone: () => undefined, back: () => undefined, unsafe: () => undefined },
};
