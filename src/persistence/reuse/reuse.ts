import type { Reuse } from '../../checks/ports/reuse.js';
import type { CheckName } from '../../checks/index.js';
import { KycError } from '../../errors.js';
import type { FindReusable } from '../history/read.js';
import { asReused } from '../storedResult.js';
import type { ReuseKeyOf } from './reuseKey.js';

export interface ReuseParts {
  readonly findReusable: FindReusable;
  readonly reuseKeyOf: ReuseKeyOf;
  /** An answer of a provider that is not configured any more, such as the sandbox, is not given again. */
  readonly sourcesOf: (check: CheckName) => readonly string[];
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** How far the clocks of two machines may be apart, or one be set back, in milliseconds. */
const clockToleranceMs = 5_000;

/** Gives answers of the history again to the client that got them, for as long as their check allows. */
export function createReuse({ findReusable, reuseKeyOf, sourcesOf, now }: ReuseParts): Reuse {
  return {
    async find(run) {
      const maxAgeMs = Math.min(run.options.maxAge ?? 0, run.check.maxReuseSeconds) * 1_000;
      if (maxAgeMs <= 0) return undefined;
      const result = await findReusable(run.caller.client.id, reuseKeyOf(run)).catch(notLookedUp);
      if (!result || result.finding === 'NO_RECORD') return undefined;
      const age = now() - result.source.checkedAt.getTime();
      if (age > maxAgeMs || age < -clockToleranceMs) return undefined;
      return sourcesOf(run.check.name).includes(result.source.provider) ? asReused(result) : undefined;
    },
  };
}

function notLookedUp(cause: unknown): never {
  throw new KycError(
    'SERVICE_UNAVAILABLE',
    'Stored answers cannot be looked up now, so no provider was asked; without maxAge the check can be run.',
    { retryAfterMs: 1_000, cause },
  );
}
