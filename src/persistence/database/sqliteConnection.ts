import { type CompiledQuery, type DatabaseConnection, type QueryResult, SelectQueryNode } from 'kysely';
import type { Mutex } from './mutex.js';
import type { SqliteValue } from './sqliteProtocol.js';
import type { SqliteThread } from './sqliteThread.js';
import { requireStorable } from './storableText.js';

/** What one user of the database does: queries on their own, or a transaction. Selects outside of one go to the thread that reads. */
export class SqliteConnection implements DatabaseConnection {
  readonly #writer: SqliteThread;
  readonly #mutex: Mutex;
  readonly #reader: () => SqliteThread;
  /** Gives the thread that writes to the next, if this user has it. */
  #release: (() => void) | undefined;

  constructor(writer: SqliteThread, mutex: Mutex, reader: () => SqliteThread) {
    this.#writer = writer;
    this.#mutex = mutex;
    this.#reader = reader;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    requireStorable(query.parameters);
    if (this.#release) return execute(this.#writer, query);
    if (SelectQueryNode.is(query.query)) return execute(this.#reader(), query);
    const release = await this.#mutex.acquire();
    return execute<R>(this.#writer, query).finally(release);
  }

  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    yield await this.executeQuery<R>(query);
  }

  async begin(): Promise<void> {
    const release = await this.#mutex.acquire();
    await this.#writer.ask({ kind: 'exec', sql: 'BEGIN IMMEDIATE' }).catch((thrown: unknown) => {
      release();
      throw thrown;
    });
    this.#release = release;
  }

  /** A commit that fails is rolled back by whoever asked for it. */
  async commit(): Promise<void> {
    await this.#writer.ask({ kind: 'exec', sql: 'COMMIT' });
    this.#giveBack();
  }

  async rollback(): Promise<void> {
    await this.#writer.ask({ kind: 'rollback' }).finally(() => this.#giveBack());
  }

  #giveBack(): void {
    this.#release?.();
    this.#release = undefined;
  }
}

async function execute<R>(thread: SqliteThread, { sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
  const { rows, changes } = await thread.ask({ kind: 'run', sql, parameters: parameters.map(storable) });
  return { rows, numAffectedRows: BigInt(changes) };
}

function storable(value: unknown): SqliteValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
    return value;
  throw new TypeError(`A ${typeof value} cannot be stored in SQLite.`);
}
