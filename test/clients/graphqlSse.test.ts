import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { print } from 'graphql';
import { CustomerProfileProgressDocument } from '../generated/operations.js';
import { type CountingSource, countingSource } from '../support/countingProvider.js';
import { demoHeaders, type Running, startService } from '../support/inProcess.js';
import { fullInput } from '../support/profiles.js';
import { createStreamClient, watchProfile } from './examples/graphqlSse.js';

const query = print(CustomerProfileProgressDocument);
let source: CountingSource;
let service: Running;
beforeAll(async () => {
  source = countingSource();
  service = await startService({}, [source]);
});
afterAll(() => service.stop());
beforeEach(() => source.reset());

/** The events of a profile that is asked for under a key. */
async function watched(key: string): Promise<any[]> {
  const events: { customerProfileProgress?: object }[] = [];
  await watchProfile(
    createStreamClient(service.url, demoHeaders),
    query,
    fullInput,
    key,
    (event) => void events.push(event),
  );
  return events.map(({ customerProfileProgress }) => customerProfileProgress);
}

test('graphql-sse, as docs/clients.md sets it up, shows each answer as it comes, and last the decision', async () => {
  const events = await watched('first');
  expect(events.map(({ field }) => field)).toEqual(
    expect.arrayContaining(['identity', 'mobileOwnership', 'antiFraud', 'police', null]),
  );
  expect(events.find(({ field }) => field === 'identity')).toMatchObject({ done: false, identity: { match: 'MATCH' } });
  expect(events.at(-1)).toMatchObject({ done: true, decision: { outcome: 'APPROVE' } });
  expect(source.calls.length).toBeGreaterThan(0);
});

test('graphql-sse, as docs/clients.md sets it up, brings the same answers for the same key, and asks no provider again', async () => {
  const first = await watched('again');
  const asked = source.calls.length;
  const second = await watched('again');
  expect(source.calls).toHaveLength(asked);
  const idsIn = (events: { identity?: { id: string } | null }[]) =>
    events.flatMap(({ identity }) => (identity ? [identity.id] : []));
  expect(idsIn(second)).toEqual(idsIn(first));
});

test('graphql-sse, as docs/clients.md sets it up, says what was refused', async () => {
  const watching = watchProfile(
    createStreamClient(service.url, demoHeaders),
    query,
    { idNo: 'wrong' },
    'wrong',
    () => undefined,
  );
  await expect(watching).rejects.toBeDefined();
  expect(source.calls).toEqual([]);
});
