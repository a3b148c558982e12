import { clockText } from '../http/clockSkew.js';

/** SEEN: "if the difference between timestamp and server time is greater than 5 minutes, a signature expiration error may occur". */
const toleratedSeconds = 300;

/** Completes "because" where the clocks differ by more than the provider tolerates. */
export function clockSkewExplanation(ahead: number | undefined): string | undefined {
  if (ahead === undefined || Math.abs(ahead) <= toleratedSeconds) return undefined;
  return `the clock of this machine is ${clockText(ahead)}`;
}
