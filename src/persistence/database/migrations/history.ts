import type { Kysely, Migration } from 'kysely';
import type { Engine } from '../tables.js';

/** The history: what was answered, sealed, with what it is found by. */
export function history(engine: Engine): Migration {
  const counter = engine === 'sqlite' ? 'integer' : 'bigint';
  return {
    async up(database: Kysely<unknown>) {
      await database.schema
        .createTable('verification')
        .addColumn('seq', counter, (column) => column.primaryKey())
        .addColumn('id', 'text', (column) => column.notNull().unique())
        .addColumn('client', 'text', (column) => column.notNull())
        .addColumn('check_name', 'text', (column) => column.notNull())
        .addColumn('outcome', 'text', (column) => column.notNull())
        .addColumn('at', 'text', (column) => column.notNull())
        .addColumn('provider', 'text', (column) => column.notNull())
        .addColumn('billed', 'integer', (column) => column.notNull())
        .addColumn('request_id', 'text', (column) => column.notNull())
        .addColumn('purpose', 'text')
        .addColumn('consent', 'text')
        .addColumn('subject_name', 'text')
        .addColumn('subject_id_no', 'text')
        .addColumn('subject_mobile', 'text')
        .addColumn('key_id', 'text', (column) => column.notNull())
        .addColumn('sealed', 'text', (column) => column.notNull())
        .execute();
      const index = (name: string, ...columns: string[]) =>
        database.schema.createIndex(`verification_${name}`).on('verification').columns(columns).execute();
      await index('of_client', 'client', 'seq');
      await index('at', 'at');
      await index('about_id_no', 'subject_id_no');
      await index('about_mobile', 'subject_mobile');
    },
  };
}
