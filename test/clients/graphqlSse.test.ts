import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { print } from 'graphql';
import { CustomerProfileProgressDocument } from '../generated/operations.js';
import { type CountingSource, countingSource } from '../running/countingSource.js';
import { demoHeaders, type Running, startService } from '../running/inProcess.js';
import { fullInput } from '../running/profiles.js';
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

test('graphql-sse, as docs/clients.md sets it up, shows each answer as it comes, and last the decision', async () => {
  const events: Record<string, any>[] = []; // eslint-disable-line @typescript-eslint/no-explicit-any -- an event can be anything, which is what tests look at
  await watchProfile(createStreamClient(service.url, demoHeaders), query, fullInput, (event) => void events.push(event.customerProfileProgress as object));
  expect(events.map(({ field }) => field)).toEqual(expect.arrayContaining(['identity', 'mobileOwnership', 'antiFraud', 'police', null]));
  expect(events.find(({ field }) => field === 'identity')).toMatchObject({ done: false, identity: { match: 'MATCH' } });
  expect(events.at(-1)).toMatchObject({ done: true, decision: { outcome: 'APPROVE' } });
  expect(source.calls.length).toBeGreaterThan(0);
});

test('graphql-sse, as docs/clients.md sets it up, says what was refused', async () => {
  const watching = watchProfile(createStreamClient(service.url, demoHeaders), query, { idNo: 'wrong' }, () => undefined);
  await expect(watching).rejects.toBeDefined();
  expect(source.calls).toEqual([]);
});
