import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Client } from '../checks/caller.js';
import { list, Mistake } from './variable.js';

/** A client as configuration knows it: its secret only as SHA-256. */
export interface ClientCredential extends Client {
  readonly secretSha256: Buffer;
}

/** The client that exists in sandbox mode only, where nothing is real and nothing is billed. */
export const demoClient = { id: 'demo', secret: 'demo-secret-for-the-sandbox' } as const;

/** @throws Mistake where a header could not carry the id or the secret */
export function credentialOf(id: string, secret: string, scopes: readonly string[] = ['*']): ClientCredential {
  if (!/^[\x21-\x7e]+$/.test(id + secret)) throw new Mistake('must use visible ASCII characters alone in ids and secrets, since they are sent as headers');
  return { id, scopes, secretSha256: createHash('sha256').update(secret).digest() };
}

/** Reads KYC_CLIENTS: "id:secret,id:secret", every client with all scopes. */
export function readClients(text: string): readonly ClientCredential[] {
  return list(text).map((pair) => {
    const colon = pair.indexOf(':');
    if (colon < 1 || colon === pair.length - 1) throw new Mistake('must be comma-separated pairs of id:secret');
    return credentialOf(pair.slice(0, colon), pair.slice(colon + 1));
  });
}

const fileShape = 'must be JSON of the shape {"clients":[{"id":"…","secret":"…" or "secretSha256":"<64 hex digits>","scopes":["identity","risk.police"]}]}';

/** Reads the file that KYC_CLIENTS_FILE names. */
export function readClientsFile(path: string): readonly ClientCredential[] {
  const entries: unknown = Reflect.get(readJsonObject(path), 'clients');
  if (!Array.isArray(entries)) throw new Mistake(fileShape);
  return entries.map(readEntry);
}

function readJsonObject(path: string): object {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new Mistake('must name a file that can be read');
  }
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // The parser's message quotes the file, which holds secrets.
  }
  throw new Mistake(fileShape);
}

function readEntry(entry: unknown): ClientCredential {
  if (typeof entry !== 'object' || entry === null) throw new Mistake(fileShape);
  const field = (name: string): unknown => Reflect.get(entry, name);
  const id = field('id');
  const scopes = field('scopes') ?? ['*'];
  if (typeof id !== 'string' || id === '' || !Array.isArray(scopes) || !scopes.every((scope) => typeof scope === 'string')) throw new Mistake(fileShape);

  const secret = field('secret');
  if (typeof secret === 'string' && secret !== '') return credentialOf(id, secret, scopes);
  const secretSha256 = field('secretSha256');
  if (typeof secretSha256 !== 'string' || !/^[0-9a-f]{64}$/i.test(secretSha256)) throw new Mistake(fileShape);
  return { id, scopes, secretSha256: Buffer.from(secretSha256, 'hex') };
}
