import type { CheckRun } from '../../checks/policies/idempotency.js';
import type { Reuse } from '../../checks/policies/reuse.js';
import type { CheckName } from '../../checks/index.js';
import { KycError } from '../../errors.js';
import { canonicalInput } from '../canonicalInput.js';
import { keptFor } from '../keptFor.js';
import { keyedHash, type RecordKeys } from '../recordKeys.js';
import type { Sealer } from '../seal.js';
import { givenAgain, readResult, writeResult } from '../storedResult.js';
import type { SubjectTraces } from '../subjectTraces.js';
import type { AnswerStore } from './answers.js';
import type { PendingAnswers } from './pendingAnswers.js';

export interface ReuseParts {
  readonly answers: AnswerStore;
  readonly pending: PendingAnswers;
  readonly keys: RecordKeys;
  readonly sealer: Sealer;
  readonly traces: SubjectTraces;
  /** An answer of a source that is not configured any more, such as the sandbox, is not given again. */
  readonly sourcesOf: (check: CheckName) => readonly string[];
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** How far the clocks of two machines may be apart, or one be set back, in milliseconds. */
const clockToleranceMs = 5_000;

/** Keeps definite answers for as long as their check allows, and gives them again to the client that got them. */
export function createReuse({ answers, pending, keys, sealer, traces, sourcesOf, now }: ReuseParts): Reuse {
  const key = keys.derive('reusable answer');
  const placeOf = ({ check, input, caller }: CheckRun) => keyedHash(key, JSON.stringify([caller.client.id, canonicalInput(check, input)]));

  return {
    async find(run) {
      const maxAgeMs = Math.min(run.options.maxAge ?? 0, run.check.maxReuseSeconds) * 1_000;
      if (maxAgeMs <= 0) return undefined;
      const place = placeOf(run);
      const kept = pending.get(place) ?? (await answers.find(place).catch(notLookedUp));
      if (kept === undefined || kept === 'forget') return undefined;
      const age = now() - kept.checkedAt;
      if (age > maxAgeMs || age < -clockToleranceMs) return undefined;
      const text = sealer.open(kept.answer, place);
      const result = text === undefined ? undefined : readResult(text);
      return result && sourcesOf(run.check.name).includes(result.source.provider) ? givenAgain(result) : undefined;
    },

    async keep(run, result) {
      const { maxReuseSeconds } = run.check;
      if (maxReuseSeconds <= 0) return;
      const place = placeOf(run);
      if (result.finding === 'NO_RECORD') {
        pending.put(place, 'forget');
        return;
      }
      const checkedAt = result.source.checkedAt.getTime();
      pending.put(place, { owner: keptFor(traces, run), checkedAt, expiresAt: checkedAt + maxReuseSeconds * 1_000, answer: sealer.seal(writeResult(result), place) });
    },
  };
}

function notLookedUp(cause: unknown): never {
  throw new KycError('SERVICE_UNAVAILABLE', 'Stored answers cannot be looked up now, so no source was asked; without maxAge the check can be run.', { retryAfterMs: 1_000, cause });
}
