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
  query<R>(sql: string, parameters: unknown[]): Promise<Answered<R>>;
  release(isBroken: boolean): void;
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

class PostgresConnection implements DatabaseConnection {
  readonly #client: Client;
  #failure: Error | undefined;

  constructor(client: Client) {
    this.#client = client;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#failure) throw this.#failure;
    requireStorable(parameters);
    try {
      const { command, rowCount, rows } = await this.#client.query<R>(sql, [...parameters]);
      return { rows, ...(rowCount !== null && changing.has(command) && { numAffectedRows: BigInt(rowCount) }) };
    } catch (thrown) {
      // What the server itself says of a statement leaves the connection as it was.
      if (!(thrown instanceof pg.DatabaseError)) this.#failure = thrown instanceof Error ? thrown : new Error('The connection broke.', { cause: thrown });
      throw thrown;
    }
  }

  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('Nothing is streamed from PostgreSQL.');
  }

  release(): void {
    this.#client.release(this.#failure !== undefined);
  }
}
