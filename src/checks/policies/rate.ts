import type { Client } from '../caller.js';

/** What a request of a client met at its rate limit. */
export interface RateVerdict {
  readonly isAllowed: boolean;
  /** Requests at once after a rest. */
  readonly burst: number;
  /** Requests per second that come free again. */
  readonly perSecond: number;
  /** Requests that are free now. */
  readonly remaining: number;
  /** Until all are free again. */
  readonly resetMs: number;
  /** Until the next is free; 0 where one is. */
  readonly retryAfterMs: number;
}

/** Takes one request out of a client's bucket. undefined: the client has no limit. */
export type TakeRate = (client: Client) => Promise<RateVerdict | undefined>;
