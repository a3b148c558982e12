import { describe, expect, test } from '@jest/globals';
import { askUnderKey } from '../support/askUnderKey.js';
import { newPostgresPlace, places } from '../support/place.js';
import { postgresMissing } from '../support/postgres.js';
import { startProcess } from '../support/process.js';
import { newRedisPrefix, redisMissing } from '../support/redis.js';
import { entriesOf } from '../support/records.js';
import { hasRedisProgram, newRedisServer } from '../support/redisServer.js';
import { slowHistory } from '../support/slowHistory.js';
import { judgeRecords, type Told } from '../support/told.js';
import { until } from '../support/until.js';

const asTheyMustBe = {
  lost: 0,
  toldButNotRecorded: 0,
  miscounted: 0,
  billedTwice: 0,
  doubled: 0,
  open: 0,
  problems: [],
};
const stores = [
  ...places.map(([engine, newPlace]) => [engine, newPlace, false] as const),
  ...(redisMissing
    ? []
    : places.slice(1).map(([engine, newPlace]) => [`${engine} and Redis`, newPlace, true] as const)),
];

describe.each(stores)(
  'a process that is killed while it records an outcome, with %s',
  (engine, newPlace, withRedis) => {
    test('has told nobody of it, under the key neither; and what is told later stands so in trail, history and usage', async () => {
      await using redis = withRedis ? newRedisPrefix() : undefined;
      await using place = await newPlace();
      const env = { ...place.env, ...redis?.env };
      await using dying = await startProcess(env);
      await using living = await startProcess(env);
      await using history = await slowHistory(place);

      const told: Told[] = [];
      const ask = async (url: string, requestId: string) => {
        const answer = await askUnderKey(url, requestId, 'one-key');
        if (answer) told.push(answer);
      };
      const asked = [ask(dying.url, 'first')];
      await until(() => history.isInserting());
      asked.push(ask(dying.url, 'twin'), ask(living.url, 'elsewhere'));
      // Time enough for whoever would tell.
      await new Promise((resolve) => setTimeout(resolve, 500));
      await dying.stop('SIGKILL');
      expect(told).toEqual([]);

      await history.end();
      await using next = await startProcess(env);
      await Promise.all([...asked, ask(next.url, 'next')]);
      await ask(living.url, 'later');
      expect(told.map(({ requestId }) => requestId).sort()).toEqual(['elsewhere', 'later', 'next']);
      await Promise.all([living.stop(), next.stop()]);
      // PostgreSQL has all of the write in one statement, and carries it out although its caller is gone.
      expect(await judgeRecords(place, told)).toMatchObject({
        ...asTheyMustBe,
        foundAfterCrash: engine === 'SQLite' ? 1 : 0,
      });
    });
  },
);

(hasRedisProgram && !postgresMissing ? test : test.skip)(
  'a process that is killed after it recorded an answer and before it told Redis leaves a key that gives the recorded answer',
  async () => {
    await using redis = await newRedisServer();
    await using place = await newPostgresPlace();
    const env = { ...place.env, REDIS_URL: redis.url, KYC_SANDBOX_LATENCY_MS: '3000' };
    await using dying = await startProcess(env);
    await using living = await startProcess(env);
    const first = askUnderKey(dying.url, 'first', 'one-key');
    await until(async () => (await entriesOf(place.config)).length === 1);
    redis.pause();
    await until(async () => (await entriesOf(place.config)).length === 2);
    await dying.stop('SIGKILL');
    redis.resume();

    // The living process has to notice first that Redis is back: until then it refuses keys.
    await until(async () => (await fetch(`${living.url}/readyz`)).status === 200);
    const replayed = await askUnderKey(living.url, 'later', 'one-key');
    expect(replayed).toMatchObject({ outcome: 'MATCH', isReplay: true });
    const told = [await first, replayed, await askUnderKey(living.url, 'again', 'one-key')].filter(
      (one) => one !== undefined,
    );
    await living.stop();
    expect(await judgeRecords(place, told)).toMatchObject({ ...asTheyMustBe, foundAfterCrash: 0 });
  },
);
