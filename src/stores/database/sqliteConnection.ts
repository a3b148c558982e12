import { type CompiledQuery, type DatabaseConnection, type QueryResult, SelectQueryNode } from 'kysely';
import type { Mutex } from './mutex.js';
import type { SqliteValue } from './sqliteProtocol.js';
import type { SqliteThread } from './sqliteThread.js';
import { requireStorable } from './storableText.js';

/** What one user of the database does: queries on their own, or a transaction. Selects outside of one go to the thread that reads. */
export class SqliteConnection implements DatabaseConnection {
  readonly #writer: SqliteThread;
  readonly #turns: Mutex;
  readonly #reader: () => Promise<SqliteThread>;
  /** Ends this user's turn at the thread that writes, if it has one. */
  #release: (() => void) | undefined;

  constructor(writer: SqliteThread, turns: Mutex, reader: () => Promise<SqliteThread>) {
    this.#writer = writer;
    this.#turns = turns;
    this.#reader = reader;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    requireStorable(query.parameters);
    if (this.#release) return execute(this.#writer, query);
    if (SelectQueryNode.is(query.query)) return execute(await this.#reader(), query);
    const release = await this.#turns.acquire();
    return execute<R>(this.#writer, query).finally(release);
  }

  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    yield await this.executeQuery<R>(query);
  }

  async begin(): Promise<void> {
    const release = await this.#turns.acquire();
    await this.#writer.ask({ kind: 'exec', sql: 'BEGIN IMMEDIATE' }).catch((thrown: unknown) => {
      release();
      throw thrown;
    });
    this.#release = release;
  }

  /** A commit that fails is rolled back by whoever asked for it. */
  async commit(): Promise<void> {
    await this.#writer.ask({ kind: 'exec', sql: 'COMMIT' });
    this.#endTurn();
  }

  async rollback(): Promise<void> {
    await this.#writer.ask({ kind: 'rollback' }).finally(() => this.#endTurn());
  }

  #endTurn(): void {
    this.#release?.();
    this.#release = undefined;
  }
}

async function execute<R>(thread: SqliteThread, { sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
  const { rows, changes } = await thread.ask({ kind: 'run', sql, parameters: parameters.map(storable) });
  return { rows, numAffectedRows: BigInt(changes) };
}

function storable(value: unknown): SqliteValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') return value;
  throw new TypeError(`A ${typeof value} cannot be stored in SQLite.`);
}
