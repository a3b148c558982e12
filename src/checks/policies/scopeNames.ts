import { scopeOf } from '../caller.js';
import { checks } from '../index.js';

/** Every scope that a client can have: all, each area, history, each check. */
export const scopeNames: readonly string[] = [...new Set(['*', ...checks.map(({ area }) => area), 'history', ...checks.map(scopeOf)])];
