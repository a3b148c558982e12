import { describe, expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clientHeaders, startCountingUpstream } from '../support/countingUpstream.js';
import { newFolder } from '../support/folder.js';
import { post } from '../support/inProcess.js';
import { type Place, places } from '../support/place.js';
import { startProcess } from '../support/process.js';
import { newRedisPrefix, redisMissing } from '../support/redis.js';
import { entriesOf, verdictOn } from '../support/records.js';
import { newShiftedClock } from '../support/shiftedClock.js';

const person = { name: '周文', idNo: '330106198805120039' };
const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
const secret = 'a-secret-of-the-tests-0123456789';
const headersOf = (id: string) =>
  id === 'shop' ? clientHeaders('shop') : { ...clientHeaders('shop'), 'x-client-id': id, 'x-client-secret': secret };

/** Noon in China in the middle of this month, so that no jump of some days leaves the month, and none of some hours the day. */
function middleOfMonth(): number {
  const now = new Date();
  return Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 15, 4) - now.getTime();
}

/** One process with a clock that can be set, a client with a rate and one with a quota. */
async function startService(place: Place, own: Record<string, string>) {
  const source = await startCountingUpstream();
  const clock = newShiftedClock(middleOfMonth());
  const file = join(newFolder(), 'clients.json');
  writeFileSync(
    file,
    JSON.stringify({
      clients: [
        { id: 'paced', secret, ratePerSecond: 0.001, rateBurst: 2 },
        { id: 'counted', secret, quotaPerDay: 2, quotaPerMonth: 3 },
      ],
    }),
  );
  const service = await startProcess({ ...place.env, ...source.env, ...own, ...clock.env, KYC_CLIENTS_FILE: file });
  const graphql = (query: string) => post(`${service.url}/graphql`, { query }, clientHeaders('shop'));
  return {
    calls: source.calls,
    setClock: (ms: number) => clock.set(middleOfMonth() + ms),
    ask: (headers: Record<string, string> = {}, client = 'shop') =>
      post(`${service.url}/kyc/cn/identity`, { type: 'two-factor', ...person }, { ...headersOf(client), ...headers }),
    async page(after?: string) {
      const { edges, pageInfo } = (
        await graphql(
          `{ verifications(first: 2${after ? `, after: "${after}"` : ''}) { edges { node { id recordedAt } } pageInfo { endCursor hasNextPage } } }`,
        )
      ).body.data.verifications;
      return { ids: edges.map(({ node }: { node: { id: string } }) => node.id), ...pageInfo } as {
        ids: string[];
        endCursor: string;
        hasNextPage: boolean;
      };
    },
    async [Symbol.asyncDispose]() {
      await service.stop();
      await source[Symbol.asyncDispose]();
    },
  };
}

const stores = [
  ...places.map(([engine, newPlace]) => [engine, newPlace, false] as const),
  ...(redisMissing
    ? []
    : places.slice(-1).map(([engine, newPlace]) => [`${engine} and Redis`, newPlace, true] as const)),
];

describe.each(stores)('a clock that is set, with %s', (_stores, newPlace, withRedis) => {
  test.each([
    ['back by hours', -2 * hour],
    ['back by days', -3 * day],
    ['forward by hours', 2 * hour],
  ])('%s frees no key, refills no rate, exceeds no quota and breaks no chain', async (_how, jump) => {
    await using redis = withRedis ? newRedisPrefix() : undefined;
    await using place = await newPlace();
    await using service = await startService(place, redis?.env ?? {});
    const { ask, calls, page, setClock } = service;
    const key = { 'idempotency-key': 'one-key' };
    const statuses = async (client: string, count: number) => {
      const all: number[] = [];
      while (all.length < count) all.push((await ask({}, client)).status);
      return all;
    };

    expect((await ask(key)).status).toBe(200);
    expect((await ask()).status).toBe(200);
    expect((await ask()).status).toBe(200);
    expect(await statuses('paced', 3)).toEqual([200, 200, 429]);
    expect(await statuses('counted', 3)).toEqual([200, 200, 429]);
    const first = await page();
    expect(calls()).toBe(7);

    setClock(jump);
    expect((await ask(key)).headers.get('idempotency-replayed')).toBe('true');
    expect(await statuses('paced', 1)).toEqual([429]);
    // Another day is another day; the month is the same.
    expect(await statuses('counted', 2)).toEqual(Math.abs(jump) < day ? [429, 429] : [200, 429]);
    // Neither is an answer of the future given again, nor one that is too old.
    expect((await ask({ 'x-kyc-max-age': '60' })).headers.get('age')).toBeNull();
    expect(Number((await ask({ 'x-kyc-max-age': '60' })).headers.get('age'))).toBeLessThan(30);

    setClock(minute / 2);
    expect((await ask(key)).headers.get('idempotency-replayed')).toBe('true');
    expect(await statuses('paced', 1)).toEqual([429]);
    expect(await statuses('counted', 1)).toEqual([429]);
    const older = await page(first.endCursor);
    expect([older.ids.length, older.hasNextPage]).toEqual([1, false]);
    const newest = await page();
    expect(newest.ids.some((id) => first.ids.includes(id) || older.ids.includes(id))).toBe(false);

    expect(await verdictOn(place.config)).toMatchObject({ open: 0, problems: [] });
    const times = (await entriesOf(place.config)).map(({ at }) => Date.parse(at));
    expect(times.some((time, index) => index > 0 && Math.abs(time - times[index - 1]!) > hour)).toBe(true);
  });
});
