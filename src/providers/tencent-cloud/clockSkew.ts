/** SEEN: "if the difference between timestamp and server time is greater than 5 minutes, a signature expiration error may occur". */
const toleratedSeconds = 300;

/**
 * How far the source's clock is ahead of ours, in seconds; negative where it is behind.
 *
 * @param date the Date header of an answer that has just come
 * @param now our clock, in milliseconds
 * @returns undefined where the header is absent or unreadable
 */
export function secondsAhead(date: string | string[] | undefined, now: number): number | undefined {
  const theirs = typeof date === 'string' ? Date.parse(date) : NaN;
  return Number.isNaN(theirs) ? undefined : Math.round((theirs - now) / 1_000);
}

/** Completes "because" where the clocks differ by more than the source tolerates. */
export function clockExplanation(ahead: number | undefined): string | undefined {
  if (ahead === undefined || Math.abs(ahead) <= toleratedSeconds) return undefined;
  return `the clock of this machine is ${Math.abs(ahead)} seconds ${ahead > 0 ? 'behind' : 'ahead of'} the source's`;
}
