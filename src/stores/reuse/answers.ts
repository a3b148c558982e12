import type { ErasedSubject, KeptFor } from '../keptFor.js';

/** A definite answer as it is kept: sealed, with keyed hashes to find it by. Times are milliseconds since 1970. */
export interface KeptAnswer {
  readonly owner: KeptFor;
  /** When the source answered. */
  readonly checkedAt: number;
  readonly expiresAt: number;
  readonly answer: string;
}

/** What to do about the answer under each key: keep this one, or forget it. */
export type AnswerChanges = ReadonlyMap<string, KeptAnswer | 'forget'>;

/** Reusable answers in a store that processes share. Throws what the store throws. */
export interface AnswerStore {
  find(key: string): Promise<Pick<KeptAnswer, 'checkedAt' | 'answer'> | undefined>;
  change(changes: AnswerChanges): Promise<void>;
  /** Forgets what expired, where the store does not do that by itself. */
  sweep(now: number): Promise<void>;
  /** @returns how many were erased */
  eraseSubject(subject: ErasedSubject): Promise<number>;
}
