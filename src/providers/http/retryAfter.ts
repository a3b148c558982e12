const longestMs = 3_600_000;
const imfFixdate = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} GMT$/;

/**
 * Reads a Retry-After header (RFC 9110, 10.2.3): seconds, or an HTTP date.
 *
 * @param date the Date header beside it: a date counts from then, since the clock here may be wrong
 * @returns milliseconds from now, 0 for a date that has passed, an hour at most; undefined where the header is absent or unreadable
 */
export function readRetryAfter(
  header: string | string[] | undefined,
  now: number,
  date?: string | string[],
): number | undefined {
  if (typeof header !== 'string') return undefined;
  if (/^[0-9]+$/.test(header)) return Math.min(Number(header) * 1_000, longestMs);
  if (!imfFixdate.test(header)) return undefined;
  const there = typeof date === 'string' && imfFixdate.test(date) ? Date.parse(date) : now;
  const ms = Date.parse(header) - there;
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), longestMs);
}
