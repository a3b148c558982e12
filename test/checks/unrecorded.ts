import type { Audit } from '../../src/checks/ports/audit.js';

/** Stands in for the audit trail where a test is about something else. */
export const unrecorded: Audit = () => ({
  id: crypto.randomUUID(),
  attempts: [],
  attempt: () => undefined,
  about: () => undefined,
  keep: () => undefined,
  intent: async () => undefined,
  outcome: async () => undefined,
});
