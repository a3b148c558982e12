import type { Client, ClientLimits } from '../checks/caller.js';
import type { AllowsAddress } from './addresses.js';

/** A client with what it is known by. */
export interface Credential extends Client {
  /** SHA-256 of its live secrets: at most two. */
  readonly secrets: readonly Buffer[];
  /** Whether it may come from an IP address. */
  readonly allows: AllowsAddress;
}

/** The limits that a client can have of its own. */
export const limitNames = [
  'ratePerSecond',
  'rateBurst',
  'quotaPerDay',
  'quotaPerMonth',
] as const satisfies readonly (keyof ClientLimits)[];
