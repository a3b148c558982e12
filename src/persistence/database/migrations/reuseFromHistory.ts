import type { Kysely, Migration } from 'kysely';
import type { Engine } from '../tables.js';

/** Answers are reused from the history: each is stored, sealed and erased once. What was kept for reuse alone is gone. */
export function reuseFromHistory(engine: Engine): Migration {
  const time = engine === 'sqlite' ? 'integer' : 'bigint';
  return {
    async up(database: Kysely<unknown>) {
      await database.schema.alterTable('verification').addColumn('reuse_key', 'text').execute();
      await database.schema.alterTable('verification').addColumn('reusable_until', time).execute();
      await database.schema
        .createIndex('verification_of_reuse_key')
        .on('verification')
        .columns(['reuse_key', 'seq'])
        .where('reuse_key', 'is not', null)
        .execute();
      await database.schema.dropTable('reusable_answer').execute();
    },
  };
}
