import { describe, expect, test } from '@jest/globals';
import { CompiledQuery, Kysely } from 'kysely';
import { join } from 'node:path';
import { eraseKept, traceColumns } from '../../../src/persistence/database/eraseKept.js';
import { migrate } from '../../../src/persistence/database/migrate.js';
import { sqliteDialect } from '../../../src/persistence/database/sqlite.js';
import type { Tables } from '../../../src/persistence/database/tables.js';
import { createCursors } from '../../../src/persistence/history/cursor.js';
import { createHistoryReader } from '../../../src/persistence/history/read.js';
import { databaseClaims } from '../../../src/persistence/idempotency/databaseClaims.js';
import { deriveKeysFrom } from '../../../src/persistence/crypto/keys.js';
import { createSealer } from '../../../src/persistence/crypto/seal.js';
import { createSubjectTraces } from '../../../src/persistence/crypto/blindIndex.js';
import { newFolder } from '../../support/folder.js';
import { recordKey } from '../../support/place.js';
import { mobile, person } from '../history/keeping.js';

const keys = deriveKeysFrom(recordKey);
const traces = createSubjectTraces(keys);
const cursors = createCursors(keys);

/** A database of SQLite that tells how it goes about the queries of a work. */
async function openExplained() {
  const file = join(newFolder(), 'kyc.sqlite');
  const queries: CompiledQuery[] = [];
  const database = new Kysely<Tables>({ dialect: sqliteDialect(file), log: ({ query }) => void queries.push(query) });
  await migrate(database, 'sqlite');
  const explaining = new Kysely<Tables>({ dialect: sqliteDialect(file) });
  return {
    database,
    async planOf(work: () => Promise<unknown>): Promise<string[]> {
      queries.length = 0;
      await work();
      const plans = queries.map(
        async ({ sql, parameters }) =>
          (
            await explaining.executeQuery<{ detail: string }>(
              CompiledQuery.raw(`explain query plan ${sql}`, [...parameters]),
            )
          ).rows,
      );
      return (await Promise.all(plans)).flat().map(({ detail }) => detail);
    },
    async [Symbol.asyncDispose]() {
      await explaining.destroy();
      await database.destroy();
    },
  };
}

const subjects = [
  ['its name', { name: person.name }],
  ['its ID number', { idNo: person.idNo }],
  ['its mobile number', { mobile }],
] as const;

describe('an erasure', () => {
  const hashes = [traces.hmacOf('idNo', person.idNo), traces.hmacOf('name', person.name)];

  test.each([
    ['of one client', 'shop'],
    ['of all clients', null],
  ])('%s finds what it erases by indexes, wherever answers are kept', async (_whose, client) => {
    await using explained = await openExplained();
    const { database, planOf } = explained;
    const subject = { client, traces: hashes };
    for (const [table, erase] of [
      ['verification', () => eraseKept(database, subject, 200)],
      ['idempotency_claim', () => databaseClaims(database).eraseSubject(subject)],
    ] as const) {
      // Each portion is found by the person, and then taken by its keys.
      const plan = (await planOf(erase)).filter((step) => step.includes('INDEX') && !step.includes('autoindex'));
      expect(plan.map((step) => step.replace(/ \(.*/, '').replace(' COVERING', ''))).toEqual(
        traceColumns.map((trace) => `SEARCH ${table} USING INDEX ${table}_of_${trace}`),
      );
    }
  });
});

describe('the history of a client', () => {
  test.each(subjects)('filtered by %s comes from an index alone, in its order', async (_what, subject) => {
    await using explained = await openExplained();
    const { database, planOf } = explained;
    const history = createHistoryReader({
      database,
      sealer: createSealer(keys, 'history'),
      traces,
      cursors,
      oldest: () => new Date(0),
    });
    const [after, before] = [cursors.write('shop', 1_000), cursors.write('shop', 10)];
    for (const size of [{ first: 10 }, { last: 10 }]) {
      const plan = await planOf(() => history.page('shop', { filter: { subject }, ...size, after, before }));
      expect(plan).toHaveLength(3);
      for (const step of plan)
        expect(step).toMatch(
          /^SEARCH verification USING INDEX verification_of_subject_\w+ \(subject_\w+=\? AND client=\?( AND seq[<>]\?){1,2}\)$/,
        );
    }
  });

  const rare = [
    ['an outcome', { outcomes: ['LISTED'] as const }],
    ['a check', { checks: ['RISK_POLICE'] as const }],
    [
      'several of both',
      { checks: ['RISK_POLICE', 'RISK_ANTI_FRAUD'] as const, outcomes: ['LISTED', 'CLEAR'] as const },
    ],
  ] as const;
  test.each(rare)(
    'filtered by %s comes from an index of checks and outcomes, however seldom they occur',
    async (_what, filter) => {
      await using explained = await openExplained();
      const { database, planOf } = explained;
      const history = createHistoryReader({
        database,
        sealer: createSealer(keys, 'history'),
        traces,
        cursors,
        oldest: () => new Date(0),
      });
      for (const size of [{ first: 10 }, { last: 10 }]) {
        const plan = await planOf(() =>
          history.page('shop', {
            filter,
            ...size,
            after: cursors.write('shop', 1_000),
            before: cursors.write('shop', 10),
          }),
        );
        const reads = plan.filter(
          (step) => step.startsWith('SEARCH verification') || step.startsWith('SCAN verification'),
        );
        expect(reads.length).toBeGreaterThan(2);
        for (const step of reads)
          expect(step).toMatch(
            /^SEARCH verification USING INDEX verification_of_outcome \(client=\? AND check_name=\? AND outcome=\?/,
          );
      }
    },
  );
});
