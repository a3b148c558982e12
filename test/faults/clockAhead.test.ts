import { describe, expect, test } from '@jest/globals';
import { dayInChina, isoDay } from '../../src/checks/subject/calendar.js';
import { askUnderKey } from '../support/askUnderKey.js';
import { places } from '../support/place.js';
import { runKyc, startProcess } from '../support/process.js';
import { newRedisPrefix, redisMissing } from '../support/redis.js';
import { withDatabase } from '../support/records.js';
import { newShiftedClock } from '../support/shiftedClock.js';

const month = 31 * 86_400_000;
const stores = [
  ...places.map(([engine, newPlace]) => [engine, newPlace, false] as const),
  ...(redisMissing
    ? []
    : places.slice(1).map(([engine, newPlace]) => [`${engine} and Redis`, newPlace, true] as const)),
];

describe.each(stores)('a clock that is a month ahead, with %s', (engine, newPlace, withRedis) => {
  test('erases no answer and frees no key, however often the service starts by it; an operator can say that it is right', async () => {
    await using redis = withRedis ? newRedisPrefix() : undefined;
    await using place = await newPlace();
    const clock = newShiftedClock();
    const env = { ...place.env, ...redis?.env, ...clock.env };
    const kept = () =>
      withDatabase(place.config, (database) =>
        database.selectFrom('verification').select('id').orderBy('seq').execute(),
      );
    const run = async (requestId: string) => {
      await using service = await startProcess(env);
      const told = await askUnderKey(service.url, requestId, 'one-key');
      await service.stop();
      return { told, warned: /clocks are more than a day apart/.test(service.output()) };
    };

    const first = await run('first');
    expect(first).toMatchObject({ told: { outcome: 'MATCH', isReplay: false }, warned: false });
    clock.set(month);
    for (const requestId of ['ahead', 'ahead-again'])
      expect(await run(requestId)).toMatchObject({ told: { id: first.told?.id, isReplay: true }, warned: true });
    expect(await kept()).toEqual([{ id: first.told?.id }]);

    const today = (shiftMs: number) => isoDay(dayInChina(new Date(Date.now() + shiftMs)));
    expect((await runKyc(['confirm-clock', today(0)], env)).code).toBe(2);
    expect((await runKyc(['confirm-clock', today(month)], env)).code).toBe(0);
    const confirmed = await run('confirmed');
    // The server of PostgreSQL has a clock of its own, which goes on to disagree.
    if (engine === 'SQLite') {
      expect(confirmed).toMatchObject({ told: { isReplay: false }, warned: false });
      expect(await kept()).toEqual([{ id: confirmed.told?.id }]);
    } else {
      expect(confirmed).toMatchObject({ told: { isReplay: true }, warned: true });
      expect(await kept()).toEqual([{ id: first.told?.id }]);
    }
  }, 300_000);
});
