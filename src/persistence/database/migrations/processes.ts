import { type Kysely, type Migration, sql } from 'kysely';
import type { Engine } from '../tables.js';

/** One row for each process in place of one for each check in flight: a write for some thousand checks, not two for each. */
export function processes(engine: Engine): Migration {
  const counter = engine === 'sqlite' ? 'integer' : 'bigint';
  return {
    async up(database: Kysely<unknown>) {
      await database.schema
        .createTable('audit_process')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('oldest_in_flight', counter, (column) => column.notNull())
        .execute();
      await sql`insert into audit_process (id, oldest_in_flight) select instance, min(seq) from audit_open group by instance`.execute(
        database,
      );
      await database.schema.dropTable('audit_open').execute();
    },
  };
}
