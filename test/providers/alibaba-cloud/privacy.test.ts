import { describe, expect, test } from '@jest/globals';
import { inspect } from 'node:util';
import { json, type Reply, text } from '../kyc-china/standIn.js';
import { answered, ask, failure, inputs, openForFile, providerAt } from './asking.js';
import { matching } from './payloads.js';
import { pngOf } from './photos.js';
import { keys } from './standIn.js';

const { standIn, provider } = await openForFile();

const values = [...new Set(Object.values(inputs).flatMap((input): string[] => Object.values(input)))];
const secrets = [keys.LTAIstandIn.secret, 'LTAIstandIn', 'Dd1r *~(4)!id', 'Dd1r%20'];
const marks = [...values, ...values.map(encodeURIComponent), ...secrets];

/** Everything that an error holds, its causes and hidden fields included. */
const contents = (error: unknown) => inspect(error, { depth: 10, showHidden: true });

describe.each(answered)('%s', (check) => {
  const echo = values.join(' ');
  test.each<[string, Reply]>([
    ['an unknown code', json({ ...matching[check], Code: echo, Message: echo })],
    ['an unknown result', json({ Code: '200', ResultObject: { BizCode: echo, SubCode: echo, Passed: echo } })],
    ['a refusal', json({ Code: '401', Message: echo, RequestId: echo })],
    ['a gateway error', json({ Code: 'SignatureDoesNotMatch', Message: echo, RequestId: echo }, 400)],
    ['an unknown gateway error', json({ Code: echo, Message: echo, RequestId: echo }, 400)],
    ['malformed JSON', text(`{"Code":"${echo}`, 200, { 'content-type': 'application/json' })],
    ['HTML', text(`<h1>${echo}</h1>`, 502, { 'content-type': 'text/html' })],
    ['a broken connection', (_response, request) => request.socket.destroy()],
  ])('keeps the request out of the error after %s', async (_title, reply) => {
    standIn.replyBy(reply);
    const error = contents(await failure(ask(provider, check)));
    for (const mark of marks) expect(error).not.toContain(mark);
  });

  test('keeps the request out of the error where the provider is not reachable', async () => {
    const unreachable = providerAt('http://nonexistent.invalid');
    const error = await failure(ask(unreachable, check));
    expect(error).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', billed: 'no' });
    for (const mark of marks) expect(contents(error)).not.toContain(mark);
  });
});

test('keeps the photo out of the error that refuses it', async () => {
  const img = pngOf(100, 100);
  const error = contents(await failure(ask(provider, 'IDENTITY_IMAGE', { input: { ...inputs.IDENTITY_IMAGE, img } })));
  for (const mark of [...marks, img]) expect(error).not.toContain(mark);
});

test.each(answered)(
  'the URL of %s is bare: everything is in the body, the authorization code included',
  async (check) => {
    standIn.replyBy(json(matching[check]));
    await ask(provider, check);
    const { path, headers } = standIn.lastCall();
    expect(path).toBe('/');
    for (const mark of marks.filter((text) => text !== 'LTAIstandIn'))
      expect(JSON.stringify(headers)).not.toContain(mark);
  },
);
