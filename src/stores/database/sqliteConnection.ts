import { type CompiledQuery, type DatabaseConnection, type QueryResult, RawNode, SelectQueryNode } from 'kysely';
import { requireStorable } from './storableText.js';

/** What is used of libsql: `exec` and `prepare` work off the main thread, waiting for locks and the disk included. */
export interface Handle {
  exec(sql: string): Promise<void>;
  prepare(sql: string): Promise<Statement>;
  close(): void;
}

interface Statement {
  readonly reader: boolean;
  all<R>(parameters: readonly unknown[]): Promise<R[]>;
  run(parameters: readonly unknown[]): { readonly changes: number };
}

/** Runs queries one after the other. */
export class SqliteConnection implements DatabaseConnection {
  readonly #handle: Handle;

  constructor(handle: Handle) {
    this.#handle = handle;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    requireStorable(query.parameters);
    const waitsForLock = !isInTransaction(this.#handle) && isWrite(query);
    if (!waitsForLock) return this.#execute(query);
    await this.#handle.exec('BEGIN IMMEDIATE');
    try {
      const result = await this.#execute<R>(query);
      await this.#handle.exec('COMMIT');
      return result;
    } catch (thrown) {
      if (isInTransaction(this.#handle)) await this.#handle.exec('ROLLBACK');
      throw thrown;
    }
  }

  async #execute<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
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

/** Not in the types of libsql. */
export function isInTransaction(handle: Handle): boolean {
  return Reflect.get(handle, 'inTransaction') === true;
}

/** `run` would wait for the lock on the main thread, and so for itself where that is held in this process. */
function isWrite({ query }: CompiledQuery): boolean {
  return !SelectQueryNode.is(query) && !RawNode.is(query);
}

/** libsql ends the whole process over a type that it does not know, such as a boolean. */
function bindable(value: unknown): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint' || Buffer.isBuffer(value)) return value;
  throw new TypeError(`A ${typeof value} cannot be stored in SQLite.`);
}
