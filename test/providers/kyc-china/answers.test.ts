import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { getEventListeners } from 'node:events';
import { checks } from '../../../src/checks/index.js';
import { areaPaths, decodeRequest, encodeRequest, encodeResponse } from '../../../src/rest-contract/index.js';
import type { Provider } from '../../../src/providers/provider.js';
import { watchTimers } from '../../support/timers.js';
import { ask, credentials, providerAt } from './asking.js';
import { matches } from './network.js';
import { json, type StandIn, startStandIn } from './standIn.js';

let standIn: StandIn;
let provider: Provider;

beforeAll(async () => {
  standIn = await startStandIn();
  provider = providerAt(standIn.url, { connections: 1 });
});
afterAll(async () => {
  await provider.close?.();
  await standIn.close();
});

describe('KYC China', () => {
  test('answers every check', () => {
    expect(provider.name).toBe('kyc-china');
    expect(Object.keys(provider.capabilities)).toEqual(checks.map(({ name }) => name));
  });

  const everyExample = checks.flatMap((check) =>
    check.examples.map(({ note, input, answer }) => ({ check, input, answer, title: `${check.type}: ${note}` })),
  );
  test.each(everyExample)('$title', async ({ check, input, answer }) => {
    standIn.replyBy(json(encodeResponse(check, answer)));
    expect(await ask(provider, { check, input })).toEqual({ answer, billed: true });

    const { method, path, body } = standIn.received.at(-1) ?? {};
    expect([method, path]).toEqual(['POST', areaPaths[check.area]]);
    expect(JSON.parse(body ?? '')).toEqual(encodeRequest(check, input).body);
    expect(decodeRequest(check.area, JSON.parse(body ?? ''))).toEqual({ check, input });
  });

  test('is asked over one connection that is kept alive', () => {
    expect(standIn.received.length).toBeGreaterThan(checks.length);
    expect(standIn.connections()).toBe(1);
  });

  test('gets these headers and no others', async () => {
    standIn.replyBy(json(matches));
    await ask(provider, { requestId: 'a-request' });
    const { headers, body } = standIn.received.at(-1) ?? {};
    expect(headers).toEqual({
      host: new URL(standIn.url).host,
      connection: 'keep-alive',
      'content-length': String(Buffer.byteLength(body ?? '')),
      'content-type': 'application/json',
      accept: 'application/json',
      'x-client-id': credentials.clientId,
      'x-client-secret': credentials.clientSecret,
      'x-request-id': 'a-request',
    });
  });
});

test('a message that quotes the request loses its values', async () => {
  const input = { name: '李明', idNo: '110101199003076515' };
  standIn.replyBy(json({ ...matches, message: `${input.name} ${input.idNo} is ${input.name}, 13912345678` }));
  expect((await ask(provider, { check: checks[0]!, input })).answer.message).toBe('… … is …, …');
});

test('of the signal of a call nothing is left once it is answered, nor of its time', async () => {
  using timers = watchTimers();
  const { signal } = new AbortController();
  const patient = providerAt(standIn.url, { timeoutMs: 54_321 });
  standIn.replyBy(json(matches));
  await ask(patient, { signal });
  expect([getEventListeners(signal, 'abort'), timers.delays.includes(54_321)]).toEqual([[], false]);
  await patient.close?.();
});

describe('the base URL', () => {
  let prefixed: Provider;
  afterEach(async () => {
    await prefixed.close?.();
  });

  test.each(['/', '/gateway', '/gateway/', '/a/b//'])('may end in %s', async (prefix) => {
    standIn.replyBy(json(matches));
    prefixed = providerAt(standIn.url + prefix);
    await ask(prefixed);
    expect(standIn.received.at(-1)?.path).toBe(`${prefix.replace(/\/+$/, '')}/kyc/cn/identity`);
  });
});

test('no more connections are opened than configured', async () => {
  const other = await startStandIn((response) =>
    setTimeout(() => json(matches)(response, response.req, { method: '', path: '', headers: {}, body: '' }), 20),
  );
  const two = providerAt(other.url, { connections: 2 });
  await Promise.all(Array.from({ length: 8 }, () => ask(two)));
  expect([other.received.length, other.connections()]).toEqual([8, 2]);
  await two.close?.();
  await other.close();
});

test('the answer may come in many pieces, after interim answers, and under another JSON content type', async () => {
  standIn.replyBy((response) => {
    response.writeProcessing();
    response.writeHead(200, { 'content-type': 'application/problem+json; charset=utf-8' });
    for (const byte of Buffer.from(JSON.stringify({ ...matches, message: '一致' }))) response.write(Buffer.of(byte));
    response.end();
  });
  expect(await ask(provider)).toMatchObject({ answer: { match: 'MATCH', message: '一致' } });
});
