import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import type { Provider } from '../../../src/providers/provider.js';
import { ask, failure, providerAt } from './asking.js';
import { matches } from './network.js';
import { json, type Reply, type StandIn, startStandIn, text } from './standIn.js';

/** What no error may hold: an input, and what the provider says of it. */
const leak = '110101199003076515';
let standIn: StandIn;
let provider: Provider;

beforeAll(async () => {
  standIn = await startStandIn();
  provider = providerAt(standIn.url, { maxResponseBytes: 10_000 });
});
afterAll(async () => {
  await provider.close?.();
  await standIn.close();
});

async function failureAfter(reply: Reply) {
  standIn.replyBy(reply);
  const asked = standIn.received.length;
  const error = await failure(ask(provider));
  expect(standIn.received.length).toBe(asked + 1);
  expect(`${error.message} ${String(error.cause)} ${JSON.stringify(error)}`).not.toContain(leak);
  return error;
}

describe('an answer with status', () => {
  test.each([
    [400, 'BAD_USER_INPUT', 'no'],
    [413, 'BAD_USER_INPUT', 'no'],
    [422, 'BAD_USER_INPUT', 'no'],
    [401, 'UPSTREAM_ERROR', 'no'],
    [403, 'UPSTREAM_ERROR', 'no'],
    [404, 'UPSTREAM_ERROR', 'no'],
    [409, 'UPSTREAM_ERROR', 'no'],
    [418, 'UPSTREAM_ERROR', 'no'],
    [429, 'UPSTREAM_RATE_LIMITED', 'no'],
    [501, 'NOT_SUPPORTED', 'no'],
    [503, 'UPSTREAM_UNAVAILABLE', 'no'],
    [408, 'OUTCOME_UNKNOWN', 'unknown'],
    [504, 'OUTCOME_UNKNOWN', 'unknown'],
    [500, 'UPSTREAM_ERROR', 'unknown'],
    [502, 'UPSTREAM_ERROR', 'unknown'],
    [599, 'UPSTREAM_ERROR', 'unknown'],
    [201, 'UPSTREAM_ERROR', 'unknown'],
    [204, 'UPSTREAM_ERROR', 'unknown'],
  ])('%i is %s, billed: %s', async (status, code, billed) => {
    const asJson = await failureAfter(json({ ...matches, error: leak, message: leak }, status));
    const asHtml = await failureAfter(text(`<h1>${leak}</h1>`, status, { 'content-type': 'text/html' }));
    for (const error of [asJson, asHtml])
      expect(error).toMatchObject({ code, billed, fields: undefined, retryAfterMs: undefined });
  });

  test.each([301, 302, 303, 307, 308])('%i is not followed', async (status) => {
    const error = await failureAfter(json(matches, status, { location: `${standIn.url}/kyc/cn/identity` }));
    expect(error).toMatchObject({ code: 'UPSTREAM_ERROR', billed: 'no' });
  });

  test.each([429, 503])('%i hands Retry-After on', async (status) => {
    expect((await failureAfter(json({}, status, { 'retry-after': '7' }))).retryAfterMs).toBe(7_000);
    expect((await failureAfter(json({}, status, { 'retry-after': 'soon' }))).retryAfterMs).toBeUndefined();
    const inAMinute = new Date(Date.now() + 60_000).toUTCString();
    const { retryAfterMs } = await failureAfter(json({}, status, { 'retry-after': inAMinute }));
    expect(retryAfterMs).toBeGreaterThan(50_000);
    expect(retryAfterMs).toBeLessThanOrEqual(61_000);
    const [there, soonThere] = [3_600_000, 3_610_000].map((ms) => new Date(Date.now() + ms).toUTCString());
    expect((await failureAfter(json({}, status, { 'retry-after': soonThere!, date: there! }))).retryAfterMs).toBe(
      10_000,
    );
  });
});

describe('an answer of 200', () => {
  const jsonType = { 'content-type': 'application/json' };

  test.each<[string, Reply]>([
    ['malformed JSON', text(`{"success":true,"message":"${leak}`, 200, jsonType)],
    ['nothing', text('', 200, jsonType)],
    ['no UTF-8', text(Buffer.from([0x22, 0xff, 0xfe, 0x22]), 200, jsonType)],
    [
      'a text that is no UTF-8',
      text(
        Buffer.concat([
          Buffer.from('{"success":true,"consistent":true,"checkResult":"1","message":"'),
          Buffer.of(0xff),
          Buffer.from('"}'),
        ]),
        200,
        jsonType,
      ),
    ],
    ['another shape', json({ success: true, message: leak })],
    ['a contradiction', json({ ...matches, checkResult: '-1', message: leak })],
    ['a failure', json({ success: false, message: leak })],
    ['HTML', text(`<html>${leak}</html>`, 200, { 'content-type': 'text/html; charset=utf-8' })],
    ['JSON under another content type', text(JSON.stringify(matches), 200, { 'content-type': 'text/plain' })],
    ['JSON under no content type', text(JSON.stringify(matches), 200)],
    [
      'JSON that is compressed',
      text(gzipSync(JSON.stringify(matches)), 200, { ...jsonType, 'content-encoding': 'gzip' }),
    ],
    [
      'JSON that claims to be compressed',
      text(JSON.stringify(matches), 200, { ...jsonType, 'content-encoding': 'br' }),
    ],
    ['a body that is declared too large', json({ ...matches, more: 'x'.repeat(20_000) })],
  ])('with %s is UPSTREAM_ERROR', async (_title, reply) => {
    expect(await failureAfter(reply)).toMatchObject({ code: 'UPSTREAM_ERROR', billed: 'unknown', retryable: false });
  });

  test('may say that it is not encoded', async () => {
    standIn.replyBy(text(JSON.stringify(matches), 200, { ...jsonType, 'content-encoding': 'identity' }));
    expect(await ask(provider)).toMatchObject({ answer: { match: 'MATCH' } });
  });

  test('is read up to a mebibyte where no limit is set', async () => {
    const unlimited = providerAt(standIn.url);
    standIn.replyBy(json({ ...matches, more: 'x'.repeat(1_048_576) }));
    expect(await failure(ask(unlimited))).toMatchObject({
      code: 'UPSTREAM_ERROR',
      message: 'The answer of the provider is too large.',
    });
    await unlimited.close?.();
  });

  test('is read up to the limit', async () => {
    const body = JSON.stringify({ ...matches, more: '' });
    const padded = JSON.stringify({ ...matches, more: 'x'.repeat(10_000 - Buffer.byteLength(body)) });
    standIn.replyBy(text(padded, 200, jsonType));
    expect(await ask(provider)).toMatchObject({ answer: { match: 'MATCH' } });
    standIn.replyBy(text(`${padded} `, 200, jsonType));
    expect(await failure(ask(provider))).toMatchObject({
      code: 'UPSTREAM_ERROR',
      message: 'The answer of the provider is too large.',
    });
  });

  test('that never ends is cut off at the limit', async () => {
    const closed = new Promise<void>((resolve) => {
      standIn.replyBy((response) => {
        response.writeHead(200, jsonType);
        const timer = setInterval(() => response.write('x'.repeat(1_000)), 1);
        response.on('close', () => {
          clearInterval(timer);
          resolve();
        });
      });
    });
    expect(await failure(ask(provider))).toMatchObject({
      code: 'UPSTREAM_ERROR',
      message: 'The answer of the provider is too large.',
    });
    await closed;
  });
});

test('after every refusal the provider still answers', async () => {
  standIn.replyBy(json(matches));
  expect(await ask(provider)).toMatchObject({ answer: { match: 'MATCH' }, billed: true });
});
