import { describe, expect, test } from '@jest/globals';
import { hasRedisProgram } from '../support/redisServer.js';
import { until } from '../support/until.js';
import { ask, isReady, key, startTwo, unavailable } from './twoOnRedis.js';

/** How long the first run of a key counts as alive without a word. */
const leaseMs = 15_000;

(hasRedisProgram ? describe : describe.skip)('a Redis that, while a run is under way,', () => {
  test('dies: its key is never free, and gives the answer again once it is back', async () => {
    await using two = await startTwo();
    const { one, two: other, redis, source } = two;
    const { first, letGo } = await two.beginRun();
    await redis.kill();
    letGo();
    expect((await first).body.consistent).toBe(true);
    expect(await ask(one, key)).toMatchObject(unavailable);
    await redis.start();
    await two.bothReady();
    const again = await ask(other, key);
    expect([200, 504]).toContain(again.status);
    await two.isReplayed();
    expect(source.calls()).toBe(1);
  });

  test('hangs for longer than the run counts as alive: nobody makes a second call, and the answer is stored all the same', async () => {
    await using two = await startTwo({ KYC_CHINA_TIMEOUT_MS: '60000', KYC_CHECK_DEADLINE_MS: '60000' });
    const { two: other, redis, source } = two;
    const { first, letGo } = await two.beginRun();
    redis.pause();
    expect(await ask(other, key)).toMatchObject(unavailable);
    await new Promise((resolve) => setTimeout(resolve, leaseMs + 1_000));
    redis.resume();
    await two.bothReady();
    const second = ask(other, key);
    letGo();
    expect((await first).body.consistent).toBe(true);
    expect([200, 504]).toContain((await second).status);
    await two.isReplayed();
    expect(source.calls()).toBe(1);
  });
});

(hasRedisProgram ? describe : describe.skip)('a Redis that comes back empty', () => {
  test('is told of a run that is under way, whose key is not free then', async () => {
    await using two = await startTwo();
    const { two: other, redis, source } = two;
    const { first, letGo } = await two.beginRun();
    await redis.kill();
    redis.loseEverything();
    await redis.start();
    await until(async () => (await redis.keys()).some((name) => name.startsWith('kyc:claim:')));
    const second = ask(other, key);
    letGo();
    expect((await first).body.consistent).toBe(true);
    expect([200, 503, 504]).toContain((await second).status);
    await two.isReplayed();
    expect(source.calls()).toBe(1);
  });

  test('is told of an answer that could not be stored while it was away', async () => {
    await using two = await startTwo();
    const { redis, source } = two;
    const { first, letGo } = await two.beginRun();
    await redis.kill();
    redis.loseEverything();
    letGo();
    expect((await first).status).toBe(200);
    await redis.start();
    await until(async () => (await redis.keys()).some((name) => name.startsWith('kyc:claim:')));
    await two.isReplayed();
    expect(source.calls()).toBe(1);
  });

  test('has forgotten what ended before: such a key makes a new call', async () => {
    await using two = await startTwo();
    const { one, redis, source } = two;
    await ask(one, key);
    await redis.kill();
    redis.loseEverything();
    await redis.start();
    await until(() => isReady(one));
    expect((await ask(one, key)).headers.get('idempotency-replayed')).toBeNull();
    expect(source.calls()).toBe(2);
  });
});
