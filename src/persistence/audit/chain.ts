import { createSecretKey } from 'node:crypto';
import { keyedHash, type DerivedKeys } from '../crypto/keys.js';

/** A place in the trail: the number and the hash of its entry. */
export interface ChainPosition {
  readonly seq: number;
  readonly hash: string;
}

/** The end of the trail as its row says it. */
export interface SealedHead extends ChainPosition {
  readonly seal: string;
}

/** Before the first entry. */
export const genesis: ChainPosition = { seq: 0, hash: '0'.repeat(64) };

/** What a chain is made of: plain bytes, so that they can cross to another thread. */
export interface TrailKeys {
  /** Names the record key that seals this trail. */
  readonly id: string;
  readonly entryKey: Uint8Array;
  readonly endKey: Uint8Array;
}

/**
 * The keyed hashes that hold the trail together. Plain hashes could be computed anew by whoever changes an entry;
 * these only with the record key, which is not in the database.
 */
export interface Chain {
  /** Names the record key that seals this trail. */
  readonly keyId: string;
  readonly keys: TrailKeys;
  hashOf(previous: string, body: string): string;
  /** Seals the end of the trail. */
  sealOf(end: ChainPosition): string;
}

export function createChain(keys: DerivedKeys): Chain {
  return chainOf({ id: keys.id, entryKey: keys.derive('audit entry'), endKey: keys.derive('audit end') });
}

export function chainOf(keys: TrailKeys): Chain {
  const [entryKey, endKey] = [createSecretKey(keys.entryKey), createSecretKey(keys.endKey)];
  return {
    keyId: keys.id,
    keys,
    hashOf: (previous, body) => keyedHash(entryKey, `${previous}\n${body}`),
    sealOf: ({ seq, hash }) => keyedHash(endKey, `${seq}\n${hash}`),
  };
}
