import { createHmac, hkdfSync, type KeyObject, randomBytes, randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PersistenceConfig } from '../settings.js';
import { errorCodeOf } from '../errorCode.js';

/** What the record key is used through: a key of its own for each purpose, so that none tells of another. */
export interface DerivedKeys {
  /** 16 hex digits that name the record key and tell nothing of it. */
  readonly id: string;
  /** 32 bytes. The same for the same purpose, for as long as the record key is the same. */
  derive(purpose: string): Buffer;
}

export function deriveKeysFrom(recordKey: string): DerivedKeys {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', recordKey, '', `kyc ${purpose}`, 32));
  return { id: derive('key id').toString('hex', 0, 8), derive };
}

/** The configured record key, or that of the sandbox. */
export function masterKeyOf({ recordKey, dataDir }: PersistenceConfig): string {
  return recordKey ?? sandboxKey(dataDir);
}

/** HMAC-SHA-256 in hexadecimal digits. @param key as a KeyObject where hashes are many: bytes are made into one each time */
export function keyedHash(key: Buffer | KeyObject, text: string): string {
  return createHmac('sha256', key).update(text).digest('hex');
}

/** The beginning of a keyed hash, enough to tell the values of one client apart in keys that are many: 96 bits. */
export function shortHash(hash: string): string {
  return hash.slice(0, 24);
}

/** Where the record key is kept that is made at the first start. */
export function masterKeyFile(dataDir: string): string {
  return join(dataDir, 'record.key');
}

/** Made once, and by one process where several start at once: a link is made whole or not at all. */
function sandboxKey(dataDir: string): string {
  const file = masterKeyFile(dataDir);
  const known = readIfThere(file);
  if (known !== undefined) return known;

  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, randomBytes(32).toString('hex'), { mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
  } catch (thrown) {
    if (errorCodeOf(thrown) !== 'EEXIST') throw thrown;
  } finally {
    rmSync(draft);
  }
  return readFileSync(file, 'utf8');
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (thrown) {
    if (errorCodeOf(thrown) === 'ENOENT') return undefined;
    throw thrown;
  }
}
