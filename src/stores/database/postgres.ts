import { CompiledQuery, type Dialect, PostgresDialect } from 'kysely';
import pg from 'pg';

/** Reads bigint as a number: nothing here counts beyond 2^53. */
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, Number);

/** How to connect, with a limit in time for everything, so that a server that hangs is one that fails. */
export function postgresOptions(url: string): pg.ClientConfig {
  return { connectionString: url, types, connectionTimeoutMillis: 5_000, query_timeout: 10_000, keepAlive: true, application_name: 'kyc' };
}

/**
 * PostgreSQL. Of a process that stalls inside a transaction the server takes the locks away, so that others go on;
 * a commit waits for the disk even where the server would not by itself.
 */
export function postgresDialect(url: string): Dialect {
  const pool = new pg.Pool({ ...postgresOptions(url), max: 10 });
  // A connection that breaks between two queries tells nobody but these, and would end the process. The next query fails or makes a new one.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new PostgresDialect({
    pool,
    onCreateConnection: async (connection) => {
      await connection.executeQuery(CompiledQuery.raw(sessionSettings));
    },
  });
}

const sessionSettings = `select
  set_config('synchronous_commit', case current_setting('synchronous_commit') when 'off' then 'on' else current_setting('synchronous_commit') end, false),
  set_config('idle_in_transaction_session_timeout', '10000', false),
  set_config('lock_timeout', '8000', false),
  set_config('statement_timeout', '9000', false)`;
