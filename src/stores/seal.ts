import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { RecordKeys } from './recordKeys.js';

/** Encrypts what is kept, so that it can be read with the record key alone: AES-256-GCM. */
export interface Sealer {
  /**
   * @param about where the text belongs, such as the row's key: opened anywhere else it is refused
   * @returns the key's id, a nonce, the encrypted text and its tag, as one line
   */
  seal(text: string, about: string): string;
  /** @returns undefined where it was sealed with another key, belongs somewhere else or was changed */
  open(sealed: string, about: string): string | undefined;
}

const nonceBytes = 12;
const tagBytes = 16;

/** @param purpose of the key: what one purpose sealed another cannot open */
export function createSealer(keys: RecordKeys, purpose: string): Sealer {
  const key = keys.derive(`seal ${purpose}`);
  return {
    seal(text, about) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes }).setAAD(Buffer.from(about));
      const parts = [nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()];
      return `${keys.id}.${Buffer.concat(parts).toString('base64url')}`;
    },
    open(sealed, about) {
      const [keyId, body] = sealed.split('.');
      if (keyId !== keys.id || body === undefined) return undefined;
      const bytes = Buffer.from(body, 'base64url');
      if (bytes.length < nonceBytes + tagBytes) return undefined;
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes }).setAAD(Buffer.from(about));
      decipher.setAuthTag(bytes.subarray(-tagBytes));
      try {
        return decipher.update(bytes.subarray(nonceBytes, -tagBytes), undefined, 'utf8') + decipher.final('utf8');
      } catch {
        return undefined;
      }
    },
  };
}
