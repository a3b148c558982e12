import type { ErasedSubject } from '../crypto/keptFor.js';
import type { ClaimKey } from './claimKey.js';

/** A key that is about to be taken. Times are milliseconds since 1970. */
export interface NewClaim {
  readonly claimKey: ClaimKey;
  /** Id of the run that takes it, by which its outcome is recorded. */
  readonly owner: string;
  /** The earliest that it may be now: a key that is expired by this is taken anew. */
  readonly now: number;
  /** Until when the owner counts as alive without another word. */
  readonly leaseUntil: number;
  /** When the key is forgotten. */
  readonly expiresAt: number;
}

/**
 * What stands under a key that is taken.
 * held: the first run is under way. answered: it ended with this answer. unknown: nobody can say how
 * it ended. erased: it was answered, and the answer was erased.
 */
export type TakenClaim = { readonly fingerprint: string } & (
  | { readonly state: 'held'; readonly owner: string; readonly leaseUntil: number }
  | { readonly state: 'answered'; readonly answer: string }
  | { readonly state: 'unknown'; readonly owner: string }
  | { readonly state: 'erased' }
);

/** Idempotency keys in a store that processes share. Each method is one atomic step, and throws what the store throws. */
export interface ClaimStore {
  /** Takes the key where nobody has it or it is expired. @returns undefined: it is taken now; else who has it */
  claim(claim: NewClaim): Promise<TakenClaim | undefined>;
  /** Prolongs the lease of an owner that still holds the key. */
  renew(key: string, owner: string, leaseUntil: number): Promise<void>;
  /** Keeps the sealed answer under the key, of an owner that holds it or was taken for dead. */
  answer(key: string, owner: string, answer: string): Promise<void>;
  /** Notes that nobody can say how the first run ended; only where the lease is still the one that was seen, if one is given. */
  markUnknown(key: string, owner: string, leaseSeen?: number): Promise<void>;
  /** Gives the key back, of an owner that holds it or was taken for dead. */
  release(key: string, owner: string): Promise<void>;
  /** Forgets keys that expired, where the store does not do that by itself. */
  sweep(now: number, signal?: AbortSignal): Promise<void>;
  /** Erases every answer about this person. The keys stay taken, so that nothing is billed twice. @returns how many */
  eraseSubject(subject: ErasedSubject): Promise<number>;
}
