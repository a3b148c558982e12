import { describe, expect, test } from '@jest/globals';
import { faults } from '../../../src/providers/sandbox/faults.js';
import { jsonHeaders, post } from '../../support/inProcess.js';
import { killLoop } from '../../support/killLoop.js';
import { startProcess } from '../../support/process.js';
import { newPostgresPlace, newSqlitePlace, type Place, places } from '../../support/place.js';
import { entriesOf, verdictOn } from '../../support/records.js';
import { postgresMissing } from '../../support/postgres.js';
import { newRedisPrefix, redisMissing } from '../../support/redis.js';
import { until } from '../../support/until.js';

const hanging = { type: 'two-factor', name: '李明', idNo: faults.find(({ name }) => name === 'timeout')!.idNo };
const good = { ...hanging, idNo: '110101199003076515' };

const loops: [string, number, () => Place | Promise<Place>, boolean][] = [
  ['SQLite', 5, newSqlitePlace, false],
  ...(postgresMissing
    ? []
    : [['PostgreSQL', 2, newPostgresPlace, false] as [string, number, typeof newPostgresPlace, boolean]]),
  ...(postgresMissing || redisMissing
    ? []
    : [['PostgreSQL and Redis', 2, newPostgresPlace, true] as [string, number, typeof newPostgresPlace, boolean]]),
];

test.each(loops)(
  'kill -9 in the middle of load on %s: whatever a caller was told stands so in trail, history and usage, nothing is there twice, the chain is valid',
  async (_stores, rounds, newPlace, withRedis) => {
    await using redis = withRedis ? newRedisPrefix() : undefined;
    await using place = await newPlace();
    const report = await killLoop({ ...place, env: { ...place.env, ...redis?.env } }, rounds);
    expect(report).toMatchObject({
      rounds,
      lost: 0,
      toldButNotRecorded: 0,
      miscounted: 0,
      billedTwice: 0,
      doubled: 0,
      open: 0,
      problems: [],
    });
    expect(report.answered).toBeGreaterThan(10 * rounds);
  },
  300_000,
);

describe.each(places)('on %s', (_engine, newPlace) => {
  test('what a crash left open is closed as unknown at the next start; what a living process has under way is left alone', async () => {
    await using place = await newPlace();
    const [dying, living] = await Promise.all([startProcess(place.env), startProcess(place.env)]);
    const ask = (url: string, requestId: string) =>
      post(`${url}/kyc/cn/identity`, hanging, { ...jsonHeaders, 'x-request-id': requestId }).catch(() => undefined);
    const asked = [ask(dying.url, 'dying'), ask(living.url, 'living')];
    await until(async () => (await verdictOn(place.config)).open === 2);
    await dying.stop('SIGKILL');

    const next = await startProcess(place.env);
    const outcomes = (await entriesOf(place.config)).filter(({ kind }) => kind === 'outcome');
    expect(outcomes).toEqual([
      expect.objectContaining({
        requestId: 'dying',
        check: 'IDENTITY_TWO_FACTOR',
        client: 'demo',
        outcome: 'OUTCOME_UNKNOWN',
        billed: 'unknown',
        provider: null,
        note: 'found-after-crash',
      }),
    ]);
    await Promise.all(asked);
    await Promise.all([living, next].map((service) => service.stop()));
    expect(await verdictOn(place.config)).toMatchObject({ entries: 4, open: 0, problems: [] });
  });
});

(postgresMissing ? test.skip : test)('two processes on one PostgreSQL write one chain', async () => {
  await using place = await newPostgresPlace();
  const services = await Promise.all([1, 2].map(() => startProcess({ ...place.env, LOG_LEVEL: 'silent' })));
  const answers = await Promise.all(
    services.flatMap(({ url }) => Array.from({ length: 200 }, () => post(`${url}/kyc/cn/identity`, good))),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(400);
  await Promise.all(services.map((service) => service.stop()));
  expect(await verdictOn(place.config)).toMatchObject({ entries: 800, open: 0, problems: [] });
  expect(new Set((await entriesOf(place.config)).map(({ instance }) => instance)).size).toBe(2);
});
