import {
  type DatabaseConnection,
  type Dialect,
  type Driver,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type TransactionSettings,
} from 'kysely';
import { setTimeout as delay } from 'node:timers/promises';
import type { AppendReply, EntryToAppend } from '../audit/appending.js';
import type { TrailKeys } from '../audit/chain.js';
import { errorCodeOf } from '../errorCode.js';
import { createMutex } from './mutex.js';
import { SqliteConnection } from './sqliteConnection.js';
import { type SqliteThread, startSqliteThread } from './sqliteThread.js';

/** SQLite in a file: WAL, and on the disk before a commit returns. */
export function sqliteDialect(file: string): Dialect {
  return dialectOfSqlite(new SqliteDriver(file));
}

export function dialectOfSqlite(driver: SqliteDriver): Dialect {
  return {
    createDriver: () => driver,
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new TransactionalDdl(),
    createIntrospector: (database) => new SqliteIntrospector(database),
  };
}

/** Migrations run in one transaction, so that of two processes that start at once one waits for the other. */
class TransactionalDdl extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** One thread that writes, whose users take turns, and one that reads meanwhile: a slow query holds up no check. */
export class SqliteDriver implements Driver {
  readonly #file: string;
  /** Of those who write. */
  readonly #mutex = createMutex();
  #writer: SqliteThread | undefined;
  #reader: SqliteThread | undefined;

  constructor(file: string) {
    this.#file = file;
  }

  async init(): Promise<void> {
    this.#writer = startSqliteThread(this.#file);
    await prepareConnection(this.#writer);
  }

  /** The thread that reads starts with the first that reads: many commands only write. */
  get reader(): SqliteThread {
    return (this.#reader ??= startSqliteThread(this.#file));
  }

  async acquireConnection(): Promise<SqliteConnection> {
    return new SqliteConnection(this.writer, this.#mutex, () => this.reader);
  }

  async releaseConnection(): Promise<void> {
    // The writer is given back where its use ends.
  }

  /** Takes the write lock at once: a transaction that takes it later can fail where another has written meanwhile. */
  beginTransaction(connection: DatabaseConnection, _settings: TransactionSettings): Promise<void> {
    return sqliteConnection(connection).begin();
  }

  commitTransaction(connection: DatabaseConnection): Promise<void> {
    return sqliteConnection(connection).commit();
  }

  rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    return sqliteConnection(connection).rollback();
  }

  /** Begins to add to the audit trail (see sqliteAppender). */
  openTrail(keys: TrailKeys, instance: string): Promise<undefined> {
    return this.writer.ask({ kind: 'openTrail', keys, instance });
  }

  async append(entries: readonly EntryToAppend[]): Promise<AppendReply> {
    const release = await this.#mutex.acquire();
    return this.writer.ask({ kind: 'append', entries }).finally(release);
  }

  async closeTrail(): Promise<void> {
    const release = await this.#mutex.acquire();
    await this.writer.ask({ kind: 'closeTrail' }).finally(release);
  }

  async destroy(): Promise<void> {
    await Promise.all([this.#writer?.close(), this.#reader?.close()]);
  }

  get writer(): SqliteThread {
    if (!this.#writer) throw new Error('The database is not open.');
    return this.#writer;
  }
}

function sqliteConnection(connection: DatabaseConnection): SqliteConnection {
  if (connection instanceof SqliteConnection) return connection;
  throw new TypeError('This is no connection to SQLite.');
}

/** 16 MB. The last pages of each table and index are in every commit: fewer checkpoints write them fewer times. */
const pagesToCheckpoint = 4_000;

async function prepareConnection(thread: SqliteThread): Promise<void> {
  await withPatience(() => thread.ask({ kind: 'exec', sql: 'PRAGMA journal_mode=WAL' }));
  await thread.ask({
    kind: 'exec',
    sql: `PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; PRAGMA wal_autocheckpoint=${pagesToCheckpoint}`,
  });
}

/** Another process that does the same at the same moment makes this fail at once, whatever the timeout. */
async function withPatience(attempt: () => Promise<unknown>): Promise<void> {
  const deadline = Date.now() + 5_000;
  for (;;) {
    try {
      await attempt();
      return;
    } catch (thrown) {
      if (errorCodeOf(thrown) !== 'SQLITE_BUSY' || Date.now() > deadline) throw thrown;
      await delay(20);
    }
  }
}
