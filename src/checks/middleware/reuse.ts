import type { Reuse } from '../ports/reuse.js';
import type { Middleware } from './compose.js';

/** Answers with a stored answer if `maxAge` allows. It becomes an answer of this run: with its id, and recorded as such. */
export function reuseStored(reuse: Reuse): Middleware {
  return async (run, next) => {
    const stored = await reuse.find(run);
    if (!stored) return next();
    const result = { ...stored, id: run.id };
    run.entry.keep(run, result);
    return result;
  };
}
