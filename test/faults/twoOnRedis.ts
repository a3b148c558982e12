import { clientHeaders, startCountingUpstream } from '../support/countingUpstream.js';
import { type Answered, post, type Running, send, startService } from '../support/inProcess.js';
import { newRedisServer } from '../support/redisServer.js';
import { until } from '../support/until.js';

const person = { name: '周文', idNo: '330106198805120039' };
export const key = { 'idempotency-key': 'one-key' };
export const unavailable = { status: 503, body: { code: 'SERVICE_UNAVAILABLE', retryable: true } };

/** Two services that share a Redis of our own and a provider that counts; each has a database of its own. */
export async function startTwo(env: Record<string, string> = {}) {
  const redis = await newRedisServer();
  const source = await startCountingUpstream();
  const start = () => startService({ ...source.env, REDIS_URL: redis.url, ...env });
  const [one, two] = [await start(), await start()];
  return {
    redis,
    source,
    start,
    one,
    two,
    /** Asks for a check with a key. @returns once the provider was asked: the answer to come, and what lets the provider answer */
    async beginRun(): Promise<{ readonly first: Promise<Answered>; readonly letGo: () => void }> {
      const letGo = source.hold();
      const first = ask(one, key);
      await until(() => source.calls() === 1);
      return { first, letGo };
    },
    bothReady: () => until(async () => (await isReady(one)) && (await isReady(two))),
    /** Waits until the answer under the key is given again to who asks the other service. */
    isReplayed: () => until(async () => (await ask(two, key)).headers.get('idempotency-replayed') === 'true'),
    async [Symbol.asyncDispose]() {
      redis.resume();
      await Promise.all([one.stop(), two.stop()]);
      await source[Symbol.asyncDispose]();
      await redis[Symbol.asyncDispose]();
    },
  };
}

export function ask({ url }: Running, headers: Record<string, string> = {}): Promise<Answered> {
  return post(`${url}/kyc/cn/identity`, { type: 'two-factor', ...person }, { ...clientHeaders('shop'), ...headers });
}

/** Why a service is not ready; empty: it is. */
export async function reasonsOf({ url }: Running): Promise<string[]> {
  return (await send(`${url}/readyz`)).body.reasons;
}

export async function isReady(service: Running): Promise<boolean> {
  return (await reasonsOf(service)).length === 0;
}
