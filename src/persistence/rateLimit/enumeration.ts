import type { EnumeratedField, EnumerationEvent, MeterEnumeration } from '../../checks/ports/enumeration.js';
import { KycError } from '../../errors.js';
import { shortHash } from '../crypto/keys.js';
import { subjectFields, type SubjectTraces } from '../crypto/blindIndex.js';

export interface EnumerationParts {
  readonly traces: SubjectTraces;
  /** Different values of one field that a client may try within an hour beside one value of another; 0: without limit. */
  readonly perHour: number;
  /** Told of each value beyond the first of them, and of each refusal. Must not throw. */
  readonly observe: (event: EnumerationEvent) => void;
  /** Milliseconds of a clock that never goes back. */
  readonly now?: () => number;
}

const hourMs = 3_600_000;
/** Values that are remembered, some 60 MB. Beyond that the oldest are forgotten. */
const mostValues = 300_000;

/** Counts in the memory of one process, by keyed hashes, over a sliding hour. */
export function createEnumerationMeter({
  traces,
  perHour,
  observe,
  now = () => performance.now(),
}: EnumerationParts): MeterEnumeration {
  /** By client, the field and value that stay the same, and the field that changes: when each value was first tried. */
  const tried = new Map<string, Map<string, number>>();
  let size = 0;

  function forget(values: Map<string, number>, value: string): void {
    if (values.delete(value)) size -= 1;
  }

  /** The values of the last hour. */
  function recent(key: string, instant: number): ReadonlyMap<string, number> {
    const values = tried.get(key);
    if (!values) return new Map();
    for (const [value, at] of values) {
      if (instant - at < hourMs) break;
      forget(values, value);
    }
    if (values.size === 0) tried.delete(key);
    return values;
  }

  function remember(key: string, value: string, instant: number): void {
    const values = tried.get(key) ?? new Map<string, number>();
    tried.set(key, values.set(value, instant));
    size += 1;
    while (size > mostValues) {
      const [oldest] = tried;
      if (!oldest) return;
      const [oldestKey, oldestValues] = oldest;
      tried.delete(oldestKey);
      size -= oldestValues.size;
    }
  }

  return ({ input, caller: { client } }) => {
    const instant = now();
    const fresh: Tried[] = [];
    for (const pair of pairsOf(traces, input)) {
      const key = `${pair.of} ${pair.tried} ${pair.fixed} ${client.id}`;
      const values = recent(key, instant);
      if (!values.has(pair.value)) fresh.push({ ...pair, key, values });
    }
    const refused = fresh.find(({ values }) => perHour > 0 && values.size >= perHour);
    if (refused) {
      const { of, tried: field, values } = refused;
      observe({ client: client.id, of, tried: field, count: values.size, isRefused: true });
      const [first = instant] = values.values();
      throw tooMany(first + hourMs - instant);
    }
    for (const { of, tried: field, key, value, values } of fresh) {
      remember(key, value, instant);
      const count = Math.max(1, values.size);
      if (count > 1) observe({ client: client.id, of, tried: field, count, isRefused: false });
    }
  };
}

interface Pair {
  readonly of: EnumeratedField;
  readonly tried: EnumeratedField;
  /** Keyed hashes of the value that stays the same, and of the one that is tried. */
  readonly fixed: string;
  readonly value: string;
}

/** A value that was not tried before, with those that were. */
interface Tried extends Pair {
  readonly key: string;
  readonly values: ReadonlyMap<string, number>;
}

/** Each two fields of a person that the input has, in both directions. */
function* pairsOf(traces: SubjectTraces, input: object): Generator<Pair> {
  const trace = traces.traceOf(input);
  for (const of of subjectFields) {
    for (const tried of subjectFields) {
      const [fixed, value] = [trace[of]?.hmac, trace[tried]?.hmac];
      if (of !== tried && fixed !== undefined && value !== undefined)
        yield { of, tried, fixed: shortHash(fixed), value: shortHash(value) };
    }
  }
}

function tooMany(retryAfterMs: number): KycError {
  return new KycError(
    'RATE_LIMITED',
    'This client has tried too many values for one person in this hour. Nothing was sent to a provider.',
    { retryAfterMs: Math.ceil(retryAfterMs) },
  );
}
