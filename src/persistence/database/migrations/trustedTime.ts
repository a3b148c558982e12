import type { Kysely, Migration } from 'kysely';
import type { Engine } from '../tables.js';

/** The time that is remembered, for erasure by age (see retentionClock). */
export function trustedTime(engine: Engine): Migration {
  const time = engine === 'sqlite' ? 'integer' : 'bigint';
  return {
    async up(database: Kysely<unknown>) {
      await database.schema
        .createTable('trusted_time')
        .addColumn('id', 'integer', (column) => column.primaryKey())
        .addColumn('at', time, (column) => column.notNull())
        .execute();
    },
  };
}
