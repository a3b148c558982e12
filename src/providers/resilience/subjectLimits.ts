import { createHmac, randomBytes } from 'node:crypto';
import type { CheckName } from '../../checks/index.js';
import { msUntilMidnightInChina } from '../../checks/subject/calendar.js';
import { KycError } from '../../errors.js';
import type { SubjectLimit } from '../provider.js';

/** Counts calls about each person, so that those which the source would refuse are not made. */
export interface SubjectLimits {
  /**
   * Counts a call, unless it is one too many.
   *
   * @returns what takes it back, for a call that did not come to the source
   * @throws KycError UPSTREAM_RATE_LIMITED with the time until the next may be made
   */
  take(check: CheckName, input: object): () => void;
}

/** Some 50 MB at the very most; beyond it the persons asked about longest ago are forgotten, and the source itself refuses. */
const mostPersons = 100_000;

/**
 * Of this process alone. Persons are remembered by hashes under a key that nobody has.
 *
 * @param now a clock that is never set, in milliseconds
 */
export function createSubjectLimits(limits: readonly SubjectLimit[], now: () => number = () => performance.now()): SubjectLimits {
  const key = randomBytes(32);
  /** By limit and person: the times of the calls that still count, oldest first. */
  const calls = new Map<string, readonly number[]>();

  const placeOf = (index: number, value: string) => `${index} ${createHmac('sha256', key).update(value).digest('base64')}`;

  return {
    take(check, input) {
      const instant = now();
      const places = limits.flatMap((limit, index) => {
        const value: unknown = Reflect.get(input, limit.of);
        if (!limit.checks.includes(check) || typeof value !== 'string') return [];
        const place = placeOf(index, value);
        const counting = (calls.get(place) ?? []).filter((at) => at > instant - windowMs(limit));
        return [{ limit, place, counting }];
      });
      for (const { limit, counting } of places) {
        const oldest = counting[0];
        if (counting.length >= limit.most && oldest !== undefined) throw tooOften('withinMs' in limit ? oldest + limit.withinMs - instant : msUntilMidnightInChina(new Date()));
      }
      for (const { place, counting } of places) remember(place, [...counting, instant]);
      return () => places.forEach(({ place }) => forget(place, instant));
    },
  };

  function remember(place: string, times: readonly number[]): void {
    calls.delete(place);
    calls.set(place, times);
    const [first] = calls.size > mostPersons ? calls.keys() : [];
    if (first !== undefined) calls.delete(first);
  }

  function forget(place: string, instant: number): void {
    const times = calls.get(place);
    const index = times?.indexOf(instant) ?? -1;
    if (times && index >= 0) calls.set(place, times.toSpliced(index, 1));
  }
}

/** How far back calls count. */
function windowMs(limit: SubjectLimit): number {
  return 'withinMs' in limit ? limit.withinMs : 86_400_000 - msUntilMidnightInChina(new Date());
}

function tooOften(ms: number): KycError {
  return new KycError('UPSTREAM_RATE_LIMITED', 'The source may not be asked about this person so often.', { retryAfterMs: Math.ceil(ms) });
}
