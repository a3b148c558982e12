import { createCipheriv, createDecipheriv, createSecretKey } from 'node:crypto';
import { createRandomPool } from './randomPool.js';
import type { DerivedKeys } from './keys.js';

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
const nextNonce = createRandomPool(nonceBytes);

/** A key and the name under which what it sealed remembers it. */
export interface SealKey {
  /** Without dots. */
  readonly id: string;
  /** 32 bytes. */
  readonly key: Buffer;
}

/** @param purpose of the key: what one purpose sealed another cannot open */
export function createSealer(keys: DerivedKeys, purpose: string): Sealer {
  return createRingSealer({ id: keys.id, key: keys.derive(`seal ${purpose}`) });
}

/** Seals with one key, and opens what that key or an older one sealed. */
export function createRingSealer(current: SealKey, older: readonly SealKey[] = []): Sealer {
  const keysById = new Map([...older, current].map(({ id, key }) => [id, createSecretKey(key)]));
  const currentKey = createSecretKey(current.key);
  return {
    seal(text, about) {
      const nonce = nextNonce();
      const cipher = createCipheriv('aes-256-gcm', currentKey, nonce, { authTagLength: tagBytes }).setAAD(
        Buffer.from(about),
      );
      const parts = [nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()];
      return `${current.id}.${Buffer.concat(parts).toString('base64url')}`;
    },
    open(sealed, about) {
      const [keyId, body] = sealed.split('.');
      const key = keysById.get(keyId ?? '');
      if (!key || body === undefined) return undefined;
      const bytes = Buffer.from(body, 'base64url');
      if (bytes.length < nonceBytes + tagBytes) return undefined;
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes), {
        authTagLength: tagBytes,
      }).setAAD(Buffer.from(about));
      decipher.setAuthTag(bytes.subarray(-tagBytes));
      try {
        return decipher.update(bytes.subarray(nonceBytes, -tagBytes), undefined, 'utf8') + decipher.final('utf8');
      } catch {
        return undefined;
      }
    },
  };
}
