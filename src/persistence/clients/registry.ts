import { sql } from 'kysely';
import { createHash, randomBytes } from 'node:crypto';
import { OperatorError } from '../../errors.js';
import { type AdminEventWriter, recordAdminEvent } from '../audit/adminEvent.js';
import type { AdminEventEntry } from '../audit/entry.js';
import type { ClientRow, Database, DatabaseTransaction } from '../database/tables.js';
import { type ClientSettings, readSettings } from './settings.js';

/** A secret as it is shown once; only its hash is kept. */
export interface NewSecret {
  readonly client: string;
  /** Which of the client's secrets it is: 1, 2, 3 … */
  readonly number: number;
  readonly secret: string;
}

/** A client as its keepers see it. */
export interface ListedClient extends ClientSettings {
  readonly id: string;
  readonly createdAt: string;
  readonly revokedAt: string | null;
  readonly secrets: readonly { readonly number: number; readonly createdAt: string }[];
}

/** Changes clients. Every change is recorded in the audit trail, in the same transaction. */
export interface ClientRegistry {
  create(id: string, settings: ClientSettings): Promise<NewSecret>;
  /** A second live secret; where there are two, the older one ends. */
  rotate(id: string): Promise<NewSecret>;
  /** Ends one of two secrets: the older one where none is named. @returns its number */
  revokeSecret(id: string, number?: number): Promise<number>;
  /** For good: a revoked client never comes back, nor does its id. */
  revoke(id: string): Promise<void>;
  update(id: string, change: (settings: ClientSettings) => ClientSettings): Promise<ClientSettings>;
  list(): Promise<readonly ListedClient[]>;
}

const liveSecrets = 2;

/** Each of its functions throws OperatorError where the client is not as it must be. */
export function createClientRegistry(database: Database, adminEvents: AdminEventWriter): ClientRegistry {
  /** The facts of the admin event come from what is done; written after it, all the same in one transaction. */
  function change<T>(
    work: (transaction: DatabaseTransaction, record: (facts: AdminEventEntry['facts']) => Promise<void>) => Promise<T>,
  ): Promise<T> {
    return database.transaction().execute(async (transaction) => {
      await bumpVersion(transaction);
      return work(transaction, (facts) =>
        recordAdminEvent(transaction, adminEvents, { kind: 'config', client: null, facts }),
      );
    });
  }

  return {
    create: (id, settings) =>
      change(async (transaction, record) => {
        if (await transaction.selectFrom('client').select('id').where('id', '=', id).executeTakeFirst()) {
          throw new OperatorError(`There is a client "${id}" already, or there was one. Ids are never given twice.`);
        }
        await transaction
          .insertInto('client')
          .values({ id, settings: JSON.stringify(settings), secrets_made: 0, created_at: now(), revoked_at: null })
          .execute();
        const secret = await addSecret(transaction, id, 1);
        await record({ event: 'client-created', id, ...settingsFacts(settings), secret: 1 });
        return secret;
      }),

    rotate: (id) =>
      change(async (transaction, record) => {
        const { secrets_made } = await liveClient(transaction, id);
        const secret = await addSecret(transaction, id, secrets_made + 1);
        const numbers = await secretNumbers(transaction, id);
        const ended = numbers.length > liveSecrets ? numbers[0] : undefined;
        if (ended !== undefined) await endSecret(transaction, id, ended);
        await record({ event: 'client-rotated', id, secret: secret.number, ended: ended ?? null });
        return secret;
      }),

    revokeSecret: (id, number) =>
      change(async (transaction, record) => {
        await liveClient(transaction, id);
        const numbers = await secretNumbers(transaction, id);
        const ended = number ?? numbers[0];
        if (ended === undefined || !numbers.includes(ended))
          throw new OperatorError(`The client "${id}" has no live secret of this number.`);
        if (numbers.length === 1)
          throw new OperatorError(`This is the only secret of "${id}": rotate first, or revoke the client.`);
        await endSecret(transaction, id, ended);
        await record({ event: 'client-secret-revoked', id, secret: ended });
        return ended;
      }),

    revoke: (id) =>
      change(async (transaction, record) => {
        await liveClient(transaction, id);
        await transaction.updateTable('client').set({ revoked_at: now() }).where('id', '=', id).execute();
        await transaction.deleteFrom('client_secret').where('client', '=', id).execute();
        await record({ event: 'client-revoked', id });
      }),

    update: (id, changed) =>
      change(async (transaction, record) => {
        const settings = changed(readSettings((await liveClient(transaction, id)).settings));
        await transaction
          .updateTable('client')
          .set({ settings: JSON.stringify(settings) })
          .where('id', '=', id)
          .execute();
        await record({ event: 'client-updated', id, ...settingsFacts(settings) });
        return settings;
      }),

    async list() {
      const clients = await database.selectFrom('client').selectAll().orderBy('id').execute();
      const secrets = await database
        .selectFrom('client_secret')
        .select(['client', 'number', 'created_at'])
        .orderBy('number')
        .execute();
      return clients.map(({ id, settings, created_at: createdAt, revoked_at: revokedAt }) => ({
        id,
        ...readSettings(settings),
        createdAt,
        revokedAt,
        secrets: secrets
          .filter(({ client }) => client === id)
          .map((secret) => ({ number: secret.number, createdAt: secret.created_at })),
      }));
    },
  };
}

/** Comes first: it locks the row, so that changes of clients wait for each other. */
async function bumpVersion(transaction: DatabaseTransaction): Promise<void> {
  const next = sql<number>`client_version.version + 1`;
  await transaction
    .insertInto('client_version')
    .values({ id: 1, version: 1 })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ version: next }))
    .execute();
}

async function liveClient(transaction: DatabaseTransaction, id: string): Promise<ClientRow> {
  const client = await transaction.selectFrom('client').selectAll().where('id', '=', id).executeTakeFirst();
  if (!client) throw new OperatorError(`There is no client "${id}" in the database.`);
  if (client.revoked_at !== null) throw new OperatorError(`The client "${id}" is revoked.`);
  return client;
}

/** 32 random bytes: a plain hash of them can be turned back by nobody. */
async function addSecret(transaction: DatabaseTransaction, client: string, number: number): Promise<NewSecret> {
  const secret = randomBytes(32).toString('base64url');
  const sha256 = createHash('sha256').update(secret).digest('hex');
  await transaction.insertInto('client_secret').values({ client, number, sha256, created_at: now() }).execute();
  await transaction.updateTable('client').set({ secrets_made: number }).where('id', '=', client).execute();
  return { client, number, secret };
}

async function secretNumbers(transaction: DatabaseTransaction, client: string): Promise<number[]> {
  const rows = await transaction
    .selectFrom('client_secret')
    .select('number')
    .where('client', '=', client)
    .orderBy('number')
    .execute();
  return rows.map(({ number }) => number);
}

async function endSecret(transaction: DatabaseTransaction, client: string, number: number): Promise<void> {
  await transaction.deleteFrom('client_secret').where('client', '=', client).where('number', '=', number).execute();
}

function settingsFacts({ scopes, ips, limits, documents }: ClientSettings): AdminEventEntry['facts'] {
  return { scopes: scopes.join(','), ips: ips.join(','), ...limits, ...(documents && { documents }) };
}

function now(): string {
  return new Date().toISOString();
}
