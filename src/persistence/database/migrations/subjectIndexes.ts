import type { Kysely, Migration } from 'kysely';

const tables = ['verification', 'idempotency_claim', 'reusable_answer'] as const;
const traces = ['subject_name', 'subject_id_no', 'subject_mobile'] as const;

/**
 * Whatever keeps answers is found by each trace of a subject: an erasure looks for all of them at once, and the history
 * of a client is filtered by them. Rows without a trace stand in no index.
 */
export function subjectIndexes(): Migration {
  return {
    async up(database: Kysely<unknown>) {
      for (const index of ['verification_about_id_no', 'verification_about_mobile'])
        await database.schema.dropIndex(index).execute();
      for (const table of tables) {
        for (const trace of traces) {
          const columns = table === 'verification' ? [trace, 'client', 'seq'] : [trace];
          await database.schema
            .createIndex(`${table}_of_${trace}`)
            .on(table)
            .columns(columns)
            .where(trace, 'is not', null)
            .execute();
        }
      }
    },
  };
}
