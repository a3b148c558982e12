import { CompiledQuery, type DatabaseConnection, type Driver, type QueryResult } from 'kysely';
import pg from 'pg';
import { requireStorable } from './storableText.js';

interface Answered<R> {
  readonly command: string;
  readonly rowCount: number | null;
  readonly rows: R[];
}

/** What is used of a connection of the pool. */
interface Client {
  query<R>(query: { readonly text: string; readonly values: unknown[]; readonly name?: string }): Promise<Answered<R>>;
  query<R>(script: string): Promise<Answered<R> | Answered<R>[]>;
  release(isBroken: boolean): void;
}

/** A connection for one use, for what goes beyond single statements. Errors are those of PostgreSQL and of the connection. */
export interface PostgresSession {
  /** A statement that the server plans once for each connection. */
  prepared<R>(name: string, sql: string, parameters: unknown[]): Promise<R[]>;
  /** Statements without parameters, in one round trip. @returns the rows of each */
  script<R>(statements: readonly string[]): Promise<R[][]>;
}

/**
 * PostgreSQL through a pool. A connection that broke, or whose server did not answer in time, may be in the middle of
 * a transaction: it is closed and never used again, so that nothing is written into what somebody else began.
 */
export class PostgresDriver implements Driver {
  readonly #pool: pg.Pool;
  readonly #sessionSettings: string;
  readonly #ready = new WeakSet<pg.PoolClient>();

  /** @param sessionSettings a statement with which every connection begins */
  constructor(pool: pg.Pool, sessionSettings: string) {
    this.#pool = pool;
    this.#sessionSettings = sessionSettings;
  }

  async init(): Promise<void> {
    // The pool connects as it is used.
  }

  async acquireConnection(): Promise<PostgresConnection> {
    const client = await this.#pool.connect();
    const connection = new PostgresConnection(client);
    try {
      if (!this.#ready.has(client)) await connection.executeQuery(CompiledQuery.raw(this.#sessionSettings));
      this.#ready.add(client);
      return connection;
    } catch (thrown) {
      client.release(true);
      throw thrown;
    }
  }

  /** Does some work on a connection of its own. */
  async use<T>(work: (session: PostgresSession) => Promise<T>): Promise<T> {
    const connection = await this.acquireConnection();
    return work(connection).finally(() => connection.release());
  }

  async releaseConnection(connection: PostgresConnection): Promise<void> {
    connection.release();
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin'));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  async destroy(): Promise<void> {
    await this.#pool.end();
  }
}

const changing: ReadonlySet<string> = new Set(['INSERT', 'UPDATE', 'DELETE']);

class PostgresConnection implements DatabaseConnection, PostgresSession {
  readonly #client: Client;
  #failure: Error | undefined;

  constructor(client: Client) {
    this.#client = client;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    requireStorable(parameters);
    const { command, rowCount, rows } = await this.#watched(() =>
      this.#client.query<R>({ text: sql, values: [...parameters] }),
    );
    return { rows, ...(rowCount !== null && changing.has(command) && { numAffectedRows: BigInt(rowCount) }) };
  }

  async prepared<R>(name: string, text: string, values: unknown[]): Promise<R[]> {
    const { rows } = await this.#watched(() => this.#client.query<R>({ name, text, values }));
    return rows;
  }

  async script<R>(statements: readonly string[]): Promise<R[][]> {
    const answered = await this.#watched(() => this.#client.query<R>(statements.join('; ')));
    return (Array.isArray(answered) ? answered : [answered]).map(({ rows }) => rows);
  }

  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('Nothing is streamed from PostgreSQL.');
  }

  release(): void {
    this.#client.release(this.#failure !== undefined);
  }

  /** What the server itself says of a statement leaves the connection as it was; after anything else it is used no more. */
  async #watched<T>(query: () => Promise<T>): Promise<T> {
    if (this.#failure) throw this.#failure;
    try {
      return await query();
    } catch (thrown) {
      if (!(thrown instanceof pg.DatabaseError))
        this.#failure = thrown instanceof Error ? thrown : new Error('The connection broke.', { cause: thrown });
      throw thrown;
    }
  }
}
