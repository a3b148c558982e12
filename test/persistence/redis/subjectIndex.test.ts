import { describe, expect, test } from '@jest/globals';
import { openRedis } from '../../../src/persistence/redis/open.js';
import { createSubjectIndex } from '../../../src/persistence/redis/subjectIndex.js';
import { unwatched } from '../../support/recording.js';
import { newRedisPrefix, redisMissing } from '../../support/redis.js';
import { until } from '../../support/until.js';

const ownedBy = (client: string) => ({
  client,
  subject_name: null,
  subject_id_no: 'trace-of-an-id',
  subject_mobile: 'trace-of-a-mobile',
});

async function openIndex() {
  const place = newRedisPrefix();
  const store = await openRedis({ url: place.env.REDIS_URL, prefix: place.env.KYC_REDIS_PREFIX }, unwatched.redis);
  return {
    index: createSubjectIndex(store, 'claim'),
    everything: place.everything,
    async [Symbol.asyncDispose]() {
      await store.close();
      await place[Symbol.asyncDispose]();
    },
  };
}

(redisMissing ? describe.skip : describe)('the index of subjects on Redis', () => {
  test('finds each key once, of one client or of all', async () => {
    await using opened = await openIndex();
    const { index } = opened;
    for (const [client, key] of [
      ['b', 'k-1'],
      ['a b', 'k-2'],
      ['a', 'k-3'],
    ] as const)
      await index.note(ownedBy(client), key, 60_000);
    const find = async (client: string | null, ...traces: string[]) =>
      [...(await index.find({ client, traces }))].sort();
    expect(await find('b', 'trace-of-an-id', 'trace-of-a-mobile')).toEqual(['k-1']);
    expect(await find('a b', 'trace-of-an-id')).toEqual(['k-2']);
    expect(await find(null, 'trace-of-an-id', 'trace-of-a-mobile')).toEqual(['k-1', 'k-2', 'k-3']);
    expect(await find(null, 'another')).toEqual([]);
  });

  test('does not grow with keys that are gone, however often a person is asked about', async () => {
    await using opened = await openIndex();
    const { index, everything } = opened;
    await index.note(ownedBy('shop'), 'lasting', 60_000);
    for (let count = 0; count < 50; count += 1) await index.note(ownedBy('shop'), `short-${count}`, 20);
    await until(async () => {
      await index.note(ownedBy('shop'), 'newest', 60_000);
      return !(await everything()).includes('short');
    });
    expect([...(await index.find({ client: 'shop', traces: ['trace-of-an-id'] }))].sort()).toEqual([
      'lasting',
      'newest',
    ]);
  });
});
