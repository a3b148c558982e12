import type { Billing, ErrorCode } from '../../../src/errors.js';
import type { Site } from './server/site.js';
import type { Vendor } from './vendors.js';

/** One way in which a provider fails, and what must come of it. */
export interface Fault {
  readonly title: string;
  /** Faults of a family that come to the same share a row of the table: HTTP status 402, 404, …. */
  readonly family?: string;
  /** Where the vendor is, and how it behaves there. */
  readonly site: (vendor: Vendor) => Promise<Site>;
  readonly comesTo: Outcome | ((vendor: string) => Outcome);
  readonly takes: Duration;
  /** Most bytes that the provider could send before it was cut off. */
  readonly mostBytes: number;
  /** The provider was asked before, and the connection to it is kept alive. */
  readonly isKeptAlive?: true;
  /** What becomes of the next question to the same provider; answered unless told. */
  readonly next?: 'answered' | 'not sent' | 'cannot be';
}

/** What the caller gets, and what the provider got. */
export type Outcome = Failed | Answered;

export interface Failed {
  readonly code: ErrorCode;
  readonly billed: Billing;
  /** Requests that reached the provider. */
  readonly calls: number;
  /** Times that it was tried to reach it; as many unless told. */
  readonly attempts?: number;
  /** The same where another provider can be asked; as many unless told. */
  readonly callsBeforeOthers?: number;
}

export interface Answered {
  readonly code: 'answered';
  readonly billed: 'yes';
  readonly calls: 1;
}

export function outcomeAt({ comesTo }: Fault, { name }: Vendor): Failed | Answered {
  return typeof comesTo === 'function' ? comesTo(name) : comesTo;
}

/** How long it takes, whatever the machine: the bounds are far apart. In milliseconds. */
export interface Duration {
  readonly name: string;
  /** Deadline of one call. */
  readonly timeoutMs: number;
  readonly least: number;
  readonly most: number;
}

const patience = 8_000;
export const atOnce: Duration = { name: 'at once', timeoutMs: 10_000, least: 0, most: patience };
export const inTime: Duration = { name: 'as long as the answer takes', timeoutMs: 10_000, least: 150, most: patience };
export const atTheDeadline: Duration = { name: 'until the deadline', timeoutMs: 300, least: 290, most: 300 + patience };
/** Never sent, and so tried again. */
export const atTheThirdDeadline: Duration = {
  name: 'three deadlines',
  timeoutMs: 300,
  least: 870,
  most: 900 + patience,
};
export const afterPauses: Duration = {
  name: 'the pauses asked for',
  timeoutMs: 10_000,
  least: 1_900,
  most: 4_400 + patience,
};

export const answered: Answered = { code: 'answered', billed: 'yes', calls: 1 };
export const outcomeUnknown: Failed = { code: 'OUTCOME_UNKNOWN', billed: 'unknown', calls: 1 };
/** An answer came, and what it says is not certain. */
export const unreadable: Failed = { code: 'UPSTREAM_ERROR', billed: 'unknown', calls: 1 };
export const refused: Failed = { code: 'UPSTREAM_ERROR', billed: 'no', calls: 1 };
export const notReached: Failed = { code: 'UPSTREAM_UNAVAILABLE', billed: 'no', calls: 0, attempts: 3 };

export const kilobytes = (count: number) => count * 1_000;
export const megabytes = (count: number) => count * 1_000_000;
