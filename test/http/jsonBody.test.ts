import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { jsonHeaders, type Running, startService } from '../support/inProcess.js';

let service: Running;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

const rest = { type: 'two-factor', name: '李明', idNo: '110101199003076515' };
const query =
  'mutation ($name: String!) { verifyIdentity(input: { twoFactor: { name: $name, idNo: "110101199003076515" } }) { match } }';
const channels = [
  ['REST', '/kyc/cn/identity', {}, rest],
  ['GraphQL', '/graphql', {}, { query, variables: { name: '李明' } }],
  [
    'the stream',
    '/graphql/stream',
    { accept: 'text/event-stream' },
    { query: 'subscription { x }', variables: { name: '李明' } },
  ],
] as const;

async function send(path: string, headers: object, body: Buffer): Promise<{ status: number; text: string }> {
  const answer = await fetch(service.url + path, { method: 'POST', headers: { ...jsonHeaders, ...headers }, body });
  return { status: answer.status, text: await answer.text() };
}

/** The bytes of a body with those of 李明 replaced. */
function bodyWith(body: object, name: readonly number[]): Buffer {
  const bytes = Buffer.from(JSON.stringify(body));
  const meant = Buffer.from('李明');
  const at = bytes.indexOf(meant);
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(name), bytes.subarray(at + meant.length)]);
}

describe.each(channels)('a body for %s', (_channel, path, headers, body) => {
  test.each([
    ['GBK', [0xc0, 0xee, 0xc3, 0xf7]],
    ['a lone continuation byte', [0xe6, 0x9d, 0x8e, 0x98]],
    ['a surrogate', [0xed, 0xa1, 0x80]],
    ['an overlong form', [0xc0, 0xaf]],
    ['a character that is cut off', [0xe6, 0x9d]],
  ])('that is not UTF-8 (%s) is refused, without a word of it', async (_what, name) => {
    const { status, text } = await send(path, headers, bodyWith(body, name));
    expect(status).toBe(400);
    expect(text).toContain('The body is not valid UTF-8.');
    expect(text).toContain('BAD_USER_INPUT');
    expect(text).not.toContain('110101');
  });
});

test('a body in UTF-8 is read as before, with a byte order mark too', async () => {
  for (const mark of [[], [0xef, 0xbb, 0xbf]]) {
    const { status, text } = await send(
      '/kyc/cn/identity',
      {},
      Buffer.concat([Buffer.from(mark), Buffer.from(JSON.stringify(rest))]),
    );
    expect([status, JSON.parse(text)]).toEqual([200, expect.objectContaining({ success: true, consistent: true })]);
  }
});

test.each(['{not json', '', '{"__proto__": {"x": 1}}', 'null'])('%j is refused as before', async (text) => {
  expect((await send('/kyc/cn/identity', {}, Buffer.from(text))).status).toBe(400);
});
