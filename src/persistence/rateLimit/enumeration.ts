import type { EnumeratedField, EnumerationEvent, MeterEnumeration } from '../../checks/ports/enumeration.js';
import { KycError } from '../../errors.js';
import { shortHash } from '../crypto/keys.js';
import { subjectFields, type SubjectTraces } from '../crypto/blindIndex.js';

export interface EnumerationParts {
  readonly traces: SubjectTraces;
  /** Different values of one field that a client may try in an hour beside one value of another; 0: without limit. */
  readonly perHour: number;
  /** Told of each value beyond the first of them. Must not throw. */
  readonly observe: (event: EnumerationEvent) => void;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

const hourMs = 3_600_000;
/** Pairs of values that are remembered, some 60 MB. Beyond that the hour begins anew: whoever tries as many is seen by then. */
const mostPairs = 300_000;

/** Counts in the memory of one process, by keyed hashes, from hour to hour. */
export function createEnumerationMeter({
  traces,
  perHour,
  observe,
  now = Date.now,
}: EnumerationParts): MeterEnumeration {
  /** By client, the field and value that stay the same, and the field that changes: what was tried. */
  let tried = new Map<string, Set<string>>();
  let pairs = 0;
  let hour = -1;

  function beginHour(current: number): void {
    if (current === hour && pairs < mostPairs) return;
    tried = new Map();
    pairs = 0;
    hour = current;
  }

  function note(client: string, of: EnumeratedField, fixed: string, field: EnumeratedField, value: string): void {
    const key = `${of} ${field} ${fixed} ${client}`;
    const values = tried.get(key);
    if (!values) {
      tried.set(key, new Set([value]));
      pairs += 1;
    } else if (!values.has(value)) {
      if (perHour > 0 && values.size >= perHour) throw tooMany((hour + 1) * hourMs - now());
      values.add(value);
      pairs += 1;
      observe({ client, of, tried: field, count: values.size });
    }
  }

  return ({ input, caller }) => {
    const trace = traces.traceOf(input);
    beginHour(Math.floor(now() / hourMs));
    const given = subjectFields.flatMap((field) =>
      trace[field] ? [{ field, hash: shortHash(trace[field].hmac) }] : [],
    );
    for (const fixed of given) {
      for (const other of given)
        if (other !== fixed) note(caller.client.id, fixed.field, fixed.hash, other.field, other.hash);
    }
  };
}

function tooMany(retryAfterMs: number): KycError {
  return new KycError(
    'RATE_LIMITED',
    'This client has tried too many values for one person in this hour. Nothing was sent to a provider.',
    { retryAfterMs },
  );
}
