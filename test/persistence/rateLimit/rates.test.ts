import { afterAll, describe, expect, test } from '@jest/globals';
import { Redis } from 'ioredis';
import type { Client } from '../../../src/checks/caller.js';
import { memoryRateLimiter } from '../../../src/persistence/rateLimit/memory.js';
import { countingSource } from '../../support/countingProvider.js';
import { jsonHeaders, post, startService } from '../../support/inProcess.js';
import { recordKey } from '../../support/place.js';
import { person } from '../../support/profiles.js';
import { newRedisPrefix, redisMissing } from '../../support/redis.js';
import { until } from '../../support/until.js';

const acme: Client = { id: 'acme', scopes: ['*'] };

describe('the rate of a client', () => {
  test('lets a burst through, refuses the next, and comes free again with time', async () => {
    let now = 1_000_000;
    const take = memoryRateLimiter({ ratePerSecond: 2, rateBurst: 3 }, () => now);
    const takes = [];
    for (let i = 0; i < 4; i++) takes.push(await take(acme));
    expect(takes.map((verdict) => [verdict?.isAllowed, verdict?.remaining])).toEqual([
      [true, 2],
      [true, 1],
      [true, 0],
      [false, 0],
    ]);
    expect(takes[3]).toMatchObject({ retryAfterMs: 500, resetMs: 1_500 });
    now += 499;
    expect((await take(acme))?.isAllowed).toBe(false);
    now += 1;
    expect((await take(acme))?.isAllowed).toBe(true);
    now += 60_000;
    expect(await take(acme)).toMatchObject({ isAllowed: true, remaining: 2 });
  });

  test('over a long time is what was set, however often is asked', async () => {
    let now = 0;
    const take = memoryRateLimiter({ ratePerSecond: 7 }, () => now);
    let allowed = 0;
    for (; now < 10_000; now += 13) if ((await take(acme))?.isAllowed) allowed++;
    expect(allowed).toBeGreaterThanOrEqual(70);
    expect(allowed).toBeLessThanOrEqual(77);
  });

  test('is its own where it has one, and no limit where that is 0; clients do not share', async () => {
    const take = memoryRateLimiter({ ratePerSecond: 1 }, () => 0);
    const own: Client = { id: 'own', scopes: [], limits: { ratePerSecond: 5 } };
    expect((await take(own))?.burst).toBe(5);
    expect(await take({ id: 'free', scopes: [], limits: { ratePerSecond: 0 } })).toBeUndefined();
    expect((await take(acme))?.isAllowed).toBe(true);
    expect((await take(acme))?.isAllowed).toBe(false);
    expect((await take({ ...acme, id: 'other' }))?.isAllowed).toBe(true);
  });

  test('takes several checks or none, and tells when that many are free', async () => {
    let now = 0;
    const take = memoryRateLimiter({ ratePerSecond: 2, rateBurst: 6 }, () => now);
    expect(await take(acme, 4)).toMatchObject({ isAllowed: true, remaining: 2, resetMs: 2_000 });
    expect(await take(acme, 3)).toMatchObject({ isAllowed: false, remaining: 2, retryAfterMs: 500 });
    expect(await take(acme, 2)).toMatchObject({ isAllowed: true, remaining: 0 });
    now += 2_999;
    expect((await take(acme, 6))?.isAllowed).toBe(false);
    now += 1;
    expect((await take(acme, 6))?.isAllowed).toBe(true);
  });

  test('of its own has a burst of its own: that of the defaults belongs to their rate', async () => {
    const take = memoryRateLimiter({ ratePerSecond: 50, rateBurst: 500 }, () => 0);
    expect((await take(acme))?.burst).toBe(500);
    expect((await take({ id: 'own', scopes: [], limits: { ratePerSecond: 2 } }))?.burst).toBe(2);
  });

  test('a clock set back refuses no longer than an empty bucket would', async () => {
    let now = 1_000_000;
    const take = memoryRateLimiter({ ratePerSecond: 1, rateBurst: 2 }, () => now);
    await take(acme);
    now = 0;
    await take(acme);
    now += 2_000;
    expect((await take(acme))?.isAllowed).toBe(true);
  });
});

describe('over HTTP', () => {
  const police = { type: 'police', name: '李明', idNo: '110101199003076515' };
  const names = ['ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset', 'ratelimit-policy'];
  const service = startService({ KYC_RATE_PER_SECOND: '0.5', KYC_RATE_BURST: '2' });
  afterAll(async () => (await service).stop());

  test('every answer says what is left; then 429 on both channels and the stream, and it recovers', async () => {
    const { url } = await service;
    const rest = () => post(`${url}/kyc/cn/risk`, police);
    const first = await rest();
    expect([first.status, ...names.map((name) => first.headers.get(name))]).toEqual([200, '2', '1', '2', '2;w=4']);
    expect((await post(`${url}/graphql`, { query: '{ checks { name } }' })).headers.get('ratelimit-remaining')).toBe(
      '0',
    );

    const refused = await rest();
    expect([refused.status, refused.body.code, refused.body.retryable]).toEqual([429, 'RATE_LIMITED', true]);
    expect(refused.body.retryAfterMs).toBeGreaterThan(0);
    expect(Number(refused.headers.get('retry-after'))).toBe(Math.ceil(refused.body.retryAfterMs / 1_000));
    const graphql = await post(`${url}/graphql`, { query: '{ checks { name } }' });
    expect([graphql.status, graphql.body.errors[0].extensions.code]).toEqual([429, 'RATE_LIMITED']);
    const stream = await post(
      `${url}/graphql/stream`,
      { query: 'subscription { x }' },
      { ...jsonHeaders, accept: 'text/event-stream' },
    );
    expect(stream.status).toBe(429);

    await until(async () => (await rest()).status === 200);
  });

  test('whoever is not known has no rate and gets no header', async () => {
    const { url } = await service;
    const answer = await post(`${url}/kyc/cn/risk`, police, { ...jsonHeaders, 'x-client-secret': 'wrong' });
    expect([answer.status, answer.headers.get('ratelimit-limit')]).toEqual([401, null]);
  });
});

describe('a request of several checks', () => {
  const batch = (url: string, from: number, count: number) =>
    post(`${url}/graphql`, {
      query:
        'query ($inputs: [CustomerProfileInput!]!) { customerProfiles(inputs: $inputs) { ... on CustomerProfile { police { __typename } } } }',
      variables: { inputs: Array.from({ length: count }, (_, index) => person(from + index)) },
    });
  const redis = redisMissing ? undefined : newRedisPrefix();
  afterAll(async () => redis?.[Symbol.asyncDispose]());

  test.each([
    ['in memory', {}],
    ...(redis ? [['on Redis', { ...redis.env, KYC_MASTER_KEY: recordKey }] as const] : []),
  ] as const)('costs as many as it is planned to run, all or none, before the first: %s', async (_where, place) => {
    const source = countingSource();
    await using service = await startService({ ...place, KYC_RATE_PER_SECOND: '0.01', KYC_RATE_BURST: '10' }, [source]);

    const first = await batch(service.url, 0, 6);
    expect([first.status, first.headers.get('ratelimit-remaining'), source.calls.length]).toEqual([200, '4', 6]);

    const second = await batch(service.url, 10, 6);
    const [{ extensions }] = second.body.errors;
    expect([second.status, extensions.code, extensions.retryable, second.headers.get('ratelimit-remaining')]).toEqual([
      429,
      'RATE_LIMITED',
      true,
      '3',
    ]);
    expect(extensions.retryAfterMs).toBeGreaterThan(200_000);
    expect(Number(second.headers.get('retry-after'))).toBe(Math.ceil(extensions.retryAfterMs / 1_000));

    const tooMany = await batch(service.url, 20, 11);
    expect([tooMany.status, tooMany.body.errors[0].extensions.code, tooMany.body.errors[0].message]).toEqual([
      400,
      'BAD_USER_INPUT',
      expect.stringContaining('11 checks'),
    ]);
    expect(source.calls).toHaveLength(6);
  });

  test('at two a second, 150 people of three batches are not checked', async () => {
    const source = countingSource();
    await using service = await startService({ KYC_RATE_PER_SECOND: '2' }, [source]);
    const answers = await Promise.all([0, 50, 100].map((from) => batch(service.url, from, 50)));
    expect(answers.map(({ status }) => status)).not.toContain(200);
    expect(source.calls).toEqual([]);
  });
});

(redisMissing ? test.skip : test)(
  'two services on one Redis share the rates, and the buckets go away by themselves',
  async () => {
    await using redis = newRedisPrefix();
    const env = { ...redis.env, KYC_MASTER_KEY: recordKey, KYC_RATE_PER_SECOND: '0.5', KYC_RATE_BURST: '6' };
    await using one = await startService(env);
    await using two = await startService(env);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => post(`${(i % 2 ? one : two).url}/graphql`, { query: '{ __typename }' })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(6);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 429]));
    expect(await redis.everything()).toMatch(/rate:demo/);
  },
);

(redisMissing ? test.skip : test)(
  "a clock of Redis' server that is set back refuses no longer than an empty bucket would",
  async () => {
    await using redis = newRedisPrefix();
    const env = { ...redis.env, KYC_MASTER_KEY: recordKey, KYC_RATE_PER_SECOND: '5', KYC_RATE_BURST: '1' };
    await using service = await startService(env);
    const client = new Redis(redis.env.REDIS_URL);
    const tomorrow = (Date.now() + 86_400_000) * 1_000;
    await client.set(`${redis.env.KYC_REDIS_PREFIX}rate:demo`, String(tomorrow));
    client.disconnect();
    const ask = () => post(`${service.url}/graphql`, { query: '{ __typename }' });
    const refused = await ask();
    expect(refused.status).toBe(429);
    expect(refused.body.errors[0].extensions.retryAfterMs).toBeLessThanOrEqual(200);
    await until(async () => (await ask()).status === 200);
  },
);
