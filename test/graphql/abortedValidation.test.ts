import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { jsonHeaders, post, type Running, startService } from '../support/inProcess.js';

let service: Running;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

interface Refusal {
  readonly message: string;
  readonly extensions: { readonly code: string; readonly requestId: string };
}

/** Each channel's errors. */
const channels: readonly (readonly [string, (query: string, requestId: string) => Promise<readonly Refusal[]>])[] = [
  [
    '/graphql',
    async (query, requestId) =>
      (await post(`${service.url}/graphql`, { query }, { ...jsonHeaders, 'x-request-id': requestId })).body.errors,
  ],
  [
    '/graphql/stream',
    async (query, requestId) => {
      const { text } = await post(
        `${service.url}/graphql/stream`,
        { query },
        { ...jsonHeaders, accept: 'text/event-stream', 'x-request-id': requestId },
      );
      return JSON.parse(/^data: (\{.*)$/m.exec(text)?.[1] ?? '{}').errors;
    },
  ],
];

const letters = 'abcdefghijklmnopqrst';
const names = Array.from(
  { length: 150 },
  (_, index) => `unknown${letters[index % 20]}${letters[Math.floor(index / 20)]}`,
);
/** Compared with each other, these are too many. */
const dear = '__typename '.repeat(1_100);

describe.each(channels)('a validation that ends before its end, by %s', (_path, refusalsOf) => {
  test('tells the first twenty reasons, and that there are more', async () => {
    const errors = await refusalsOf(`{ ${names.join(' ')} }`, 'many');
    expect(errors.map(({ message }) => message)).toEqual([
      ...names.slice(0, 20).map((name) => expect.stringContaining(name)),
      expect.stringMatching(/^More is wrong with the document than is told here/),
    ]);
  });

  test('never begins for a document that is too dear to validate, and tells that alone', async () => {
    const errors = await refusalsOf(`query($x: Nowhere) { ${dear} }`, 'dear');
    expect(errors).toMatchObject([
      { message: 'The operation selects the same fields too often.', extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  test('gives every request its own id, however many come at once', async () => {
    const ids = Array.from({ length: 10 }, (_, index) => `at-once-${index}`);
    const answers = await Promise.all(ids.map((id) => refusalsOf(`{ ${dear} }`, id)));
    expect(answers.map((errors) => errors.map(({ extensions }) => extensions.requestId))).toEqual(
      ids.map((id) => [id]),
    );
  });
});
