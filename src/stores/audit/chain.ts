import { keyedHash, type RecordKeys } from '../recordKeys.js';

/** A place in the trail: the number and the hash of its entry. */
export interface Link {
  readonly seq: number;
  readonly hash: string;
}

/** Before the first entry. */
export const genesis: Link = { seq: 0, hash: '0'.repeat(64) };

/**
 * The keyed hashes that hold the trail together. Plain hashes could be computed anew by whoever changes an entry;
 * these only with the record key, which is not in the database.
 */
export interface Chain {
  /** Names the record key that seals this trail. */
  readonly keyId: string;
  hashOf(previous: string, body: string): string;
  /** Seals the end of the trail. */
  sealOf(end: Link): string;
}

export function createChain(keys: RecordKeys): Chain {
  const [entryKey, endKey] = [keys.derive('audit entry'), keys.derive('audit end')];
  return {
    keyId: keys.id,
    hashOf: (previous, body) => keyedHash(entryKey, `${previous}\n${body}`),
    sealOf: ({ seq, hash }) => keyedHash(endKey, `${seq}\n${hash}`),
  };
}
