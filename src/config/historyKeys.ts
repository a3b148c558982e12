import { type HistoryKey, recordKeyName } from '../persistence/settings.js';
import { list, InvalidValueError } from '../environment/variable.js';

const form = `must be comma-separated pairs of name:key, each key 32 bytes in hexadecimal or base64 (openssl rand -hex 32), each name once, of letters, digits, - and _, and not "${recordKeyName}"`;

/** Reads KYC_HISTORY_KEYS: "2027:<key>,2026:<key>", the first of which seals and the others of which still open. */
export function readHistoryKeys(text: string): readonly HistoryKey[] {
  const keys = list(text).map(readKey);
  if (keys.length === 0 || new Set(keys.map(({ id }) => id)).size !== keys.length) throw new InvalidValueError(form);
  return keys;
}

function readKey(pair: string): HistoryKey {
  const [, id, written] = /^([A-Za-z0-9_-]{1,32}):([A-Za-z0-9+/_=-]{43,64})$/.exec(pair) ?? [];
  if (id === undefined || written === undefined || id === recordKeyName) throw new InvalidValueError(form);
  const key = /^[0-9a-fA-F]{64}$/.test(written) ? Buffer.from(written, 'hex') : Buffer.from(written, 'base64');
  if (key.length !== 32) throw new InvalidValueError(form);
  return { id, key };
}
