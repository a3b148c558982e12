import type { Kysely, Migration } from 'kysely';
import type { Engine } from '../tables.js';

/** Documents that may be run by their ids, by the frontend and version that brings them. */
export function documents(engine: Engine): Migration {
  const counter = engine === 'sqlite' ? 'integer' : 'bigint';
  return {
    async up(database: Kysely<unknown>) {
      await database.schema
        .createTable('trusted_document')
        .addColumn('frontend', 'text', (column) => column.notNull())
        .addColumn('id', 'text', (column) => column.notNull())
        .addColumn('text', 'text', (column) => column.notNull())
        .addColumn('text_sha256', 'text', (column) => column.notNull())
        .addColumn('added_at', 'text', (column) => column.notNull())
        .addColumn('last_seen_at', 'text')
        .addColumn('uses', counter, (column) => column.notNull())
        .addPrimaryKeyConstraint('trusted_document_key', ['frontend', 'id'])
        .execute();
    },
  };
}
