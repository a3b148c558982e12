import type { ClaimKey } from './claimKey.js';
import type { ClaimStore, TakenClaim } from './claims.js';
import { settleClaim } from './lease.js';

export interface KeyOfSeveralParts {
  readonly claims: Pick<ClaimStore, 'markUnknown'>;
  /** Takes a key, and finds out who has it. @throws KycError where the store cannot be asked */
  readonly claim: (place: ClaimKey, owner: string, ms: number) => Promise<TakenClaim | undefined>;
}

/**
 * Marks a key as one of several checks, each of which has a place of its own under it, so that nobody uses it for a single
 * check as well: that would look elsewhere, and be billed again. No answer is ever kept under the mark itself.
 *
 * @param keepMs how long the answers of its checks are kept, in milliseconds
 * @returns whether it is a key of several now; false: it is the key of a single check
 */
export type MarkAsKeyOfSeveral = (mark: ClaimKey, keepMs: number) => Promise<boolean>;

export function createMarkAsKeyOfSeveral({ claims, claim }: KeyOfSeveralParts): MarkAsKeyOfSeveral {
  const marking = new Map<string, Promise<boolean>>();

  async function mark(place: ClaimKey, keepMs: number): Promise<boolean> {
    const owner = crypto.randomUUID();
    // Kept longer than any answer of the day on which the key was used first.
    const taken = await claim(place, owner, 2 * keepMs);
    if (!taken) await settleClaim(() => claims.markUnknown(place.key, owner));
    return !taken || taken.fingerprint === place.fingerprint;
  }

  return (place, keepMs) => {
    // The checks of a profile come all at once.
    const marked = marking.get(place.key) ?? mark(place, keepMs).finally(() => marking.delete(place.key));
    marking.set(place.key, marked);
    return marked;
  };
}
