import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HistoryFilter } from '../../../src/checks/ports/history.js';
import { places } from '../../support/place.js';
import { type Keeping, mobile, person, startKeeping } from './keeping.js';

const eraser = { client: 'shop', channel: 'graphql', requestId: 'r-1' } as const;
const key = () => randomBytes(32).toString('hex');
const everything: HistoryFilter = {};

async function allPages(
  { history }: Keeping,
  client: string,
  first: number,
  filter = everything,
  between: () => Promise<unknown> = async () => undefined,
) {
  const ids: string[] = [];
  for (let after: string | undefined; ; ) {
    const page = await history.page(client, { filter, first, after });
    expect(page.hasPrevious).toBe(after !== undefined && ids.length > 0);
    ids.push(...page.items.map(({ answer }) => answer.id));
    expect(page.items.length).toBe(page.hasNext ? first : page.items.length);
    if (!page.hasNext) return ids;
    after = page.items.at(-1)?.cursor;
    await between();
  }
}

/** The same from the oldest answer on, page by page, put together newest first. */
async function allPagesBackward(
  { history }: Keeping,
  client: string,
  last: number,
  filter = everything,
  between: () => Promise<unknown> = async () => undefined,
) {
  const ids: string[] = [];
  for (let before: string | undefined; ; ) {
    const page = await history.page(client, { filter, last, before });
    expect(page.hasNext).toBe(before !== undefined);
    ids.unshift(...page.items.map(({ answer }) => answer.id));
    expect(page.items.length).toBe(page.hasPrevious ? last : page.items.length);
    if (!page.hasPrevious) return ids;
    before = page.items[0]?.cursor;
    await between();
  }
}

describe.each(places)('the history on %s', (_engine, newPlace) => {
  test('gives an answer back as it was, with what is known of it', async () => {
    await using place = await newPlace();
    await using keeping = await startKeeping(place.env);
    const result = await keeping.ask('shop', person, { purpose: 'onboarding 开户', consent: 'c-1' });
    const kept = await keeping.history.find('shop', result.id);
    expect(kept).toEqual({
      id: result.id,
      check: 'IDENTITY_TWO_FACTOR',
      outcome: 'MISMATCH',
      recordedAt: expect.any(Date),
      provider: 'fake',
      billed: true,
      requestId: 'r-shop',
      purpose: 'onboarding 开户',
      consent: 'c-1',
      result,
    });
    expect(kept?.result?.source).toEqual(result.source);
    expect(await keeping.history.find('shop', crypto.randomUUID())).toBeUndefined();
  });

  test('keeps nothing in clear of whom a check was about and of what was answered', async () => {
    await using place = await newPlace();
    await using keeping = await startKeeping(place.env);
    await keeping.ask('shop');
    await keeping.ask('shop', { mobile, locationType: 'WORK' }, {}, 'MOBILE_LOCATION_QUERY');
    const rows = JSON.stringify(await keeping.database.selectFrom('verification').selectAll().execute());
    const files = place.env.DATABASE_URL
      ? ''
      : readdirSync(place.env.KYC_DATA_DIR!)
          .filter((name) => name.startsWith('kyc.sqlite'))
          .map((name) => readFileSync(join(place.env.KYC_DATA_DIR!, name), 'utf8'))
          .join('');
    for (const secret of [...Object.values(person), mobile, 'told in clear', '"checkResult"', '北京', 'locationType']) {
      expect(rows).not.toContain(secret);
      expect(files.includes(secret)).toBe(false);
    }
  });

  test('is sealed with the first key; older ones and that of the record key still open', async () => {
    await using place = await newPlace();
    const [first, second] = [key(), Buffer.from(key(), 'hex').toString('base64')];
    const askWith = async (keys?: string) => {
      await using keeping = await startKeeping({ ...place.env, ...(keys && { KYC_HISTORY_KEYS: keys }) });
      return await keeping.ask('shop');
    };
    const byRecordKey = await askWith();
    const byFirst = await askWith(`2026:${first}`);
    const bySecond = await askWith(`2027:${second},2026:${first}`);

    await using all = await startKeeping({ ...place.env, KYC_HISTORY_KEYS: `2027:${second},2026:${first}` });
    expect(await all.database.selectFrom('verification').select('key_id').orderBy('seq').execute()).toEqual([
      { key_id: 'record' },
      { key_id: '2026' },
      { key_id: '2027' },
    ]);
    for (const result of [byRecordKey, byFirst, bySecond])
      expect((await all.history.find('shop', result.id))?.result).toEqual(result);

    await using lost = await startKeeping({ ...place.env, KYC_HISTORY_KEYS: `2027:${second},2026:${key()}` });
    expect((await lost.history.find('shop', byFirst.id))?.result).toBeNull();
    expect(
      (await lost.history.page('shop', { filter: everything, first: 10 })).items.map(
        ({ answer }) => answer.result === null,
      ),
    ).toEqual([false, true, false]);
  });

  test('an answer that was moved to another row, client or check does not open', async () => {
    await using place = await newPlace();
    await using keeping = await startKeeping(place.env);
    const [mine, other] = [await keeping.ask('shop'), await keeping.ask('shop')];
    const row = await keeping.database
      .selectFrom('verification')
      .selectAll()
      .where('id', '=', mine.id)
      .executeTakeFirstOrThrow();
    await keeping.database.updateTable('verification').set({ sealed: row.sealed }).where('id', '=', other.id).execute();
    expect((await keeping.history.find('shop', other.id))?.result).toBeNull();
    await keeping.database.updateTable('verification').set({ client: 'thief' }).where('id', '=', mine.id).execute();
    expect((await keeping.history.find('thief', mine.id))?.result).toBeNull();
  });

  test('what is too old is not shown, and the sweep erases it', async () => {
    await using place = await newPlace();
    const clock = { now: new Date('2026-03-01T00:00:00Z') };
    await using keeping = await startKeeping({ ...place.env, KYC_HISTORY_DAYS: '2' }, clock);
    const old = await keeping.ask('shop');
    clock.now = new Date('2026-03-02T00:00:01Z');
    const young = await keeping.ask('shop');
    expect(await keeping.history.sweep()).toBe(0);

    clock.now = new Date('2026-03-03T00:00:01Z');
    expect(await keeping.history.find('shop', old.id)).toBeUndefined();
    expect(await allPages(keeping, 'shop', 10)).toEqual([young.id]);
    expect(await keeping.history.sweep()).toBe(1);
    expect(await keeping.database.selectFrom('verification').select('id').execute()).toEqual([{ id: young.id }]);

    await using none = await startKeeping({ ...place.env, KYC_HISTORY_DAYS: '0' }, clock);
    await none.ask('shop');
    clock.now = new Date('2026-03-03T00:00:02Z');
    // The young one, and the one just asked for, which may not be given again any more: its provider answered in January.
    expect(await none.history.sweep()).toBe(2);
    expect(await none.database.selectFrom('verification').select('id').execute()).toEqual([]);
  });

  test('answers that fail are not kept, and an answer is not recorded without what is kept of it', async () => {
    await using place = await newPlace();
    await using keeping = await startKeeping(place.env);
    await keeping.ask('shop', { ...person, idNo: '1' }).catch(() => undefined);
    expect(await keeping.database.selectFrom('verification').select('id').execute()).toEqual([]);
    const { id } = await keeping.ask('shop');
    const [row] = await keeping.database
      .selectFrom('verification')
      .innerJoin('audit_entry', 'audit_entry.seq', 'verification.seq')
      .select('audit_entry.body')
      .where('id', '=', id)
      .execute();
    expect(JSON.parse(row!.body)).toMatchObject({ kind: 'outcome', run: id, outcome: 'MISMATCH' });
  });

  test('other clients see nothing of it', async () => {
    await using place = await newPlace();
    await using keeping = await startKeeping(place.env);
    const { id } = await keeping.ask('shop');
    expect(await keeping.history.find('bank', id)).toBeUndefined();
    expect(await allPages(keeping, 'bank', 10, { subject: person })).toEqual([]);
    const { items } = await keeping.history.page('shop', { filter: everything, first: 1 });
    await expect(
      keeping.history.page('bank', { filter: everything, first: 1, after: items[0]!.cursor }),
    ).rejects.toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'after', rule: 'cursor' }] });
    await expect(keeping.history.page('shop', { filter: everything, first: 1, after: 'MQ' })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    await expect(
      keeping.history.page('bank', { filter: everything, last: 1, before: items[0]!.cursor }),
    ).rejects.toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'before', rule: 'cursor' }] });
    expect(await keeping.history.erase(person, { ...eraser, client: 'bank' })).toMatchObject({ erasedHistory: 0 });
  });

  test('filters by check, outcome, time and subject', async () => {
    await using place = await newPlace();
    const clock = { now: new Date('2026-03-01T00:00:00Z') };
    await using keeping = await startKeeping(place.env, clock);
    const twoFactor = await keeping.ask('shop');
    clock.now = new Date('2026-03-02T00:00:00Z');
    const lookup = await keeping.ask('shop', { mobile }, {}, 'MOBILE_ATTRIBUTION');
    const nameMobile = await keeping.ask('shop', { name: person.name, mobile }, {}, 'IDENTITY_NAME_MOBILE');
    const idsOf = (filter: HistoryFilter) => allPages(keeping, 'shop', 10, filter);

    expect(await idsOf({ checks: ['MOBILE_ATTRIBUTION', 'RISK_POLICE'] })).toEqual([lookup.id]);
    expect(await idsOf({ checks: [] })).toEqual([]);
    expect(await idsOf({ outcomes: ['MISMATCH'] })).toEqual([twoFactor.id]);
    expect(await idsOf({ outcomes: ['MISMATCH', 'MATCH'] })).toEqual([nameMobile.id, twoFactor.id]);
    expect(await idsOf({ from: clock.now })).toEqual([nameMobile.id, lookup.id]);
    expect(await idsOf({ to: clock.now })).toEqual([twoFactor.id]);
    expect(await idsOf({ subject: { mobile } })).toEqual([nameMobile.id, lookup.id]);
    expect(await idsOf({ subject: { mobile, name: person.name } })).toEqual([nameMobile.id]);
    expect(await idsOf({ subject: { name: person.name } })).toEqual([nameMobile.id, twoFactor.id]);
    expect(await idsOf({ subject: { idNo: person.idNo }, outcomes: ['MATCH'] })).toEqual([]);
  });

  test('pages put together are all there is, newest first, whatever comes meanwhile and whatever the clock does', async () => {
    await using place = await newPlace();
    const clock = { now: new Date('2026-03-10T00:00:00Z') };
    await using keeping = await startKeeping(place.env, clock);
    const ids: string[] = [];
    const askMore = async () => {
      clock.now = new Date(Date.UTC(2026, 2, 10) - Math.floor(Math.random() * 1_000_000));
      ids.unshift((await keeping.ask('shop')).id);
      await keeping.ask('bank');
    };
    for (let count = 0; count < 12; count++) await askMore();
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 14 }), fc.boolean(), async (first, isBusy) => {
        const before = [...ids];
        expect(await allPages(keeping, 'shop', first, everything, isBusy ? askMore : undefined)).toEqual(before);
      }),
      { numRuns: 12 },
    );
  });

  test('pages from the end on put together are all there is, new answers included', async () => {
    await using place = await newPlace();
    await using keeping = await startKeeping(place.env);
    const ids: string[] = [];
    const askMore = async () => {
      ids.unshift((await keeping.ask('shop')).id);
      await keeping.ask('bank');
    };
    for (let count = 0; count < 7; count++) await askMore();
    for (const last of [1, 3, 7, 9]) expect(await allPagesBackward(keeping, 'shop', last)).toEqual(ids);
    let arriving = 3;
    expect(
      await allPagesBackward(keeping, 'shop', 3, everything, async () => (arriving-- > 0 ? askMore() : undefined)),
    ).toEqual(ids);
  });

  test('a page between two cursors says what lies beyond them, by the filter', async () => {
    await using place = await newPlace();
    await using keeping = await startKeeping(place.env);
    const oldestFirst: string[] = [];
    for (let count = 0; count < 6; count++) oldestFirst.push((await keeping.ask('shop')).id);
    await keeping.ask('shop', { mobile }, {}, 'MOBILE_ATTRIBUTION');
    const filter: HistoryFilter = { subject: person };
    const { items } = await keeping.history.page('shop', { filter, first: 10 });
    const ids = items.map(({ answer }) => answer.id);
    expect(ids).toEqual([...oldestFirst].reverse());
    await fc.assert(
      fc.asyncProperty(
        fc.option(fc.nat(5), { nil: undefined }),
        fc.option(fc.nat(5), { nil: undefined }),
        fc.integer({ min: 1, max: 7 }),
        fc.boolean(),
        async (after, before, size, isForward) => {
          const cursorAt = (index: number | undefined) => (index === undefined ? undefined : items[index]!.cursor);
          const page = await keeping.history.page('shop', {
            filter,
            ...(isForward ? { first: size } : { last: size }),
            after: cursorAt(after),
            before: cursorAt(before),
          });
          const between = ids.slice((after ?? -1) + 1, before ?? ids.length);
          const expected = isForward ? between.slice(0, size) : between.slice(-size);
          expect(page.items.map(({ answer }) => answer.id)).toEqual(expected);
          if (expected.length === 0) return;
          expect(page.hasPrevious).toBe(expected[0] !== ids[0]);
          expect(page.hasNext).toBe(expected.at(-1) !== ids.at(-1));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe.each(places)('erasure on %s', (_engine, newPlace) => {
  test('takes every answer about the person and leaves a receipt in a trail that stays valid', async () => {
    await using place = await newPlace();
    const told: object[] = [];
    await using keeping = await startKeeping(place.env, undefined, [
      { eraseSubject: async (subject) => (told.push(subject), 3) },
    ]);
    await keeping.ask('shop');
    await keeping.ask('shop', { ...person, name: '王芳' });
    await keeping.ask('shop', { name: person.name, mobile }, {}, 'IDENTITY_NAME_MOBILE');
    const others = [
      (await keeping.ask('shop', { name: person.name, idNo: '110101198501010033' })).id,
      (await keeping.ask('bank')).id,
    ];

    const receipt = await keeping.history.erase({ ...person, mobile }, eraser);
    expect(receipt).toEqual({ id: expect.any(String), at: expect.any(Date), erasedHistory: 3, erasedStoredAnswers: 3 });
    expect(told).toEqual([
      { client: 'shop', traces: [expect.stringMatching(/^[0-9a-f]{64}$/), expect.stringMatching(/^[0-9a-f]{64}$/)] },
    ]);
    expect(
      (await keeping.database.selectFrom('verification').select('id').orderBy('seq').execute()).map(({ id }) => id),
    ).toEqual(others);

    const { body } = await keeping.database
      .selectFrom('audit_entry')
      .select('body')
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    expect(JSON.parse(body)).toMatchObject({
      kind: 'erasure',
      run: receipt.id,
      client: 'shop',
      facts: {
        channel: 'graphql',
        requestId: 'r-1',
        ofAllClients: false,
        history: 3,
        stored: 3,
        idNo: expect.any(String),
        mobile: expect.any(String),
      },
    });
    for (const value of [...Object.values(person), mobile]) expect(body).not.toContain(value);
    expect(await keeping.verify()).toMatchObject({ problems: [], open: 0 });
  });

  test('of all clients; a name counts where it is all that is given', async () => {
    await using place = await newPlace();
    await using keeping = await startKeeping(place.env);
    await keeping.ask('shop');
    await keeping.ask('bank', { ...person, idNo: '110101198501010033' });
    expect(
      await keeping.history.erase({ name: person.name }, { client: null, channel: 'cli', requestId: 'r-1' }),
    ).toMatchObject({ erasedHistory: 2 });
    expect(await keeping.verify()).toMatchObject({ problems: [] });
  });

  test('erases nothing without its receipt', async () => {
    await using place = await newPlace();
    await using keeping = await startKeeping(place.env);
    const { id } = await keeping.ask('shop');
    await keeping.database.updateTable('audit_head').set({ seal: 'broken' }).execute();
    await expect(keeping.history.erase(person, eraser)).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
    expect(await keeping.history.find('shop', id)).toBeDefined();
  });
});
