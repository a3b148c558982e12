import { type DatabaseConnection, type Dialect, type Driver, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, type TransactionSettings } from 'kysely';
import LibSql from 'libsql/promise';
import { setTimeout as delay } from 'node:timers/promises';
import { errorCodeOf } from '../errorCode.js';
import { type Handle, isInTransaction, SqliteConnection } from './sqliteConnection.js';

/** SQLite in a file: WAL, and on the disk before a commit returns. One connection, whose users take turns. */
export function sqliteDialect(file: string): Dialect {
  return {
    createDriver: () => new SqliteDriver(file),
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

class SqliteDriver implements Driver {
  readonly #handle: Handle;
  readonly #connection: SqliteConnection;
  #lastTurn = Promise.resolve();
  #endTurn: () => void = () => undefined;

  constructor(file: string) {
    this.#handle = new LibSql(file, {});
    this.#connection = new SqliteConnection(this.#handle);
  }

  async init(): Promise<void> {
    await this.#handle.exec('PRAGMA busy_timeout=5000');
    await withPatience(() => this.#handle.exec('PRAGMA journal_mode=WAL'));
    await this.#handle.exec('PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON');
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#lastTurn;
    let endTurn: () => void = () => undefined;
    this.#lastTurn = new Promise((resolve) => (endTurn = resolve));
    await before;
    this.#endTurn = endTurn;
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    this.#endTurn();
  }

  /** Takes the write lock at once: a transaction that takes it later can fail where another has written meanwhile. */
  beginTransaction(_connection: DatabaseConnection, { accessMode }: TransactionSettings): Promise<void> {
    return this.#handle.exec(accessMode === 'read only' ? 'BEGIN' : 'BEGIN IMMEDIATE');
  }

  commitTransaction(): Promise<void> {
    return this.#handle.exec('COMMIT');
  }

  /** A full disk has already ended the transaction. */
  async rollbackTransaction(): Promise<void> {
    if (isInTransaction(this.#handle)) await this.#handle.exec('ROLLBACK');
  }

  async destroy(): Promise<void> {
    this.#handle.close();
  }
}

/** Another process that does the same at the same moment makes this fail at once, whatever the timeout. */
async function withPatience(attempt: () => Promise<void>): Promise<void> {
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
