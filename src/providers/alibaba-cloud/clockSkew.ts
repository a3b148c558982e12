import { clockText, secondsAhead } from '../http/clockSkew.js';

/** How far x-acs-date may be off, in seconds (SEEN in the vendor's documentation: 15 minutes). */
const toleratedSeconds = 900;

/**
 * Why the provider refuses the time of a call.
 *
 * @param date its Date header: the time there
 * @param now the time here, in milliseconds since 1970
 */
export function clockSkewExplanation(date: string | string[] | undefined, now: number): string {
  const ahead = secondsAhead(date, now);
  if (ahead === undefined)
    return 'The provider refuses the time of the call: the clock of this machine is probably wrong.';
  return Math.abs(ahead) < toleratedSeconds
    ? `The provider refuses the time of the call, although the clock of this machine is only ${clockText(ahead)}.`
    : `The provider refuses the time of the call: the clock of this machine is ${clockText(ahead)}. Set it right.`;
}
