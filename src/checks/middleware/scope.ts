import { KycError } from '../../errors.js';
import { type Client, hasScope, scopeOf } from '../caller.js';
import type { Check } from '../index.js';
import type { Middleware } from './compose.js';

/** Whether one of the client's scopes covers the check. */
export function mayRun(client: Client, check: Check): boolean {
  return hasScope(client, check.area) || hasScope(client, scopeOf(check));
}

/** @throws KycError FORBIDDEN where the client has no scope for the check. */
export function requireScope(client: Client, check: Check): void {
  if (mayRun(client, check)) return;
  throw new KycError(
    'FORBIDDEN',
    `This client may not run ${check.name}: it needs the scope "${check.area}" or "${scopeOf(check)}".`,
  );
}

/** Refuses a run that no scope of its client covers. */
export const assertScope: Middleware = ({ caller, check }, next) => {
  requireScope(caller.client, check);
  return next();
};
