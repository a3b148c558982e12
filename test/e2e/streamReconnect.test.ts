import { describe, expect, test } from '@jest/globals';
import { createClient } from 'graphql-sse';
import { clientHeaders, startCountingUpstream } from '../support/countingUpstream.js';
import { startCuttingProxy } from '../support/cuttingProxy.js';
import { newPostgresDatabase, postgresMissing } from '../support/postgres.js';
import { startProcess } from '../support/process.js';
import { newRedisPrefix, redisMissing } from '../support/redis.js';
import { until } from '../support/until.js';

const query = `subscription ($input: CustomerProfileInput!) {
  customerProfileProgress(input: $input) {
    field done
    identity { ... on CheckResult { source { billed reused } } ... on CheckFailed { code } }
    police { ... on CheckResult { source { billed reused } } ... on CheckFailed { code } }
    summary { ran billed failed }
  }
}`;
const variables = { input: { name: '周文', idNo: '330106198805120039' } };

/** Two processes on one PostgreSQL, and on one Redis if asked for, before one provider that counts. */
async function startTwo(withRedis: boolean) {
  const database = await newPostgresDatabase();
  const redis = newRedisPrefix();
  const source = await startCountingUpstream();
  const env = { ...source.env, DATABASE_URL: database.url, ...(withRedis && redis.env) };
  const [first, second] = await Promise.all([startProcess(env), startProcess(env)]);
  return {
    source,
    first,
    second,
    async [Symbol.asyncDispose]() {
      await Promise.all([first.stop(), second.stop()]);
      await source[Symbol.asyncDispose]();
      await redis[Symbol.asyncDispose]();
      await database[Symbol.asyncDispose]();
    },
  };
}

/** All events that the client of graphql-sse hands out, with the settings that it comes with. */
async function eventsOf(url: string): Promise<any[]> {
  const client = createClient({ url: `${url}/graphql/stream`, headers: clientHeaders('shop') });
  const events = [];
  for await (const { data, errors } of client.iterate({ query, variables }))
    events.push(errors ? { errors } : data?.customerProfileProgress);
  return events;
}

const places = postgresMissing
  ? []
  : ([['one PostgreSQL', false], ...(redisMissing ? [] : [['one PostgreSQL and one Redis', true]])] as [
      string,
      boolean,
    ][]);

(places.length > 0 ? describe.each(places) : describe.skip.each([['PostgreSQL', false]] as [string, boolean][]))(
  "graphql-sse's client, as it comes, with two processes on %s",
  (_name, withRedis) => {
    test('is cut off from one of them, reconnects to the other, and gets the answers to the calls of the first: each is made once', async () => {
      await using two = await startTwo(withRedis);
      const { source, first, second } = two;
      const release = source.hold();
      await using proxy = await startCuttingProxy((connection) => (connection === 0 ? first : second).url);
      const all = eventsOf(proxy.url);
      await until(() => source.calls() === 2);
      proxy.cut();
      await until(() => proxy.connections() === 2);
      release();
      expect(await all).toMatchObject([
        { done: false },
        { done: false },
        { done: true, summary: { billed: 0, failed: [] } },
      ]);
      expect(source.calls()).toBe(2);
    });

    test('is told that nobody knows the outcome if the first was killed: no call is made again', async () => {
      await using two = await startTwo(withRedis);
      const { source, first, second } = two;
      source.hold();
      await using proxy = await startCuttingProxy((connection) => (connection === 0 ? first : second).url);
      const all = eventsOf(proxy.url);
      await until(() => source.calls() === 2);
      await first.stop('SIGKILL');
      const events = await all;
      expect(events.map(({ identity, police }) => (identity ?? police)?.code)).toEqual([
        'OUTCOME_UNKNOWN',
        'OUTCOME_UNKNOWN',
        undefined,
      ]);
      expect(source.calls()).toBe(2);
    });
  },
);
