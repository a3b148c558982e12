import { type Client, hasScope } from '../../checks/caller.js';
import { KycError } from '../../errors.js';

/** @throws KycError FORBIDDEN where the client may not create, list and revoke sessions */
export function requireSessionsScope(client: Client): void {
  if (hasScope(client, 'sessions')) return;
  throw sessionsForbidden();
}

export function sessionsForbidden(): KycError {
  return new KycError('FORBIDDEN', 'This needs a client secret and the scope "sessions".');
}
