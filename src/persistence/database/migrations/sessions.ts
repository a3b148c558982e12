import type { Kysely, Migration } from 'kysely';
import type { Engine } from '../tables.js';

/** Sessions of browsers, and which checks ran in each. */
export function sessions(engine: Engine): Migration {
  const milliseconds = engine === 'sqlite' ? 'integer' : 'bigint';
  return {
    async up(database: Kysely<unknown>) {
      await database.schema
        .createTable('session')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('client', 'text', (column) => column.notNull())
        .addColumn('token_sha256', 'text', (column) => column.notNull().unique())
        .addColumn('terms', 'text', (column) => column.notNull())
        .addColumn('prefill', 'text')
        .addColumn('max_billed', 'integer', (column) => column.notNull())
        .addColumn('billed', 'integer', (column) => column.notNull())
        .addColumn('single_use', 'integer', (column) => column.notNull())
        .addColumn('used_by', 'text')
        .addColumn('created_at', 'text', (column) => column.notNull())
        .addColumn('expires_at', milliseconds, (column) => column.notNull())
        .addColumn('revoked_at', 'text')
        .addColumn('ended', 'integer', (column) => column.notNull())
        .execute();
      await database.schema.createIndex('session_to_end').on('session').columns(['ended', 'expires_at']).execute();
      await database.schema
        .createTable('session_check')
        .addColumn('session', 'text', (column) => column.notNull().references('session.id'))
        .addColumn('id', 'text', (column) => column.notNull())
        .addColumn('check_name', 'text', (column) => column.notNull())
        .addColumn('outcome', 'text', (column) => column.notNull())
        .addColumn('billed', 'integer', (column) => column.notNull())
        .addColumn('at', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('session_check_key', ['session', 'id'])
        .execute();
    },
  };
}
