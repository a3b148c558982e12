import { type Dialect, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import { Socket } from 'node:net';
import pg from 'pg';
import { PostgresDriver } from './postgresDriver.js';

/** Reads bigint as a number: nothing here counts beyond 2^53. */
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, Number);

/**
 * How long a statement may take, in milliseconds: those of requests, and those that bring the tables up to date. A check
 * has time for two attempts at an outcome within its deadline, unless that is set shorter.
 */
const requestMs = 8_000;
export const migrationMs = 600_000;
const farewellMs = 1_000;

/** How to connect, with a limit in time for everything, so that a server that hangs is one that fails. */
export function postgresOptions(url: string, statementMs = requestMs): pg.ClientConfig {
  return {
    connectionString: url,
    types,
    connectionTimeoutMillis: 5_000,
    query_timeout: statementMs,
    keepAlive: true,
    application_name: 'kyc',
    stream: socketThatCloses,
  };
}

/** Once it is ended from here it closes in time, even where a server that hangs never ends it from there. */
function socketThatCloses(): Socket {
  const socket = new Socket();
  return socket.once('finish', () => setTimeout(() => socket.destroy(), farewellMs).unref());
}

/**
 * PostgreSQL. Of a process that stalls inside a transaction the server takes the locks away, so that others go on;
 * a commit waits for the disk even where the server would not by itself.
 */
export function postgresDialect(url: string, statementMs = requestMs): Dialect {
  return dialectOfPostgres(postgresDriver(url, statementMs));
}

export function dialectOfPostgres(driver: PostgresDriver): Dialect {
  return {
    createDriver: () => driver,
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createAdapter: () => new PostgresAdapter(),
    createIntrospector: (database) => new PostgresIntrospector(database),
  };
}

export function postgresDriver(url: string, statementMs = requestMs): PostgresDriver {
  const pool = new pg.Pool({ ...postgresOptions(url, statementMs), max: 10 });
  // A connection that breaks between two queries tells nobody but these, and would end the process. The next query fails or makes a new one.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new PostgresDriver(pool, sessionSettings(statementMs));
}

/**
 * Whoever waits the shortest comes first. The server takes the locks from a process that stalls inside a transaction well
 * before it gives up those who wait for them, and gives up a statement before this process does, which leaves the
 * connection as it was.
 */
const sharesOfStatement = { stalled: 0.25, lock: 0.75, statement: 0.875 } as const;

function sessionSettings(statementMs: number): string {
  const within = (share: keyof typeof sharesOfStatement) => Math.round(statementMs * sharesOfStatement[share]);
  return `select
  set_config('synchronous_commit', case current_setting('synchronous_commit') when 'off' then 'on' else current_setting('synchronous_commit') end, false),
  set_config('idle_in_transaction_session_timeout', '${within('stalled')}', false),
  set_config('lock_timeout', '${within('lock')}', false),
  set_config('statement_timeout', '${within('statement')}', false)`;
}
