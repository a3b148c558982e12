/**
 * How far the provider's clock is ahead of ours, in seconds; negative where it is behind.
 *
 * @param date the Date header of an answer that has just come
 * @param now our clock, in milliseconds since 1970
 * @returns undefined where the header is absent or unreadable
 */
export function secondsAhead(date: string | string[] | undefined, now: number): number | undefined {
  const theirs = typeof date === 'string' ? Date.parse(date) : Number.NaN;
  return Number.isNaN(theirs) ? undefined : Math.round((theirs - now) / 1_000);
}

/** The time at the provider by the Date header of an answer that has just come; by our clock where there is none. */
export function providerTime(date: string | string[] | undefined, now: number): Date {
  return new Date(now + (secondsAhead(date, now) ?? 0) * 1_000);
}

/** How our clock stands to the provider's: "7200 seconds ahead of the provider's". */
export function clockText(secondsAhead: number): string {
  return `${Math.abs(secondsAhead)} seconds ${secondsAhead > 0 ? 'behind' : 'ahead of'} the provider's`;
}
