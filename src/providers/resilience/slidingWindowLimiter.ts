import { createHmac, randomBytes } from 'node:crypto';
import type { CheckName } from '../../checks/index.js';
import { msIntoDayInChina, msToMidnightInChina } from '../../checks/subject/calendar.js';
import { KycError } from '../../errors.js';
import type { SubjectLimit } from '../provider.js';

/** Limits of calls about one person: those that the provider documents, and those that it says are reached. */
export interface SlidingWindowLimiter {
  /** @throws KycError UPSTREAM_RATE_LIMITED, about the subject, with the time until the next call may be made */
  requireAllowed(check: CheckName, input: object): void;
  /**
   * Counts a call, unless it is one too many.
   *
   * @returns what takes it back, for a call that did not come to the provider
   * @throws KycError as `requireAllowed` does
   */
  take(check: CheckName, input: object): () => void;
  /** The provider takes no more calls of this check about this person for so long, in milliseconds. */
  block(check: CheckName, input: object, ms: number): void;
}

/** Neither is set by anybody but the operator of the machine; both in milliseconds. */
export interface SlidingWindowClocks {
  /** Never set back or forward. */
  readonly monotonic: () => number;
  /** Since 1970. */
  readonly wall: () => number;
}

const systemClocks: SlidingWindowClocks = { monotonic: () => performance.now(), wall: () => Date.now() };

/** Some 50 MB at the very most; beyond it the persons asked about longest ago are forgotten, and the provider itself refuses. */
const mostPersons = 100_000;

/** The fields by which providers tell persons apart, whatever else they are told. */
const personFields = ['name', 'idNo', 'mobile'] as const;

/**
 * A refusal right after our midnight may be one of the day before: the provider's clock need not agree with ours. Such a
 * refusal is remembered for this long only.
 */
const clockSkewMs = 5 * 60_000;

/** Of this process alone. Persons are remembered by hashes under a key that nobody has. */
export function createSlidingWindowLimiter(
  limits: readonly SubjectLimit[],
  { monotonic, wall }: SlidingWindowClocks = systemClocks,
): SlidingWindowLimiter {
  const key = randomBytes(32);
  /** By limit and person: the times of the calls that still count, oldest first. */
  const calls = new Map<string, readonly number[]>();
  /** By check and person: until when the provider takes no more calls. */
  const blocked = new Map<string, number>();

  const hashOf = (value: string) => createHmac('sha256', key).update(value).digest('base64');

  /** undefined: the input names nobody. */
  function personOf(check: CheckName, input: object): string | undefined {
    const values = personFields.map((field): unknown => Reflect.get(input, field));
    return values.some((value) => value !== undefined) ? `${check} ${hashOf(JSON.stringify(values))}` : undefined;
  }

  function blockedUntil(check: CheckName, input: object): number {
    const person = blocked.size > 0 ? personOf(check, input) : undefined;
    return (person !== undefined ? blocked.get(person) : undefined) ?? Number.NEGATIVE_INFINITY;
  }

  /** The limits that a call counts for, with the calls that count already. */
  function countsOf(check: CheckName, input: object, instant: number) {
    return limits.flatMap((limit, index) => {
      const value: unknown = Reflect.get(input, limit.of);
      if (!limit.checks.includes(check) || typeof value !== 'string') return [];
      const place = `${index} ${hashOf(value)}`;
      const isCounting = byAge(limit);
      return [{ limit, place, counting: (calls.get(place) ?? []).filter((at) => isCounting(instant - at)) }];
    });
  }

  /** Whether a call that was made so many milliseconds ago still counts. */
  function byAge(limit: SubjectLimit): (ageMs: number) => boolean {
    if ('withinMs' in limit) return (ageMs) => ageMs < limit.withinMs;
    const intoDayMs = msIntoDayInChina(new Date(wall()));
    return (ageMs) => ageMs <= intoDayMs;
  }

  function allowedCounts(check: CheckName, input: object, instant: number) {
    const freeAt = blockedUntil(check, input);
    if (freeAt > instant) throw tooOften(freeAt - instant);
    const counts = countsOf(check, input, instant);
    for (const { limit, counting } of counts) {
      const [oldest] = counting;
      if (counting.length < limit.most || oldest === undefined) continue;
      throw tooOften('withinMs' in limit ? oldest + limit.withinMs - instant : msToMidnightInChina(new Date(wall())));
    }
    return counts;
  }

  return {
    requireAllowed: (check, input) => void allowedCounts(check, input, monotonic()),
    take(check, input) {
      const instant = monotonic();
      const counts = allowedCounts(check, input, instant);
      for (const { place, counting } of counts) keepNewest(calls, place, [...counting, instant]);
      return () => counts.forEach(({ place }) => forget(place, instant));
    },
    block(check, input, ms) {
      const person = personOf(check, input);
      const isRightAfterMidnight = msIntoDayInChina(new Date(wall())) < clockSkewMs;
      if (person !== undefined)
        keepNewest(blocked, person, monotonic() + (isRightAfterMidnight ? Math.min(ms, clockSkewMs) : ms));
    },
  };

  function forget(place: string, instant: number): void {
    const times = calls.get(place);
    const index = times?.indexOf(instant) ?? -1;
    if (times && index >= 0) calls.set(place, times.toSpliced(index, 1));
  }
}

/** Puts an entry at the end of a map of bounded size, whose first goes where there are too many. */
function keepNewest<T>(map: Map<string, T>, place: string, value: T): void {
  map.delete(place);
  map.set(place, value);
  const [first] = map.size > mostPersons ? map.keys() : [];
  if (first !== undefined) map.delete(first);
}

function tooOften(ms: number): KycError {
  return new KycError('UPSTREAM_RATE_LIMITED', 'The provider may not be asked about this person so often.', {
    isAboutSubject: true,
    retryAfterMs: Math.ceil(ms),
  });
}
