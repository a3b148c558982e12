import type { Kysely, Migration } from 'kysely';

/** A page of the history that is filtered by checks or outcomes is found by an index, however seldom they occur. */
export function historyFilters(): Migration {
  return {
    async up(database: Kysely<unknown>) {
      await database.schema
        .createIndex('verification_of_outcome')
        .on('verification')
        .columns(['client', 'check_name', 'outcome', 'seq'])
        .execute();
    },
  };
}
