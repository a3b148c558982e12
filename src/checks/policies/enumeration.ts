import type { CheckRun } from './idempotency.js';

/**
 * Meters enumeration: one client that tries many values of one kind for the same value of another, such as many ID numbers
 * for one name. Such a client guesses personal data through paid checks.
 *
 * Called for runs that are about to ask a provider. Replays and reused answers are no tries, and neither is a pair that was
 * tried before.
 *
 * @throws KycError RATE_LIMITED, not billed, if the client tried as many values as it may; with the time after which one
 *   more is allowed
 */
export type MeterEnumeration = (run: CheckRun) => void;
