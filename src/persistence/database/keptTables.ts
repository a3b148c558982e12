import type { KeptFor } from '../crypto/keptFor.js';

/** An idempotency key of a client. Times in milliseconds since 1970. */
export interface IdempotencyClaimRow extends KeptFor {
  /** Keyed hash of client and key. */
  readonly key: string;
  /** Keyed hash of check and input. */
  readonly fingerprint: string;
  readonly state: 'held' | 'answered' | 'unknown' | 'erased';
  /** Id of the run that took it. */
  readonly owner: string;
  readonly lease_until: number;
  readonly expires_at: number;
  /** Sealed; null unless answered. */
  readonly answer: string | null;
}
