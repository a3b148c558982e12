import { describe, expect, test } from '@jest/globals';
import type { CheckRun } from '../../../src/checks/ports/idempotency.js';
import type { CheckResult } from '../../../src/checks/result.js';
import { openAppender } from '../../../src/persistence/audit/appender.js';
import { createChain } from '../../../src/persistence/audit/chain.js';
import { prepareHead } from '../../../src/persistence/audit/head.js';
import { openDatabase } from '../../../src/persistence/database/open.js';
import { openHistory } from '../../../src/persistence/history/open.js';
import { deriveKeysFrom } from '../../../src/persistence/crypto/keys.js';
import { createReuse } from '../../../src/persistence/reuse/reuse.js';
import { createSubjectTraces } from '../../../src/persistence/crypto/blindIndex.js';
import { type Place, places, recordKey } from '../../support/place.js';
import { anAnswer, aRun, person } from '../aRun.js';

const keys = deriveKeysFrom(recordKey);

/** The records as one process has them open. */
async function aProcess({ config }: Place, { now = Date.now, sources = ['fake'], days = 30 } = {}) {
  const database = await openDatabase(config);
  const chain = createChain(keys);
  await prepareHead(database, chain);
  const instance = crypto.randomUUID();
  const appender = await openAppender(database, chain, instance);
  const history = openHistory({
    database,
    chain,
    instance,
    keys,
    traces: createSubjectTraces(keys),
    answerStores: [],
    config: { ...config.history, days },
    now: () => new Date(now()),
    retention: { earliest: now, latest: now },
  });
  const reuse = createReuse({ ...history, sourcesOf: () => sources, now });
  return {
    history,
    database,
    find: (run: CheckRun) => reuse.find(run),
    async keep(run: CheckRun, result: CheckResult) {
      await appender.append([
        {
          draft: { kind: 'outcome', run: result.id, body: '{}' },
          lifetime: undefined,
          answer: history.answerOf(run, result),
        },
      ]);
    },
    async [Symbol.asyncDispose]() {
      await appender.close();
      await database.destroy();
    },
  };
}

describe.each(places)('reuse on %s', (_engine, newPlace) => {
  test('gives a definite answer again where its age is accepted, here and elsewhere', async () => {
    await using place = await newPlace();
    await using here = await aProcess(place);
    await using there = await aProcess(place);
    const answer = anAnswer();
    await here.keep(aRun({}), answer);
    const again = { ...answer, source: { ...answer.source, reused: true, billed: false } };
    expect(await here.find(aRun({ maxAge: 60 }))).toEqual(again);
    expect(await there.find(aRun({ maxAge: 60 }))).toEqual(again);
    expect(await here.find(aRun({}))).toBeUndefined();
    expect(await here.find(aRun({ maxAge: 0 }))).toBeUndefined();
  });

  test('never one of another client, check or input, nor of a provider that is not asked here', async () => {
    await using place = await newPlace();
    await using here = await aProcess(place);
    await using otherSources = await aProcess(place, { sources: ['another'] });
    await here.keep(aRun({}), anAnswer());
    const card = { ...person, frDate: '20200101', toDate: '20300101' };
    await here.keep(aRun({}, { check: 'IDENTITY_FOUR_FACTOR', input: card }), anAnswer());
    expect(await here.find(aRun({ maxAge: 60 }, { client: 'other' }))).toBeUndefined();
    expect(await here.find(aRun({ maxAge: 60 }, { check: 'RISK_POLICE' }))).toBeUndefined();
    expect(await here.find(aRun({ maxAge: 60 }, { input: { ...person, name: '周武' } }))).toBeUndefined();
    expect(
      await here.find(aRun({ maxAge: 60 }, { check: 'IDENTITY_FOUR_FACTOR', input: { ...card, toDate: '20400101' } })),
    ).toBeUndefined();
    expect(await otherSources.find(aRun({ maxAge: 60 }))).toBeUndefined();
    expect(await here.find(aRun({ maxAge: 60 }, { input: { idNo: person.idNo, name: person.name } }))).toBeDefined();
    expect(await here.find(aRun({ maxAge: 60 }, { check: 'IDENTITY_FOUR_FACTOR', input: card }))).toBeDefined();
  });

  test('never one older than asked for, nor than the ceiling of the check, nor from the future', async () => {
    const start = Date.now();
    let now = start;
    await using place = await newPlace();
    await using here = await aProcess(place, { now: () => now });
    await here.keep(aRun({}, { check: 'RISK_POLICE' }), anAnswer('MATCH', new Date(start)));
    const isFound = async (maxAge: number) =>
      (await here.find(aRun({ maxAge }, { check: 'RISK_POLICE' }))) !== undefined;
    now = start + 60_000;
    expect([await isFound(60), await isFound(59)]).toEqual([true, false]);
    now = start + 3_600_000;
    expect(await isFound(1_000_000)).toBe(true);
    now = start + 3_600_001;
    expect(await isFound(1_000_000)).toBe(false);
    now = start - 60_000;
    expect(await isFound(1_000_000)).toBe(false);
  });

  test('without a history an answer is kept for as long as it may be given again, and shown to nobody', async () => {
    const start = Date.now();
    let now = start;
    await using place = await newPlace();
    await using here = await aProcess(place, { now: () => now, days: 0 });
    await here.keep(aRun({}, { check: 'RISK_POLICE' }), anAnswer('MATCH', new Date(start)));
    now = start + 60_000;
    expect(await here.history.sweep()).toBe(0);
    expect(await here.find(aRun({ maxAge: 60 }, { check: 'RISK_POLICE' }))).toBeDefined();
    expect((await here.history.page('shop', { first: 10, filter: {} })).items).toEqual([]);
    now = start + 3_600_001;
    expect(await here.history.sweep()).toBe(1);
    expect(await here.database.selectFrom('verification').selectAll().execute()).toEqual([]);
  });

  test('"no record" is not given again, nor what it contradicts', async () => {
    await using place = await newPlace();
    await using here = await aProcess(place);
    await here.keep(aRun({}), anAnswer());
    await here.keep(aRun({}), anAnswer('NO_RECORD'));
    expect(await here.find(aRun({ maxAge: 60 }))).toBeUndefined();
  });

  test('the newest answer is the one that is given', async () => {
    await using place = await newPlace();
    await using here = await aProcess(place);
    await here.keep(aRun({}), anAnswer());
    const newer = anAnswer('MISMATCH');
    await here.keep(aRun({}), newer);
    expect(await here.find(aRun({ maxAge: 60 }))).toMatchObject({ id: newer.id, finding: 'MISMATCH' });
  });

  test('nothing lies there in clear, and an erasure takes it away', async () => {
    await using place = await newPlace();
    await using here = await aProcess(place);
    for (const client of ['a', 'b']) await here.keep(aRun({}, { client }), anAnswer());
    const text = JSON.stringify(
      await here.database
        .selectFrom('verification')
        .select(['sealed', 'reuse_key', 'subject_name', 'subject_id_no'])
        .execute(),
    );
    expect(text.length).toBeGreaterThan(200);
    for (const canary of [...Object.values(person), 'the canary message', '"MATCH"'])
      expect(text).not.toContain(canary);
    await here.history.erase({ idNo: person.idNo }, { client: 'a', channel: 'graphql', requestId: 'r-1' });
    expect(await here.find(aRun({ maxAge: 60 }, { client: 'a' }))).toBeUndefined();
    expect(await here.find(aRun({ maxAge: 60 }, { client: 'b' }))).toBeDefined();
  });
});

test('where the records cannot be read, who asks for a stored answer is told, and others go on', async () => {
  const reuse = createReuse({
    findReusable: async () => {
      throw new Error('ECONNREFUSED 10.0.0.1');
    },
    reuseKeyOf: () => 'key',
    sourcesOf: () => ['fake'],
    now: Date.now,
  });
  await expect(reuse.find(aRun({ maxAge: 60 }))).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE', billed: 'no' });
  await expect(reuse.find(aRun({}))).resolves.toBeUndefined();
});
