import type { MeterEnumeration } from './enumeration.js';
import type { Idempotency } from './idempotency.js';
import type { Quota } from './quota.js';
import type { Reuse } from './reuse.js';
import type { Sessions } from './session.js';

/** Policies that let everything pass and keep nothing: for tests, and for channels without records. */
export const noIdempotency: Idempotency = (_run, carryOut) => carryOut();
export const noQuota: Quota = (_run, carryOut) => carryOut();
export const noEnumeration: MeterEnumeration = () => undefined;
export const noSpend: Sessions['spend'] = (_run, _session, carryOut) => carryOut();
export const noReuse: Reuse = { find: async () => undefined };
