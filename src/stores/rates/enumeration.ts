import type { MeterEnumeration } from '../../checks/policies/enumeration.js';
import { KycError } from '../../errors.js';
import type { SubjectField, SubjectTraces } from '../subjectTraces.js';
import { createDistinctValues, type Tally } from './distinctValues.js';
import type { HashWords } from './firstValues.js';

/** What stays the same and what is tried for it, as metrics and logs name it. */
export interface EnumeratedKinds {
  readonly of: 'name' | 'id_no' | 'mobile';
  readonly tried: 'name' | 'id_no' | 'mobile';
}

export interface EnumerationWatch {
  /** One more value was tried beyond the first few, or was refused. */
  tried(kinds: EnumeratedKinds): void;
  /** A client tries very many values, or was refused one. Told once an hour for each client. */
  enumerating(client: string, kinds: EnumeratedKinds, count: number): void;
}

export interface EnumerationParts {
  readonly traces: SubjectTraces;
  /** Distinct values of one kind that a client may try for one value of another within an hour; 0: without limit. */
  readonly perHour: number;
  readonly watch: EnumerationWatch;
  /** A clock that is never set, in milliseconds. */
  readonly now?: () => number;
}

const hourSeconds = 3_600;
/** Distinct values that people mistype, or that households share: not counted as enumeration. */
const unsuspiciousCount = 5;
const warningCount = 100;
/** Distinct values that are counted for one value if there is no limit. */
const mostCounted = 1_000;

const subjectFields = ['name', 'idNo', 'mobile'] as const;
const kindOf = { name: 'name', idNo: 'id_no', mobile: 'mobile' } as const;
const wordOf = { name: 'name', idNo: 'ID number', mobile: 'mobile number' } as const;
const pairs = subjectFields.flatMap((of) => subjectFields.filter((tried) => tried !== of).map((tried) => ({ of, tried, kinds: { of: kindOf[of], tried: kindOf[tried] } })));

/** Meters enumeration in the memory of this process. Values are held as parts of their keyed hashes alone. */
export function createEnumerationMeter({ traces, perHour, watch, now = () => performance.now() }: EnumerationParts): MeterEnumeration {
  const values = createDistinctValues({ windowSeconds: hourSeconds, mostOfOneKey: perHour > 0 ? perHour : mostCounted });
  /** By client. There are no more clients than were let in. */
  const numbers = new Map<string, number>();
  const warnedAt = new Map<string, number>();

  function numberOf(client: string): number {
    const number = numbers.get(client) ?? numbers.size;
    if (number === numbers.size) numbers.set(client, number);
    return number;
  }

  function warn(client: string, kinds: EnumeratedKinds, count: number, second: number): void {
    const warned = warnedAt.get(client);
    if (warned !== undefined && second - warned < hourSeconds) return;
    warnedAt.set(client, second);
    watch.enumerating(client, kinds, count);
  }

  /** What a run tries: one value of each kind, for each of the others. */
  function triesOf(client: string, input: object, second: number): Try[] {
    const trace = traces.traceOf(input);
    const hashes = { name: hashOf(trace.name?.hmac), idNo: hashOf(trace.idNo?.hmac), mobile: hashOf(trace.mobile?.hmac) };
    let group = numberOf(client) * pairs.length;
    const tries: Try[] = [];
    for (const { of, tried, kinds } of pairs) {
      const [same, value] = [hashes[of], hashes[tried]];
      group += 1;
      if (!same || !value) continue;
      const key = keyOf(group, same);
      tries.push({ of, tried, kinds, key, value: value.low, tally: values.tally(key, value.low, second) });
    }
    return tries;
  }

  return ({ caller, input }) => {
    const second = Math.floor(now() / 1_000);
    const tries = triesOf(caller.client.id, input, second);
    for (const { kinds, tally } of tries) {
      if (!tally.isNew) continue;
      const isRefused = exceeds(tally, perHour);
      if (isRefused || tally.count > unsuspiciousCount) watch.tried(kinds);
      if (isRefused || tally.count >= warningCount) warn(caller.client.id, kinds, tally.count, second);
    }
    // A refused value is not noted, so that who goes on trying is not locked out for longer.
    if (tries.some(({ tally }) => exceeds(tally, perHour))) throw tooMany(tries.filter(({ tally }) => exceeds(tally, perHour)), second);
    for (const { key, value } of tries) values.note(key, value, second);
  };
}

interface Try {
  readonly of: SubjectField;
  readonly tried: SubjectField;
  readonly kinds: EnumeratedKinds;
  readonly key: HashWords;
  readonly value: number;
  readonly tally: Tally;
}

function hashOf(hmac: string | undefined): HashWords | undefined {
  if (hmac === undefined) return undefined;
  return { low: parseInt(hmac.slice(0, 8), 16) | 0, high: parseInt(hmac.slice(8, 16), 16) | 0 };
}

/** Different for each client and pair of kinds. The multipliers are odd, so that no two groups share both words. */
function keyOf(group: number, { low, high }: HashWords): HashWords {
  return { low: low ^ Math.imul(group, 0x9e3779b1), high: high ^ Math.imul(group, 0x85ebca6b) };
}

function exceeds({ isNew, count }: Tally, perHour: number): boolean {
  return perHour > 0 && isNew && count > perHour;
}

function tooMany(refused: readonly Try[], second: number): KycError {
  const kinds = refused.map(({ of, tried }) => `another ${wordOf[tried]} for the same ${wordOf[of]}`).join(', ');
  const retryAfterMs = Math.max(...refused.map(({ tally }) => tally.oldestSecond + hourSeconds - second)) * 1_000;
  return new KycError('RATE_LIMITED', `This client tried too many different values within an hour: ${kinds}. No provider was asked.`, { retryAfterMs });
}
