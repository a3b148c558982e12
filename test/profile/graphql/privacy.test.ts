import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checks } from '../../../src/checks/index.js';
import { countingSource } from '../../support/countingProvider.js';
import { post, type Running, send, startService } from '../../support/inProcess.js';
import { askProfile, decision, everyAxis, fullInput, person, summary } from '../../support/profiles.js';
import { postStream } from '../../support/sse.js';

/**
 * The canary of customer profiles: what a client sends goes through all three operations, and everything that comes
 * out is searched for it. Masked values are meant to come out, whole ones never.
 */
const marks =
  /canary|110101199003076515|1101011990030\d{5}|13912345678|1391000000\d|李明|20200315|20400315|建国路|iVBORw0KGgo|[１９]{2}/i;
const outputs: string[] = [];
const keep = <T extends { text: string; headers: Headers }>(answer: T): T => {
  outputs.push(answer.text, ...[...answer.headers].map(([name, value]) => `${name}: ${value}`));
  return answer;
};

const answering = countingSource();
const throwing = countingSource();
for (const { name } of checks)
  throwing.failWith(
    name,
    (input) => new Error(`could not ask for ${JSON.stringify(input)}`, { cause: new TypeError(JSON.stringify(input)) }),
  );

let services: Record<'answering' | 'throwing', Running>;
beforeAll(async () => {
  services = { answering: await startService({}, [answering]), throwing: await startService({}, [throwing]) };
});
afterAll(() => Promise.all(Object.values(services).map((service) => service.stop())));

const selection = `subject { maskedName maskedIdNo maskedMobile birthDate region warnings { field code message } } ${everyAxis} ${summary} ${decision}`;

/** The three operations, each with the same input or inputs. */
const operations: Record<string, (service: Running, input: unknown) => Promise<{ text: string; headers: Headers }>> = {
  customerProfile: (service, input) => askProfile(service, selection, input as object),
  customerProfiles: (service, input) =>
    post(`${service.url}/graphql`, {
      query: `query ($inputs: [CustomerProfileInput!]!) { customerProfiles(inputs: $inputs) { ... on CustomerProfile { ${selection} } ... on ProfileInputError { code message fields { path rule message } } } }`,
      variables: { inputs: [input, person(1), input] },
    }),
  customerProfileProgress: async (service, input) => {
    const answer = await postStream(service, {
      query: `subscription ($input: CustomerProfileInput!) { customerProfileProgress(input: $input) { field done ${selection} } }`,
      variables: { input },
    });
    return { text: await answer.text(), headers: answer.headers };
  },
};

const fields = Object.keys(fullInput);
const inputs: [string, unknown][] = [
  ['a valid input', fullInput],
  ['an input typed in full width', { ...fullInput, idNo: '１１０１０１１９９００３０７６５１５' }],
  ...['canary-value', 'canary 110101199003076515', 13912345678, { canary: '李明' }, ['canary'], true].map(
    (value): [string, unknown] => [
      `every field as ${JSON.stringify(value).replace(/[^a-z{["]/g, '')}`,
      Object.fromEntries(fields.map((field) => [field, value])),
    ],
  ),
  ...fields.map((field): [string, unknown] => [
    `a wrong ${field} among right ones`,
    { ...fullInput, [field]: 'canary' },
  ]),
  ['fields that allow no check', { name: '李明', address: fullInput.address }],
  ['a field that does not exist', { ...fullInput, canary110101199003076515: 'canary' }],
  ['a text', '110101199003076515'],
  ['nothing', null],
];

describe.each(Object.entries(operations))('%s says no value of', (_name, ask) => {
  test.each(inputs)('%s', async (_what, input) => {
    for (const service of Object.values(services)) {
      const { text } = keep(await ask(service, input));
      expect(text.length).toBeGreaterThan(2);
    }
  });
});

describe('literals and arguments', () => {
  test.each([
    [
      'an unknown policy',
      '{ customerProfile(input: { idNo: "110101199003076515" }) { decision(policy: "canary 李明") { outcome } } }',
    ],
    [
      'a place that is none',
      '{ customerProfile(input: { idNo: "110101199003076515" }) { addressDistance(locationType: canary13912345678) { __typename } } }',
    ],
    ['a number for a text', '{ customerProfile(input: { idNo: 110101199003076515 }) { police { __typename } } }'],
    [
      'fields that conflict',
      '{ customerProfile(input: { idNo: "110101199003076515" }) { a: decision(policy: "canary") { outcome } a: decision(policy: "13912345678") { outcome } } }',
    ],
    [
      'too many in a batch',
      `{ customerProfiles(inputs: [${'{ mobile: "13912345678" } '.repeat(51)}]) { __typename } }`,
    ],
  ])('%s', async (_what, query) => {
    for (const service of Object.values(services)) {
      expect(keep(await post(`${service.url}/graphql`, { query })).body.errors[0].extensions.code).toBe(
        'BAD_USER_INPUT',
      );
      const answer = await postStream(service, {
        query: `subscription ${query.replaceAll('customerProfile(', 'customerProfileProgress(')}`,
      });
      keep({ text: await answer.text(), headers: answer.headers });
    }
  });
});

test('everything that came out of all this is clean: answers, headers, logs and metrics', async () => {
  const running = Object.values(services);
  const metrics = await Promise.all(running.map(async ({ url }) => (await send(`${url}/metrics`)).text));
  expect(outputs.length).toBeGreaterThan(500);
  expect(answering.calls.length).toBeGreaterThan(50);
  expect(throwing.calls.length).toBeGreaterThan(50);
  for (const text of [...outputs, ...running.map(({ log }) => log()), ...metrics]) {
    expect(text.split('\n').filter((line) => marks.test(line))).toEqual([]);
  }
});

test('the marks are found where they stand', () => {
  expect(marks.test(JSON.stringify(person(1)))).toBe(true);
  expect(Object.values(fullInput).filter((value) => !marks.test(value))).toEqual([fullInput.city]);
});
