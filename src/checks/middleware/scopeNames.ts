import { scopeOf } from '../caller.js';
import { areas } from '../check.js';
import { checks } from '../index.js';

/** What a client may do that was created without a list of scopes: every check, but neither read the history, nor erase, nor create sessions. */
export const defaultScopes: readonly string[] = areas;

/** Every scope that a client can have: all, each area, history, erasure, sessions, operations (providers and the audit trail), each check. */
export const scopeNames: readonly string[] = [
  '*',
  ...areas,
  'history',
  'erasure',
  'sessions',
  'operations',
  ...checks.map(scopeOf),
];
