import { clockText, secondsAhead } from '../http/clock.js';

/** How far x-acs-date may be off, in seconds (SEEN in the vendor's documentation: 15 minutes). */
const toleratedSeconds = 900;

/**
 * Why the source refuses the time of a call.
 *
 * @param date its Date header: the time there
 * @param now the time here, in milliseconds since 1970
 */
export function explainClock(date: string | string[] | undefined, now: number): string {
  const ahead = secondsAhead(date, now);
  if (ahead === undefined) return 'The source refuses the time of the call: the clock of this machine is probably wrong.';
  return Math.abs(ahead) < toleratedSeconds
    ? `The source refuses the time of the call, although the clock of this machine is only ${clockText(ahead)}.`
    : `The source refuses the time of the call: the clock of this machine is ${clockText(ahead)}. Set it right.`;
}
