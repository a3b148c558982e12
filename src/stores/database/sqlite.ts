import { type CompiledQuery, type DatabaseConnection, type Dialect, type Driver, type QueryResult, SelectQueryNode, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, type TransactionSettings } from 'kysely';
import LibSql from 'libsql/promise';

/** What is used of libsql: `exec` and `prepare` work off the main thread, waiting for locks and the disk included. */
interface Handle {
  exec(sql: string): Promise<void>;
  prepare(sql: string): Promise<Statement>;
  close(): void;
}

interface Statement {
  readonly reader: boolean;
  all<R>(parameters: readonly unknown[]): Promise<R[]>;
  run(parameters: readonly unknown[]): { readonly changes: number };
}

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
    for (const pragma of ['busy_timeout=5000', 'journal_mode=WAL', 'synchronous=FULL', 'foreign_keys=ON', 'secure_delete=ON']) await this.#connection.pragma(pragma);
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
    if (Reflect.get(this.#handle, 'inTransaction') === true) await this.#handle.exec('ROLLBACK');
  }

  async destroy(): Promise<void> {
    this.#handle.close();
  }
}

class SqliteConnection implements DatabaseConnection {
  readonly #handle: Handle;

  constructor(handle: Handle) {
    this.#handle = handle;
  }

  async pragma(setting: string): Promise<void> {
    const statement = await this.#handle.prepare(`PRAGMA ${setting}`);
    await statement.all([]);
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const statement = await this.#handle.prepare(sql);
    const bound = parameters.map(bindable);
    if (statement.reader) return { rows: await statement.all<R>(bound) };
    return { rows: [], numAffectedRows: BigInt(statement.run(bound).changes) };
  }

  async *streamQuery<R>({ sql, parameters, query }: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    if (!SelectQueryNode.is(query)) throw new Error('Only a select can be streamed.');
    const statement = await this.#handle.prepare(sql);
    yield { rows: await statement.all<R>(parameters.map(bindable)) };
  }
}

/** libsql ends the whole process over a type that it does not know, such as a boolean. */
function bindable(value: unknown): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint' || Buffer.isBuffer(value)) return value;
  throw new TypeError(`A ${typeof value} cannot be stored in SQLite.`);
}
