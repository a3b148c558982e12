import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Answered, jsonHeaders, post, type Running, startService } from '../support/inProcess.js';

let service: Running;
beforeAll(async () => {
  service = await startService({
    KYC_MAX_TOKENS: '300',
    KYC_MAX_DEPTH: '14',
    KYC_MAX_ALIASES: '3',
    KYC_MAX_CHECKS_PER_REQUEST: '2',
  });
});
afterAll(() => service.stop());

const run = (query: string, variables?: object): Promise<Answered> =>
  post(`${service.url}/graphql`, { query, variables });
const person = '{ name: "李明", idNo: "110101199003076515" }';
const verify = 'mutation ($input: VerifyIdentityInput!) { verifyIdentity(input: $input) { match } }';

/** What the one error says. */
function reportOf({ body }: Answered) {
  expect(body.errors).toHaveLength(1);
  return { message: body.errors[0].message, ...body.errors[0].extensions };
}

describe('an input union takes exactly one member', () => {
  const threeFactor = { name: '李明', idNo: '110101199003076515', mobile: '13912345678' };
  const twoFactor = { name: '李明', idNo: '110101199003076515' };

  test.each([
    ['two members', { twoFactor, threeFactor }],
    ['no member', {}],
    ['a member that is null', { twoFactor: null }],
  ])('%s in variables are refused', async (_what, input) => {
    const answer = await run(verify, { input });
    expect(answer.status).toBe(400);
    expect(reportOf(answer)).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: expect.stringMatching(/^input/), rule: 'oneOf' }],
    });
  });

  test.each([
    ['two members', `{ twoFactor: ${person}, idMobile: { idNo: "1", mobile: "1" } }`],
    ['no member', '{}'],
    ['a member that is null', '{ twoFactor: null }'],
  ])('%s in literals are refused', async (_what, literal) => {
    const answer = await run(`mutation { verifyIdentity(input: ${literal}) { match } }`);
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });
});

test.each([
  ['given', { t: { name: '李明', idNo: '110101199003076515' } }],
  ['null', { t: null }],
  ['not given', {}],
])('a member that is a nullable variable is refused by validation, also if it is %s', async (_what, variables) => {
  const answer = await run('mutation ($t: PoliceInput) { assessRisk(input: { police: $t }) { message } }', variables);
  expect(answer.status).toBe(400);
  expect(answer.body).not.toHaveProperty('data');
  expect(reportOf(answer)).toMatchObject({
    code: 'BAD_USER_INPUT',
    message: 'Variable "$t" must be of a non-null type to be a member of the OneOf input "AssessRiskInput".',
  });
});

describe('a refusal says what is wrong without saying the value', () => {
  test('broken rules come all at once, with the path as the caller wrote it', async () => {
    const answer = await run(verify, {
      input: { fourFactor: { name: 'Li Ming', idNo: '123', frDate: '20250230', toDate: '2040' } },
    });
    const { fields, code } = reportOf(answer);
    expect(code).toBe('BAD_USER_INPUT');
    expect(fields.map(({ path, rule }: { path: string; rule: string }) => `${path} ${rule}`)).toEqual([
      'input.fourFactor.name hanName',
      'input.fourFactor.idNo residentId',
      'input.fourFactor.frDate date',
      'input.fourFactor.toDate date',
    ]);
  });

  test.each([
    ['a missing variable', undefined, 'input', 'required'],
    ['a missing field', { input: { twoFactor: { name: '李明' } } }, 'input.twoFactor.idNo', 'required'],
    [
      'a number for a string',
      { input: { twoFactor: { name: '李明', idNo: 110101199003076 } } },
      'input.twoFactor.idNo',
      'type',
    ],
    [
      'a field that the type does not have',
      { input: { twoFactor: { name: '李明', idNo: '1', canary: 'x' } } },
      'input.twoFactor',
      'unknownField',
    ],
    ['null for the whole', { input: null }, 'input', 'required'],
  ])('%s names its path and rule', async (_what, variables, path, rule) => {
    const answer = await run(verify, variables);
    expect(answer.status).toBe(400);
    expect(reportOf(answer).fields).toEqual([{ path, rule, message: expect.any(String) }]);
    expect(answer.text).not.toMatch(/110101199003076|canary|李/);
  });

  test('two wrong variables are two errors', async () => {
    const query =
      'mutation ($a: VerifyIdentityInput!, $b: VerifyIdentityInput!) { a: verifyIdentity(input: $a) { match } b: verifyIdentity(input: $b) { match } }';
    const { body } = await run(query, { a: 1 });
    expect(body.errors.map((error: any) => [...error.path, error.extensions.fields[0].path])).toEqual([
      ['a', 'input'],
      ['b', 'input'],
    ]);
  });

  test('a field that an input does not have is answered with those that it has', async () => {
    const answer = await run(
      'mutation { verifyIdentity(input: { twoFactor: { naem: "李明", idNo: "1", name: "李明" } }) { match } }',
    );
    expect(reportOf(answer).message).toBe(
      'Field "naem" is not defined by type "TwoFactorInput". TwoFactorInput has name, idNo. Did you mean "name"?',
    );
  });

  test('a document that ends too early says so', async () => {
    expect(reportOf(await run('{ checks { name }')).message).toBe(
      'The document is not valid GraphQL: Expected Name, found <EOF>.',
    );
  });

  test('a misspelt field is answered with the right one', async () => {
    const answer = await run(`mutation { verifyIdentity(input: { twoFactor: ${person} }) { macth } }`);
    expect(reportOf(answer).message).toBe(
      'Cannot query field "macth" on type "IdentityVerification". Did you mean "match"?',
    );
  });

  test.each([
    [
      'a literal of another type',
      'mutation { verifyIdentity(input: { twoFactor: { name: "李明", idNo: 110101199003076515 } }) { match } }',
    ],
    [
      'an enum value that is none',
      'mutation { lookupMobile(input: { locationQuery: { mobile: "13912345678", locationType: x110101199003076515 } }) { message } }',
    ],
    [
      'a name without quotes',
      'mutation { verifyIdentity(input: { twoFactor: { name: 李明, idNo: "110101199003076515" } }) { match } }',
    ],
    ['a string for an object', 'mutation { verifyIdentity(input: "110101199003076515") { match } }'],
    ['an operation name that does not exist', 'query A { checks { name } } query B { checks { name } }'],
  ])('%s is refused without a trace of it', async (_what, query) => {
    const answer = await post(`${service.url}/graphql`, {
      query,
      operationName: query.startsWith('query') ? '110101199003076515' : undefined,
    });
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      requestId: answer.headers.get('x-request-id'),
    });
    expect(answer.text).not.toMatch(/11010|李|明/);
    expect(service.log()).not.toMatch(/11010|李|明/);
  });
});

describe('limits', () => {
  test.each([
    ['tokens', `{ ${'checks { name } '.repeat(100)} }`, /too long: at most 300 tokens/],
    ['depth', `{ ${'a { '.repeat(20)} b ${'} '.repeat(20)} }`, /more than 14 deep/],
    [
      'aliases',
      '{ a: checks { name } b: checks { name } c: checks { name } d: checks { name } }',
      /has 4 aliases; at most 3/,
    ],
    [
      'billed checks',
      `mutation { ...A verifyIdentity(input: { twoFactor: ${person} }) { match } } fragment A on Mutation { a: assessRisk(input: { police: ${person} }) { message } b: assessRisk(input: { police: ${person} }) { message } }`,
      /asks for 3 billed checks; at most 2/,
    ],
    [
      'fragments that go in circles',
      '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
      /Cannot spread fragment "A" within itself/,
    ],
  ])('too many %s are a clear 400', async (_what, query, message) => {
    const { status, body } = await run(query);
    expect(status).toBe(400);
    expect(body.errors.map((error: { message: string }) => error.message).join(' ')).toMatch(message);
    expect(body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });

  test('introspection as tools send it stays within the standard limits', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    await using standard = await startService();
    const answer = await post(`${standard.url}/graphql`, {
      query: getIntrospectionQuery({ oneOf: true, inputValueDeprecation: true, schemaDescription: true }),
    });
    expect(answer.body.errors).toBeUndefined();
  });
});

describe('several mutations in one document', () => {
  test('are run one after the other, and one failure leaves the others their answers', async () => {
    const query = `mutation { a: verifyIdentity(input: { twoFactor: ${person} }) { match } b: lookupMobile(input: { attribution: { mobile: "13900000904" } }) { message } }`;
    const { status, body } = await run(query);
    expect(status).toBe(200);
    expect(body.data).toEqual({ a: { match: 'MATCH' }, b: null });
    expect(body.errors).toMatchObject([{ path: ['b'], extensions: { code: 'UPSTREAM_UNAVAILABLE' } }]);
    expect(body.errors).toHaveLength(1);
  });

  test('of which one is sure to be refused are refused together, with the key of that one', async () => {
    const { status, body } = await run(
      `mutation { a: assessRisk(input: { police: { name: "李明", idNo: "1" } }) { message } }`,
    );
    expect([status, body.errors[0].path]).toEqual([400, ['a']]);
  });
});

test('persisted queries speak the protocol that clients expect', async () => {
  const { createHash } = await import('node:crypto');
  const query = '{ checks { name } }';
  const extensions = { persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') } };
  const unknown = await post(`${service.url}/graphql`, { extensions });
  expect(unknown.body.errors[0]).toMatchObject({
    message: 'PersistedQueryNotFound',
    extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' },
  });
  const registered = await post(`${service.url}/graphql`, { query, extensions });
  expect(registered.body.data.checks).toHaveLength(11);
  const known = await post(`${service.url}/graphql`, { extensions }, jsonHeaders);
  expect(known.body.data.checks).toHaveLength(11);
});
