import { KycError } from '../../errors.js';
import type { Caller } from '../../checks/caller.js';

/** Root fields that the token of a session may ask for; history, usage and other sessions are its client's. */
const allowed: ReadonlySet<string> = new Set([
  'verifyIdentity',
  'lookupMobile',
  'assessRisk',
  'customerProfile',
  'customerProfileProgress',
  'checks',
  'session',
]);

/** @throws KycError FORBIDDEN */
export function requireFieldOfSession({ session }: Caller, field: string): void {
  if (!session || allowed.has(field)) return;
  throw new KycError('FORBIDDEN', `The token of a session may not ask for ${field}.`);
}

const changesSessions: ReadonlySet<string> = new Set(['createSession', 'revokeSession']);

/**
 * Their answers cannot be null: if one fails, the whole answer is null, paid answers included. So they stand alone.
 *
 * @throws KycError BAD_USER_INPUT
 */
export function requireSessionsApart(fields: readonly { readonly name: string; readonly runsChecks: boolean }[]): void {
  if (!fields.some(({ name }) => changesSessions.has(name)) || !fields.some(({ runsChecks }) => runsChecks)) return;
  throw new KycError(
    'BAD_USER_INPUT',
    'Send createSession and revokeSession in an operation of their own, without checks beside them.',
  );
}
