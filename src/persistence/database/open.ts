import { Kysely } from 'kysely';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { PersistenceConfig } from '../settings.js';
import { KycError } from '../../errors.js';
import { errorCodeOf } from '../errorCode.js';
import { migrate } from './migrate.js';
import type { PostgresDriver } from './postgresDriver.js';
import { dialectOfSqlite, SqliteDriver } from './sqlite.js';
import type { Database, Engine, Tables } from './tables.js';

/** The records with the driver beneath, for what goes beyond queries. */
export type OpenDatabase = Database & { readonly driver: SqliteDriver | PostgresDriver };

function engineOf({ databaseUrl }: PersistenceConfig): Engine {
  return databaseUrl === undefined ? 'sqlite' : 'postgres';
}

/** The file of the database, where SQLite keeps it. */
export function databaseFile(dataDir: string): string {
  return join(dataDir, 'kyc.sqlite');
}

/**
 * Opens the records on SQLite or PostgreSQL, whichever is configured, and brings the tables up to date.
 * `destroy()` closes it.
 *
 * @throws KycError SERVICE_UNAVAILABLE where it cannot be opened; says why without saying where
 */
export async function openDatabase(config: PersistenceConfig): Promise<OpenDatabase> {
  const engine = engineOf(config);
  let database: Database | undefined;
  try {
    const { driver, dialect } = await driverOf(config);
    database = new Kysely<Tables>({ dialect });
    await bringUpToDate(database, config);
    return Object.assign(database, { driver });
  } catch (cause) {
    await database?.destroy().catch(() => undefined);
    throw new KycError('SERVICE_UNAVAILABLE', `The database (${engine}) cannot be opened: ${reasonOf(cause)}.`, {
      cause,
    });
  }
}

/** On PostgreSQL through a connection of its own, which may take longer than a request can wait: an index on many rows does. */
async function bringUpToDate(database: Database, { databaseUrl }: PersistenceConfig): Promise<void> {
  if (databaseUrl === undefined) return migrate(database, 'sqlite');
  const { migrationMs, postgresDialect } = await loadPostgres();
  const patient = new Kysely<Tables>({ dialect: postgresDialect(databaseUrl, migrationMs) });
  await migrate(patient, 'postgres').finally(() => patient.destroy());
}

async function driverOf({ dataDir, databaseUrl }: PersistenceConfig) {
  if (databaseUrl !== undefined) {
    const { dialectOfPostgres, postgresDriver } = await loadPostgres();
    const driver = postgresDriver(databaseUrl);
    return { driver, dialect: dialectOfPostgres(driver) };
  }
  const file = databaseFile(dataDir);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', 0o600));
  const driver = new SqliteDriver(file);
  return { driver, dialect: dialectOfSqlite(driver) };
}

/** Loaded where it is used: it takes time at start, and memory. */
function loadPostgres() {
  return import('./postgres.js');
}

/** Codes alone: messages of drivers hold addresses, users and statements. */
function reasonOf(cause: unknown): string {
  return errorCodeOf(cause) ?? (cause instanceof Error ? cause.name : 'unknown');
}
