import { createCipheriv, createDecipheriv } from 'node:crypto';
import { keyedHash, type DerivedKeys } from '../crypto/keys.js';

/**
 * Cursors tell a place in the history and nothing else: numbers of the audit trail would tell each client how much the
 * others ask for. A cursor is one block of AES: the number, and half a block that binds it to its client.
 */
export interface Cursors {
  write(client: string, seq: number): string;
  /** @returns undefined where it is no cursor of this client */
  read(client: string, cursor: string): number | undefined;
}

const algorithm = 'aes-256-ecb';
const half = 8;
/** Characters of one block as base64url. */
const cursorLength = 22;

export function createCursors(keys: DerivedKeys): Cursors {
  const [key, bindingKey] = [keys.derive('cursor'), keys.derive('cursor client')];
  const bindingOf = (client: string, seq: Buffer) =>
    Buffer.from(keyedHash(bindingKey, `${seq.toString('hex')} ${client}`), 'hex').subarray(0, half);

  return {
    write(client, seq) {
      const number = Buffer.alloc(half);
      number.writeBigUInt64BE(BigInt(seq));
      return createCipheriv(algorithm, key, null)
        .setAutoPadding(false)
        .update(Buffer.concat([number, bindingOf(client, number)]))
        .toString('base64url');
    },
    read(client, cursor) {
      if (cursor.length !== cursorLength) return undefined;
      const block = Buffer.from(cursor, 'base64url');
      if (block.length !== 2 * half || block.toString('base64url') !== cursor) return undefined;
      const clear = createDecipheriv(algorithm, key, null).setAutoPadding(false).update(block);
      const number = clear.subarray(0, half);
      return clear.subarray(half).equals(bindingOf(client, number)) ? Number(number.readBigUInt64BE()) : undefined;
    },
  };
}
