import type { Kysely, Migration } from 'kysely';

/** For the list of a client's newest sessions. */
export function sessionsByClient(): Migration {
  return {
    async up(database: Kysely<unknown>) {
      await database.schema.createIndex('session_by_client').on('session').columns(['client', 'created_at']).execute();
    },
  };
}
