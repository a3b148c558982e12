import { describe, expect, test } from '@jest/globals';
import { clientHeaders, startCountingUpstream } from '../running/countingUpstream.js';
import { type Answered, post, type Running, send, startService } from '../running/inProcess.js';
import { hasRedisProgram, newRedisServer } from '../running/redisServer.js';
import { until } from '../running/until.js';

const person = { name: '周文', idNo: '330106198805120039' };
const key = { 'idempotency-key': 'one-key' };
/** How long the first run of a key counts as alive without a word. */
const leaseMs = 15_000;
const age = { 'x-kyc-max-age': '60' };

const ask = ({ url }: Running, headers: Record<string, string> = {}): Promise<Answered> => post(`${url}/kyc/cn/identity`, { type: 'two-factor', ...person }, { ...clientHeaders('shop'), ...headers });
const readiness = async ({ url }: Running): Promise<[number, string[]]> => {
  const { status, body } = await send(`${url}/readyz`);
  return [status, body.reasons];
};
const isReady = async (service: Running) => (await readiness(service))[0] === 200;
const isUnready = async (service: Running) => !(await isReady(service));
const unavailable = { status: 503, body: { code: 'SERVICE_UNAVAILABLE', retryable: true } };
const msOf = async (work: Promise<unknown>) => {
  const startedAt = performance.now();
  await work;
  return performance.now() - startedAt;
};

/** Two services that share a Redis of our own and a source that counts; each has a database of its own. */
async function startTwo(env: Record<string, string> = {}) {
  const redis = await newRedisServer();
  const source = await startCountingUpstream();
  const start = () => startService({ ...source.env, REDIS_URL: redis.url, ...env });
  const [one, two] = [await start(), await start()];
  return {
    redis, source, start, one, two,
    async [Symbol.asyncDispose]() {
      redis.resume();
      await Promise.all([one.stop(), two.stop()]);
      await source[Symbol.asyncDispose]();
      await redis[Symbol.asyncDispose]();
    },
  };
}

(hasRedisProgram ? describe : describe.skip)('a Redis that', () => {
  test.each([['is killed', 'kill', 'start'], ['hangs', 'pause', 'resume']] as const)('%s: keys and ages are refused before anything is sent, others go on, and it is over by itself', async (_what, go, comeBack) => {
    await using two = await startTwo();
    const { one, redis, source } = two;
    expect((await ask(one, key)).status).toBe(200);

    await redis[go]();
    for (const headers of [key, { 'idempotency-key': 'another' }, age]) {
      expect(await msOf(ask(one, headers).then((answer) => expect(answer).toMatchObject(unavailable)))).toBeLessThan(5_000);
    }
    expect(source.calls()).toBe(1);
    await until(() => isUnready(one));
    expect((await readiness(one))[1]).toEqual(['Redis cannot be reached']);
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
  }, 60_000);

  test('hangs while a key is taken: nothing is sent, and the key can be used once it is back', async () => {
    await using two = await startTwo();
    two.redis.pause();
    expect(await ask(two.one, key)).toMatchObject(unavailable);
    expect(two.source.calls()).toBe(0);
    two.redis.resume();
    await until(() => isReady(two.one));
    expect((await ask(two.two, key)).status).toBe(200);
    expect(two.source.calls()).toBe(1);
  }, 60_000);

  test('hangs while a service starts does not keep it from starting', async () => {
    await using two = await startTwo();
    two.redis.pause();
    await using late = await two.start();
    expect((await ask(late)).status).toBe(200);
    expect(await ask(late, key)).toMatchObject(unavailable);
    expect(await isUnready(late)).toBe(true);
    two.redis.resume();
    await until(() => isReady(late));
    expect((await ask(late, key)).status).toBe(200);
  }, 60_000);

  test('refuses to be written to, as in a failover: so do keys, others go on, and it is over by itself', async () => {
    await using two = await startTwo({ KYC_RATE_PER_SECOND: '1000' });
    const { one, redis, source } = two;
    await redis.setReadOnly(true);
    expect(await ask(one, key)).toMatchObject(unavailable);
    expect(source.calls()).toBe(0);
    await until(async () => (await readiness(one))[1].includes('Redis cannot be written to'));
    expect((await ask(one)).status).toBe(200);
    await redis.setReadOnly(false);
    await until(() => isReady(one));
    expect((await ask(one, key)).status).toBe(200);
  }, 60_000);

  test('is gone leaves each process its own rates, and the shared ones are back with it', async () => {
    await using two = await startTwo({ KYC_RATE_PER_SECOND: '0.01', KYC_RATE_BURST: '4' });
    const { one, two: other, redis } = two;
    const passes = async () => (await Promise.all(Array.from({ length: 16 }, (_, index) => ask(index % 2 ? one : other)))).filter(({ status }) => status === 200).length;
    expect(await passes()).toBe(4);
    await redis.kill();
    expect(await passes()).toBe(8);
    await redis.start();
    await until(async () => (await isReady(one)) && (await isReady(other)));
    expect(await passes()).toBe(0);
  }, 60_000);

  test('dies while a run is under way: its key is never free, and gives the answer again once it is back', async () => {
    await using two = await startTwo();
    const { one, two: other, redis, source } = two;
    const letGo = source.hold();
    const first = ask(one, key);
    await until(() => source.calls() === 1);
    await redis.kill();
    letGo();
    expect((await first).body.consistent).toBe(true);
    expect(await ask(one, key)).toMatchObject(unavailable);
    await redis.start();
    await until(async () => (await isReady(one)) && (await isReady(other)));
    const again = await ask(other, key);
    expect([200, 504]).toContain(again.status);
    await until(async () => (await ask(other, key)).headers.get('idempotency-replayed') === 'true');
    expect(source.calls()).toBe(1);
  }, 60_000);

  test('hangs for longer than a run counts as alive: who waits is told that its outcome is unknown, and the answer is stored all the same', async () => {
    await using two = await startTwo({ KYC_CHINA_TIMEOUT_MS: '60000', KYC_CHECK_DEADLINE_MS: '60000' });
    const { one, two: other, redis, source } = two;
    const letGo = source.hold();
    const first = ask(one, key);
    await until(() => source.calls() === 1);
    redis.pause();
    expect(await ask(other, key)).toMatchObject(unavailable);
    await new Promise((resolve) => setTimeout(resolve, leaseMs + 1_000));
    redis.resume();
    await until(async () => (await isReady(one)) && (await isReady(other)));
    const second = ask(other, key);
    letGo();
    expect((await first).body.consistent).toBe(true);
    expect([200, 504]).toContain((await second).status);
    await until(async () => (await ask(other, key)).headers.get('idempotency-replayed') === 'true');
    expect(source.calls()).toBe(1);
  }, 60_000);
});

(hasRedisProgram ? test : test.skip)('a Redis that may lose keys by its settings is told of when a service starts; one that may not is not', async () => {
  await using two = await startTwo();
  await until(() => isReady(two.one));
  expect(two.one.log()).not.toMatch(/may lose/);
  await two.redis.configure('appendonly', 'no');
  await two.redis.configure('maxmemory', '100mb');
  await two.redis.configure('maxmemory-policy', 'allkeys-lru');
  await using late = await two.start();
  await until(() => /appendonly.*Redis may lose idempotency keys/.test(late.log()));
  expect(late.log()).toMatch(/noeviction/);
}, 60_000);

(hasRedisProgram ? describe : describe.skip)('a Redis that comes back empty', () => {
  test('is told of a run that is under way, whose key is not free then', async () => {
    await using two = await startTwo();
    const { one, two: other, redis, source } = two;
    const letGo = source.hold();
    const first = ask(one, key);
    await until(() => source.calls() === 1);
    await redis.kill();
    redis.loseEverything();
    await redis.start();
    await until(async () => (await redis.keys()).some((name) => name.startsWith('kyc:claim:')));
    const second = ask(other, key);
    letGo();
    expect((await first).body.consistent).toBe(true);
    expect([200, 503, 504]).toContain((await second).status);
    await until(async () => (await ask(other, key)).headers.get('idempotency-replayed') === 'true');
    expect(source.calls()).toBe(1);
  }, 60_000);

  test('is told of an answer that could not be stored while it was away', async () => {
    await using two = await startTwo();
    const { one, two: other, redis, source } = two;
    const letGo = source.hold();
    const first = ask(one, key);
    await until(() => source.calls() === 1);
    await redis.kill();
    redis.loseEverything();
    letGo();
    expect((await first).status).toBe(200);
    await redis.start();
    await until(async () => (await redis.keys()).some((name) => name.startsWith('kyc:claim:')));
    await until(async () => (await ask(other, key)).headers.get('idempotency-replayed') === 'true');
    expect(source.calls()).toBe(1);
  }, 60_000);

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
  }, 60_000);
});
