import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createClient } from 'graphql-sse';
import type { CheckName } from '../../src/checks/index.js';
import { countingSource, failure } from '../support/countingProvider.js';
import { startCuttingProxy } from '../support/cuttingProxy.js';
import { jsonHeaders, type Running, startService } from '../support/inProcess.js';
import { person } from '../support/profiles.js';
import { until } from '../support/until.js';

const source = countingSource();
let service: Running;
beforeAll(async () => {
  service = await startService({}, [source]);
});
afterEach(() => source.reset());
afterAll(() => service.stop());

const subscription = `subscription ($input: CustomerProfileInput!, $options: CheckOptions) {
  customerProfileProgress(input: $input, options: $options) {
    field done
    police { __typename ... on CheckResult { id source { billed reused } } ... on CheckFailed { code } }
    attribution { __typename ... on CheckResult { id source { billed reused } } ... on CheckFailed { code } }
    summary { billed failed }
  }
}`;
const answeredAnew = { source: { billed: true, reused: false } };
const givenAgain = { source: { billed: false, reused: true } };

let people = 100;
/** Somebody whom no other test asks about. */
const somebody = () => person(people++);
const callsOf = (check: CheckName) => source.calls.filter((call) => call.check === check).length;

interface Asked {
  readonly headers?: Record<string, string>;
  readonly options?: object;
  /** Of the client; its own unless told. */
  readonly retry?: () => Promise<void>;
}

/** All events that the client of graphql-sse hands out, however often it reconnects. */
async function eventsOf(url: string, input: object, { headers = {}, options, retry }: Asked = {}): Promise<any[]> {
  const client = createClient({
    url: `${url}/graphql/stream`,
    headers: { ...jsonHeaders, ...headers },
    ...(retry && { retry }),
  });
  const events = [];
  for await (const { data, errors } of client.iterate({ query: subscription, variables: { input, options } }))
    events.push(errors ? { errors } : data?.customerProfileProgress);
  return events;
}

const atOnce = async () => undefined;

describe('a subscription without an idempotency key whose connection is cut', () => {
  test("is not billed again when graphql-sse's client, as it comes, reconnects: what was answered is given again, what is under way is joined", async () => {
    source.hold('MOBILE_ATTRIBUTION');
    await using proxy = await startCuttingProxy(
      () => service.url,
      (connection) =>
        connection === 0 ? 'event: next\ndata: {"data":{"customerProfileProgress":{"field":"attribution"' : undefined,
    );
    const all = eventsOf(proxy.url, somebody());
    await source.arrived(2);
    await until(() => callsOf('RISK_POLICE') === 1);
    source.release('MOBILE_ATTRIBUTION');
    const events = await all;
    expect(proxy.connections()).toBe(2);
    expect(events).toMatchObject([
      { field: 'police', police: answeredAnew },
      { field: expect.any(String) },
      { field: expect.any(String) },
      { done: true, summary: { billed: 0, failed: [] } },
    ]);
    const [first, ...again] = events;
    expect(again.find(({ field }) => field === 'police').police).toMatchObject({ id: first.police.id, ...givenAgain });
    expect(again.find(({ field }) => field === 'attribution').attribution).toMatchObject(givenAgain);
    expect([callsOf('RISK_POLICE'), callsOf('MOBILE_ATTRIBUTION')]).toEqual([1, 1]);
  });

  test('while a call is under way: it goes on, and whoever reconnects gets its answer', async () => {
    source.hold();
    await using proxy = await startCuttingProxy(() => service.url);
    const all = eventsOf(proxy.url, somebody(), { retry: atOnce });
    await source.arrived(2);
    for (const connections of [2, 3]) {
      proxy.cut();
      await until(() => proxy.connections() === connections);
    }
    expect(source.calls.map(({ signal }) => signal.aborted)).toEqual([false, false]);
    source.release();
    expect(await all).toMatchObject([
      { done: false },
      { done: false },
      { done: true, summary: { billed: 0, failed: [] } },
    ]);
    expect(source.calls).toHaveLength(2);
  });

  test('after the last byte was sent and before it arrived is not billed again either', async () => {
    await using proxy = await startCuttingProxy(
      () => service.url,
      (connection) => (connection === 0 ? 'event: complete' : undefined),
    );
    const events = await eventsOf(proxy.url, somebody(), { retry: atOnce });
    expect(events.filter(({ done }) => done)).toMatchObject([{ summary: { billed: 2 } }, { summary: { billed: 0 } }]);
    expect(source.calls).toHaveLength(2);
  });

  test('with an unknown outcome is told so again, and no call is made', async () => {
    source.failWith('RISK_POLICE', failure('OUTCOME_UNKNOWN'));
    await using proxy = await startCuttingProxy(
      () => service.url,
      (connection) => (connection === 0 ? 'event: complete' : undefined),
    );
    const events = await eventsOf(proxy.url, somebody(), { retry: atOnce });
    expect(events.filter(({ field }) => field === 'police')).toMatchObject([
      { police: { code: 'OUTCOME_UNKNOWN' } },
      { police: { code: 'OUTCOME_UNKNOWN' } },
    ]);
    expect(callsOf('RISK_POLICE')).toBe(1);
  });

  test('asks again for what surely was not billed', async () => {
    source.failWith('RISK_POLICE', failure('UPSTREAM_RATE_LIMITED'));
    await using proxy = await startCuttingProxy(
      () => service.url,
      (connection) => (connection === 0 ? 'event: complete' : undefined),
    );
    const events = await eventsOf(proxy.url, somebody(), {
      retry: async () => source.answerWith('RISK_POLICE', { blacklisted: false, message: 'not listed' }),
    });
    expect(events.filter(({ field }) => field === 'police')).toMatchObject([
      { police: { code: 'UPSTREAM_RATE_LIMITED' } },
      { police: answeredAnew },
    ]);
    expect([callsOf('RISK_POLICE'), callsOf('MOBILE_ATTRIBUTION')]).toEqual([2, 1]);
  });
});

describe('a subscription is another one', () => {
  const twice = async (input: object, first: Asked, second: Asked) => {
    await eventsOf(service.url, input, first);
    await eventsOf(service.url, input, second);
    return source.calls.length;
  };

  test.each<[string, Asked, Asked]>([
    [
      'for another purpose',
      { headers: { 'x-kyc-purpose': 'account opening' } },
      { headers: { 'x-kyc-purpose': 'loan' } },
    ],
    [
      'with another consent',
      { headers: { 'x-kyc-consent': 'consent/1' } },
      { headers: { 'x-kyc-consent': 'consent/2' } },
    ],
    ['with other options', {}, { options: { purpose: 'loan' } }],
    ['with an idempotency key of its own', {}, { options: { idempotencyKey: crypto.randomUUID() } }],
  ])('%s', async (_what, first, second) => {
    expect(await twice(somebody(), first, second)).toBe(4);
  });

  test('about somebody else', async () => {
    await eventsOf(service.url, somebody());
    await eventsOf(service.url, somebody());
    expect(source.calls).toHaveLength(4);
  });

  test('of another client', async () => {
    await using shared = await startService(
      { KYC_CLIENTS: 'shop:secret-of-the-shop-0123456789,bank:secret-of-the-bank-0123456789' },
      [source],
    );
    const input = somebody();
    for (const id of ['shop', 'bank', 'shop'])
      await eventsOf(shared.url, input, {
        headers: { 'x-client-id': id, 'x-client-secret': `secret-of-the-${id}-0123456789` },
      });
    expect(source.calls).toHaveLength(4);
  });

  test('once its time and the duplicate window are over', async () => {
    await using short = await startService(
      { KYC_STREAM_DUPLICATE_WINDOW_MS: '1', KYC_PROFILE_DEADLINE_MS: '200', KYC_CHECK_DEADLINE_MS: '200' },
      [source],
    );
    const input = somebody();
    await eventsOf(short.url, input);
    await until(async () => {
      await eventsOf(short.url, input);
      return source.calls.length === 4;
    });
  });

  test('each time if there is no duplicate window', async () => {
    await using without = await startService({ KYC_STREAM_DUPLICATE_WINDOW_MS: '0' }, [source]);
    const input = somebody();
    await eventsOf(without.url, input);
    await eventsOf(without.url, input);
    expect(source.calls).toHaveLength(4);
  });
});

test('a key of the client goes first: it is good for other subscriptions too', async () => {
  const [input, options] = [somebody(), { idempotencyKey: 'order-4711' }];
  await eventsOf(service.url, input, { options });
  await eventsOf(service.url, input, { options, headers: { 'x-kyc-purpose': 'loan' } });
  expect(source.calls).toHaveLength(2);
});

test('nothing of the implied key is stored or logged in clear', async () => {
  const { name, idNo, mobile } = somebody();
  await eventsOf(service.url, { name, idNo, mobile });
  expect(service.log()).not.toContain(idNo);
  expect(service.log()).not.toContain('request-');
});
