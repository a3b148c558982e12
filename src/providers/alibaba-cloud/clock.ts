/** How far x-acs-date may be off, in seconds (SEEN in the vendor's documentation: 15 minutes). */
const toleranceSeconds = 900;

/**
 * Why the source refuses the time of a call.
 *
 * @param date its Date header: the time there
 * @param now the time here, in milliseconds since 1970
 */
export function explainClock(date: string | string[] | undefined, now: number): string {
  const there = typeof date === 'string' ? Date.parse(date) : Number.NaN;
  if (Number.isNaN(there)) return 'The source refuses the time of the call: the clock of this service is probably wrong.';
  const seconds = Math.round((now - there) / 1_000);
  const off = `${Math.abs(seconds)} seconds ${seconds < 0 ? 'behind' : 'ahead of'} the source's`;
  return Math.abs(seconds) < toleranceSeconds
    ? `The source refuses the time of the call, although the clock of this service is only ${off}.`
    : `The source refuses the time of the call: the clock of this service is ${off}. Set it right.`;
}
