import type { Reuse } from '../ports/reuse.js';
import type { CheckResult } from '../result.js';
import type { Middleware, Run } from './compose.js';

/** Answers with a stored answer if `maxAge` allows. It becomes an answer of this run: with its id, and recorded as such. */
export function reuseStored(reuse: Reuse): Middleware {
  return (run, next) => (run.options.maxAge ? storedOr(run, next) : next());

  async function storedOr(run: Run, next: () => Promise<CheckResult>): Promise<CheckResult> {
    const stored = await reuse.find(run);
    if (!stored) return next();
    const result = { ...stored, id: run.id };
    run.entry.keep(run, result);
    return result;
  }
}
