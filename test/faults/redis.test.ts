import { describe, expect, test } from '@jest/globals';
import { hasRedisProgram } from '../support/redisServer.js';
import { until } from '../support/until.js';
import { ask, isReady, key, reasonsOf, startTwo, unavailable } from './twoOnRedis.js';

const age = { 'x-kyc-max-age': '60' };
const msOf = async (work: Promise<unknown>) => {
  const startedAt = performance.now();
  await work;
  return performance.now() - startedAt;
};

(hasRedisProgram ? describe : describe.skip)('a Redis that', () => {
  test.each([
    ['is killed', 'kill', 'start'],
    ['hangs', 'pause', 'resume'],
  ] as const)(
    '%s: keys are refused before anything is sent, others go on, stored answers too, and it is over by itself',
    async (_what, go, comeBack) => {
      await using two = await startTwo();
      const { one, redis, source } = two;
      expect((await ask(one, key)).status).toBe(200);

      await redis[go]();
      for (const headers of [key, { 'idempotency-key': 'another' }]) {
        expect(await msOf(ask(one, headers).then((answer) => expect(answer).toMatchObject(unavailable)))).toBeLessThan(
          5_000,
        );
      }
      expect((await ask(one, age)).headers.get('age')).not.toBeNull();
      expect(source.calls()).toBe(1);
      await until(async () => !(await isReady(one)));
      expect(await reasonsOf(one)).toEqual(['Redis cannot be reached']);
      // Who asks nothing of Redis does not wait for it either.
      expect(await msOf(ask(one).then(({ status }) => expect(status).toBe(200)))).toBeLessThan(1_500);
      expect(source.calls()).toBe(2);

      await redis[comeBack]();
      await until(() => isReady(one));
      expect((await ask(one, key)).headers.get('idempotency-replayed')).toBe('true');
      expect((await ask(one)).status).toBe(200);
      expect((await ask(one, age)).headers.get('age')).not.toBeNull();
      expect(source.calls()).toBe(3);
      expect(one.log()).toMatch(/Redis cannot be reached[\s\S]*Redis can be used again/);
    },
  );

  test('hangs while a key is taken: nothing is sent, and the key can be used once it is back', async () => {
    await using two = await startTwo();
    two.redis.pause();
    expect(await ask(two.one, key)).toMatchObject(unavailable);
    expect(two.source.calls()).toBe(0);
    two.redis.resume();
    await until(() => isReady(two.one));
    expect((await ask(two.two, key)).status).toBe(200);
    expect(two.source.calls()).toBe(1);
  });

  test('hangs while a service starts does not keep it from starting', async () => {
    await using two = await startTwo();
    two.redis.pause();
    await using late = await two.start();
    expect((await ask(late)).status).toBe(200);
    expect(await ask(late, key)).toMatchObject(unavailable);
    expect(await isReady(late)).toBe(false);
    two.redis.resume();
    await until(() => isReady(late));
    expect((await ask(late, key)).status).toBe(200);
  });

  test('refuses to be written to, as in a failover: so do keys, others go on, and it is over by itself', async () => {
    await using two = await startTwo({ KYC_RATE_PER_SECOND: '1000' });
    const { one, redis, source } = two;
    await redis.setReadOnly(true);
    expect(await ask(one, key)).toMatchObject(unavailable);
    expect(source.calls()).toBe(0);
    await until(async () => (await reasonsOf(one)).includes('Redis cannot be written to'));
    expect((await ask(one)).status).toBe(200);
    await redis.setReadOnly(false);
    await until(() => isReady(one));
    expect((await ask(one, key)).status).toBe(200);
  });

  test('is gone leaves each process its own rates, and the shared ones are back with it', async () => {
    await using two = await startTwo({ KYC_RATE_PER_SECOND: '0.01', KYC_RATE_BURST: '4' });
    const { one, two: other, redis } = two;
    const passes = async () =>
      (await Promise.all(Array.from({ length: 16 }, (_, index) => ask(index % 2 ? one : other)))).filter(
        ({ status }) => status === 200,
      ).length;
    expect(await passes()).toBe(4);
    await redis.kill();
    expect(await passes()).toBe(8);
    await redis.start();
    await two.bothReady();
    expect(await passes()).toBe(0);
  });
});

(hasRedisProgram ? test : test.skip)(
  'a Redis that may lose keys by its settings is told of when a service starts; one that may not is not',
  async () => {
    await using two = await startTwo();
    await until(() => isReady(two.one));
    expect(two.one.log()).not.toMatch(/may lose/);
    await two.redis.configure('appendonly', 'no');
    await two.redis.configure('maxmemory', '100mb');
    await two.redis.configure('maxmemory-policy', 'allkeys-lru');
    await using late = await two.start();
    await until(() => /appendonly.*Redis may lose idempotency keys/.test(late.log()));
    expect(late.log()).toMatch(/noeviction/);
  },
);
