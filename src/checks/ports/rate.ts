import type { Client } from '../caller.js';

/** What a client met at its rate limit. The unit is a check; a request without one counts as one. */
export interface RateLimitDecision {
  readonly isAllowed: boolean;
  /** Checks at once after a rest. */
  readonly burst: number;
  /** Checks per second that come free again. */
  readonly perSecond: number;
  /** Checks that are free now. */
  readonly remaining: number;
  /** Until all are free again. */
  readonly resetMs: number;
  /** Until as many are free as were asked for; 0 if they were. */
  readonly retryAfterMs: number;
}

/**
 * Takes checks out of a client's bucket: all of them, or none if there are too few.
 *
 * @param checks one unless told
 * @returns undefined: the client has no limit
 */
export type RateLimiter = (client: Client, checks?: number) => Promise<RateLimitDecision | undefined>;
