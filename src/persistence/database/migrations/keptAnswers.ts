import type { Kysely, Migration } from 'kysely';
import type { Engine } from '../tables.js';

/** What is given again: answers under idempotency keys, and answers that may be reused. */
export function keptAnswers(engine: Engine): Migration {
  const time = engine === 'sqlite' ? 'integer' : 'bigint';
  return {
    async up(database: Kysely<unknown>) {
      await tableOfKept(database, 'idempotency_claim')
        .addColumn('fingerprint', 'text', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('owner', 'text', (column) => column.notNull())
        .addColumn('lease_until', time, (column) => column.notNull())
        .addColumn('expires_at', time, (column) => column.notNull())
        .addColumn('answer', 'text')
        .execute();
      await tableOfKept(database, 'reusable_answer')
        .addColumn('checked_at', time, (column) => column.notNull())
        .addColumn('expires_at', time, (column) => column.notNull())
        .addColumn('answer', 'text', (column) => column.notNull())
        .execute();
      for (const table of ['idempotency_claim', 'reusable_answer']) {
        await database.schema.createIndex(`${table}_expires_at`).on(table).column('expires_at').execute();
      }
    },
  };
}

/** The indexes on subjects came later (subjectIndexes). */
function tableOfKept(database: Kysely<unknown>, name: string) {
  return database.schema
    .createTable(name)
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('client', 'text', (column) => column.notNull())
    .addColumn('subject_name', 'text')
    .addColumn('subject_id_no', 'text')
    .addColumn('subject_mobile', 'text');
}
