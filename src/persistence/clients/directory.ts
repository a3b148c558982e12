import { allowList } from '../../clients/addresses.js';
import type { Credential } from '../../clients/credential.js';
import { orUnavailable } from '../database/orUnavailable.js';
import type { Database } from '../database/tables.js';
import { readSettings } from './settings.js';

/** The clients in the database that may come in, as they were at most a second ago. */
export interface ClientDirectory {
  /** @throws KycError SERVICE_UNAVAILABLE where the database has not answered for a second */
  find(id: string): Promise<Credential | undefined>;
  /** Whether there is any. */
  isEmpty(): Promise<boolean>;
  /** Whether the database has not answered for some seconds, though it is asked all the time. */
  readonly isStale: boolean;
  close(): void;
}

interface Snapshot {
  readonly version: number;
  /** By the monotonic clock: when its reading began. */
  readonly at: number;
  readonly clients: ReadonlyMap<string, Credential>;
}

/** How often the version of the clients is looked at; they are read again where it moved on. */
const pollMs = 300;
const freshMs = 900;
const outOfTouchMs = 3_000;
/** How long a reading is waited for, in milliseconds; it goes on meanwhile. */
const patienceMs = 1_000;

/** Looking up a client touches nothing but memory, so that the time it takes tells nothing of the id. */
export function createClientDirectory(database: Database): ClientDirectory {
  const openedAt = performance.now();
  let snapshot: Snapshot | undefined;
  let reading: Promise<Snapshot> | undefined;

  async function read(): Promise<Snapshot> {
    const at = performance.now();
    const row = await database.selectFrom('client_version').select('version').where('id', '=', 1).executeTakeFirst();
    const version = row?.version ?? 0;
    // The version comes first: what changes meanwhile is read twice rather than not at all.
    snapshot = { version, at, clients: snapshot?.version === version ? snapshot.clients : await readClients(database) };
    return snapshot;
  }

  function readOnce(): Promise<Snapshot> {
    reading ??= read().finally(() => (reading = undefined));
    return reading;
  }

  async function fresh(): Promise<Snapshot> {
    if (snapshot && performance.now() - snapshot.at < freshMs) return snapshot;
    return orUnavailable('The clients cannot be looked up now.', inTime(readOnce()));
  }

  const polling = setInterval(() => void readOnce().catch(() => undefined), pollMs).unref();
  return {
    find: async (id) => (await fresh()).clients.get(id),
    isEmpty: async () => (await fresh()).clients.size === 0,
    get isStale() {
      return performance.now() - (snapshot?.at ?? openedAt) > outOfTouchMs;
    },
    close: () => clearInterval(polling),
  };
}

/** @throws Error where it takes too long, as with a database that hangs */
async function inTime<T>(reading: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>(
    (_resolve, reject) =>
      (timer = setTimeout(() => reject(new Error('The database did not answer in time.')), patienceMs)),
  );
  return Promise.race([reading, late]).finally(() => clearTimeout(timer));
}

async function readClients(database: Database): Promise<Map<string, Credential>> {
  const rows = await database.selectFrom('client').select(['id', 'settings']).where('revoked_at', 'is', null).execute();
  const hashes = await database.selectFrom('client_secret').select(['client', 'sha256']).execute();
  const secrets = new Map<string, Buffer[]>();
  for (const { client, sha256 } of hashes)
    secrets.set(client, [...(secrets.get(client) ?? []), Buffer.from(sha256, 'hex')]);
  return new Map(
    rows.map(({ id, settings }) => {
      const { scopes, ips, limits, documents } = readSettings(settings);
      return [id, { id, scopes, limits, documents, secrets: secrets.get(id) ?? [], allows: allowList(ips) }];
    }),
  );
}
