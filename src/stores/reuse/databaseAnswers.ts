import { eraseKept } from '../database/eraseKept.js';
import type { Database } from '../database/tables.js';
import type { AnswerStore, KeptAnswer } from './answers.js';

/** Reusable answers in the database. */
export function databaseAnswers(database: Database): AnswerStore {
  return {
    async find(key) {
      const row = await database.selectFrom('reusable_answer').select(['checked_at', 'answer']).where('key', '=', key).executeTakeFirst();
      return row && { checkedAt: row.checked_at, answer: row.answer };
    },
    async change(changes) {
      const kept = [...changes].flatMap(([key, change]) => (change === 'forget' ? [] : [rowOf(key, change)]));
      const forgotten = [...changes].flatMap(([key, change]) => (change === 'forget' ? [key] : []));
      await database.transaction().execute(async (transaction) => {
        if (forgotten.length > 0) await transaction.deleteFrom('reusable_answer').where('key', 'in', forgotten).execute();
        if (kept.length === 0) return;
        await transaction
          .insertInto('reusable_answer')
          .values(kept)
          .onConflict((conflict) =>
            conflict.column('key').doUpdateSet((row) => ({ checked_at: row.ref('excluded.checked_at'), expires_at: row.ref('excluded.expires_at'), answer: row.ref('excluded.answer') })),
          )
          .execute();
      });
    },
    async sweep(now) {
      await database.deleteFrom('reusable_answer').where('expires_at', '<=', now).execute();
    },
    eraseSubject: (subject) => eraseKept(database, 'reusable_answer', subject),
  };
}

function rowOf(key: string, { owner, checkedAt, expiresAt, answer }: KeptAnswer) {
  return { key, ...owner, checked_at: checkedAt, expires_at: expiresAt, answer };
}
