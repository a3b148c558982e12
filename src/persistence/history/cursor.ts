import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import type { DerivedKeys } from '../crypto/keys.js';

/**
 * Opaque cursors of the Relay connections: numbers of the audit trail would tell each client how much the others ask
 * for. A cursor is the number, sealed with AES-256-GCM and bound to its client. The nonce is made of number and client (a
 * synthetic IV), so that the same place always has the same cursor and no nonce comes twice with another number.
 */
export interface Cursors {
  write(client: string, seq: number): string;
  /** @returns undefined if it is no cursor of this client */
  read(client: string, cursor: string): number | undefined;
}

const [nonceBytes, numberBytes, tagBytes] = [12, 8, 16];
/** Characters as base64url. */
const cursorLength = ((nonceBytes + numberBytes + tagBytes) / 3) * 4;

export function createCursors(keys: DerivedKeys): Cursors {
  const [key, nonceKey] = [keys.derive('cursor'), keys.derive('cursor client')];
  const nonceOf = (client: string, number: Buffer) =>
    createHmac('sha256', nonceKey).update(number).update(client).digest().subarray(0, nonceBytes);

  return {
    write(client, seq) {
      const number = Buffer.alloc(numberBytes);
      number.writeBigUInt64BE(BigInt(seq));
      const nonce = nonceOf(client, number);
      const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes }).setAAD(Buffer.from(client));
      return Buffer.concat([nonce, cipher.update(number), cipher.final(), cipher.getAuthTag()]).toString('base64url');
    },
    read(client, cursor) {
      if (cursor.length !== cursorLength) return undefined;
      const bytes = Buffer.from(cursor, 'base64url');
      if (bytes.toString('base64url') !== cursor) return undefined;
      const nonce = bytes.subarray(0, nonceBytes);
      const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
      decipher.setAAD(Buffer.from(client)).setAuthTag(bytes.subarray(-tagBytes));
      const number = decipher.update(bytes.subarray(nonceBytes, -tagBytes));
      try {
        decipher.final();
      } catch {
        return undefined;
      }
      return Number(number.readBigUInt64BE());
    },
  };
}
