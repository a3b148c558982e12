import { createHash } from 'node:crypto';
import type { ClientLimits } from '../checks/caller.js';
import { allowList, allowsAnyAddress } from '../clients/addresses.js';
import { type DocumentMode, documentModes } from '../checks/ports/trustedDocuments.js';
import { type Credential, limitNames } from '../clients/credential.js';
import { holdsPersonalData } from '../privacy/personalData.js';
import { readTextFile } from '../environment/textFile.js';
import { list, InvalidValueError } from '../environment/variable.js';

/** The client of the sandbox, where nothing is real and nothing is billed. It never exists in production: everybody knows its secret. */
export const demoClient = { id: 'demo', secret: 'demo-secret-for-the-sandbox' } as const;

/** @throws Mistake where a header could not carry the id or the secret */
export function credentialOf(id: string, secret: string, scopes: readonly string[] = ['*']): Credential {
  if (!/^[\x21-\x7e]+$/.test(id + secret))
    throw new InvalidValueError(
      'must use visible ASCII characters alone in ids and secrets, since they are sent as headers',
    );
  return { id, scopes, secrets: [createHash('sha256').update(secret).digest()], allows: allowsAnyAddress };
}

/** Reads KYC_CLIENTS: "id:secret,id:secret", every client with all scopes. */
export function readClients(text: string): readonly Credential[] {
  const pairs = list(text).map((pair) => {
    const colon = pair.indexOf(':');
    if (colon < 1 || colon === pair.length - 1)
      throw new InvalidValueError('must be comma-separated pairs of id:secret');
    return { id: pair.slice(0, colon), secret: pair.slice(colon + 1) };
  });
  requireSafeClients(pairs);
  return pairs.map(({ id, secret }) => credentialOf(id, secret));
}

const shortestSecret = 16;

/** @throws Mistake naming every client that could be guessed, or whose id must not be logged; never a secret */
function requireSafeClients(clients: readonly { readonly id: string; readonly secret?: unknown }[]): void {
  const personal = clients.flatMap(({ id }, index) =>
    holdsPersonalData(id)
      ? [`the client at place ${index + 1} has an id that could identify a person, and ids are logged`]
      : [],
  );
  const guessable = clients.flatMap(({ id, secret }, index) => {
    if (typeof secret !== 'string' || [...secret].length >= shortestSecret) return [];
    return [
      `the secret of ${holdsPersonalData(id) ? `the client at place ${index + 1}` : `"${id}"`} has fewer than ${shortestSecret} characters`,
    ];
  });
  const mistakes = [...personal, ...guessable];
  if (mistakes.length > 0)
    throw new InvalidValueError(
      `must have clients with ids that identify nobody and secrets that nobody guesses, such as of openssl rand -hex 32: ${mistakes.join('; ')}`,
    );
}

const fileShape =
  'must be JSON of the shape {"clients":[{"id":"…","secret":"…" or "secretSha256":"<64 hex digits>","scopes":["identity","risk.police"],"ips":["10.0.0.0/8"],"ratePerSecond":50,"quotaPerDay":1000,"quotaPerMonth":20000,"documents":"only"}]}';

/** Reads the file that KYC_CLIENTS_FILE names. */
export function readClientsFile(path: string): readonly Credential[] {
  const entries: unknown = Reflect.get(readJsonObject(path), 'clients');
  if (!Array.isArray(entries)) throw new InvalidValueError(fileShape);
  const clients = entries.map((entry: unknown) => ({ credential: readEntry(entry), secret: secretOf(entry) }));
  requireSafeClients(clients.map(({ credential: { id }, secret }) => ({ id, secret })));
  return clients.map(({ credential }) => credential);
}

/** As it stands in the file; undefined if its hash stands there instead. */
function secretOf(entry: unknown): unknown {
  return typeof entry === 'object' && entry !== null ? Reflect.get(entry, 'secret') : undefined;
}

function readJsonObject(path: string): object {
  const text = readTextFile(path);
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // The parser's message quotes the file, which holds secrets.
  }
  throw new InvalidValueError(fileShape);
}

function readEntry(entry: unknown): Credential {
  if (typeof entry !== 'object' || entry === null) throw new InvalidValueError(fileShape);
  const field = (name: string): unknown => Reflect.get(entry, name);
  const id = field('id');
  const scopes = field('scopes') ?? ['*'];
  const ips = field('ips') ?? [];
  if (typeof id !== 'string' || id === '' || !isTexts(scopes) || !isTexts(ips)) throw new InvalidValueError(fileShape);
  return {
    id,
    scopes,
    limits: readLimits(entry),
    secrets: [readSecret(field('secret'), field('secretSha256'))],
    allows: allowList(ips),
    documents: readDocuments(field('documents')),
  };
}

function readDocuments(value: unknown): DocumentMode | undefined {
  const documents = documentModes.find((mode) => mode === value);
  if (value !== undefined && !documents) throw new InvalidValueError(fileShape);
  return documents;
}

function readSecret(secret: unknown, secretSha256: unknown): Buffer {
  if (typeof secret === 'string' && secret !== '') return createHash('sha256').update(secret).digest();
  if (typeof secretSha256 !== 'string' || !/^[0-9a-f]{64}$/i.test(secretSha256)) throw new InvalidValueError(fileShape);
  return Buffer.from(secretSha256, 'hex');
}

function readLimits(entry: object): ClientLimits {
  const limits: { -readonly [L in keyof ClientLimits]: number } = {};
  for (const name of limitNames) {
    const limit: unknown = Reflect.get(entry, name);
    if (limit === undefined) continue;
    if (typeof limit !== 'number' || !(limit >= 0)) throw new InvalidValueError(fileShape);
    limits[name] = limit;
  }
  return limits;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
