import { ApolloServer } from '@apollo/server';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { KycError } from '../../src/errors.js';
import { countingSource } from '../support/countingProvider.js';
import { type Answered, jsonHeaders, post, type Running, startService } from '../support/inProcess.js';

const source = countingSource();
let service: Running;
const throughApollo = jest.spyOn(ApolloServer.prototype, 'executeHTTPGraphQLRequest');

beforeAll(async () => {
  source.failWith('RISK_POLICE', (input) =>
    Reflect.get(input, 'name') === '王芳'
      ? new KycError('UPSTREAM_UNAVAILABLE', 'Not now.', { retryAfterMs: 1_000 })
      : undefined,
  );
  service = await startService({ LOG_LEVEL: 'silent' }, [source]);
});
afterAll(() => service.stop());
beforeEach(() => void throughApollo.mockClear());

/** A request as Apollo answers it, and as it is answered once its document is known. */
async function both(body: object, headers: Record<string, string> = {}): Promise<readonly [Seen, Seen]> {
  const askOnce = async (extra: object): Promise<Seen> => {
    const before = source.calls.length;
    const answered = await post(`${service.url}/graphql`, { ...body, ...extra }, { ...jsonHeaders, ...headers });
    return seen(
      answered,
      source.calls.slice(before).map(({ check, input }) => JSON.stringify([check, input])),
    );
  };
  // What names extensions, be they empty, is left to Apollo, which learns the document.
  const byApollo = await askOnce({ extensions: {} });
  return [byApollo, await askOnce({})];
}

interface Seen {
  readonly status: number;
  readonly headers: readonly [string, string][];
  readonly body: unknown;
  readonly calls: readonly string[];
}

const changing = new Set([
  'x-request-id',
  'date',
  'content-length',
  'ratelimit-remaining',
  'ratelimit-reset',
  'keep-alive',
]);

function seen({ status, headers, text }: Answered, calls: readonly string[]): Seen {
  // What each request has of its own.
  const masked = text
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '<id>')
    .replaceAll(/"latencyMs":[0-9.]+/g, '"latencyMs":0')
    .replaceAll(/"checkedAt":"[^"]+"/g, '"checkedAt":"<time>"');
  return { status, headers: [...headers].filter(([name]) => !changing.has(name)).sort(), body: masked, calls };
}

const result = 'id message success source { provider billed latencyMs reused } warnings { code field }';
const axes = ['identity', 'mobileOwnership', 'attribution', 'workCity', 'antiFraud', 'police'] as const;
const failure = '... on CheckFailure { code retryable message } ... on CheckSkipped { reason }';

/** Selections of a root field, with and without aliases, fragments and directives. */
const selection = fc.constantFrom(
  result,
  `${result} __typename`,
  '...R',
  '... on IdentityVerification { match }',
  'id @skip(if: true) message',
  'm: message m2: message',
  `... @include(if: $on) { ${result} }`,
);

const checkField = fc
  .record({
    alias: fc.constantFrom('', 'a: ', 'b: '),
    input: fc.constantFrom(
      '$input',
      '{twoFactor: {name: "李明", idNo: "110101199003076515"}}',
      '{twoFactor: {name: "x", idNo: "1"}}',
      '{twoFactor: {name: "李明", idNo: $idNo}}',
    ),
    selection,
  })
  .map(({ alias, input, selection: selected }) => `${alias}verifyIdentity(input: ${input}) { ${selected} }`);
const riskField = fc
  .constantFrom(
    '{police: {name: "李明", idNo: "110101199003076515"}}',
    '{police: {name: "王芳", idNo: "110101199003076515"}}',
    '$risk',
  )
  .map((input) => `assessRisk(input: ${input}) { __typename message ... on PoliceAssessment { listed } }`);
const profileField = fc
  .subarray([...axes], { minLength: 1 })
  .map(
    (asked) =>
      `customerProfile(input: $profile) { subject { idNo } ${asked.map((axis) => `${axis} { __typename ${failure} }`).join(' ')} }`,
  );
const freeField = fc.constantFrom(
  'checks { name }',
  'usage(from: "2026-01-01", to: "2026-01-31") { checks }',
  'usage(from: "x", to: $idNo) { checks }',
  'verification(id: "none") { id }',
  'verifications(first: 1000) { edges { cursor } }',
  '__typename',
);

const variablesDeclared =
  '($input: VerifyIdentityInput!, $idNo: String!, $on: Boolean! = true, $risk: AssessRiskInput!, $profile: CustomerProfileInput!)';
/** Only the variables that a document uses may be declared in it. */
function declared(fields: string): string {
  const used = variablesDeclared
    .slice(1, -1)
    .split(', ')
    .filter((declaration) => new RegExp(`\\${declaration.split(':')[0] ?? ''}\\b`).test(fields));
  return used.length === 0 ? '' : `(${used.join(', ')})`;
}
const documents = fc
  .oneof(
    fc
      .array(fc.oneof(checkField, riskField), { minLength: 1, maxLength: 3 })
      .map((fields) => ['mutation', fields.join(' ')] as const),
    fc
      .array(fc.oneof(profileField, freeField), { minLength: 1, maxLength: 2 })
      .map((fields) => ['query', fields.join(' ')] as const),
  )
  .map(
    ([kind, fields]) =>
      `${kind} Q${declared(fields)} { ${fields} }${fields.includes('...R') ? ` fragment R on IdentityVerification { ${result} match }` : ''}`,
  );

const person = { name: '李明', idNo: '110101199003076515' };
const variables = fc.record(
  {
    input: fc.constantFrom<unknown>(
      { twoFactor: person },
      { twoFactor: { ...person, idNo: '1' } },
      {},
      null,
      'text',
      { twoFactor: person, nameMobile: { name: '李明', mobile: '13912345678' } },
      { twoFactor: { ...person, extra: 1 } },
    ),
    idNo: fc.constantFrom<unknown>(person.idNo, 1, null, ['x']),
    on: fc.constantFrom<unknown>(true, false, 'yes', undefined),
    risk: fc.constantFrom<unknown>({ police: { ...person, name: '王芳' } }, { police: person }, { antiFraud: {} }),
    profile: fc.constantFrom<unknown>(
      { ...person, mobile: '13912345678' },
      { ...person, name: '王芳' },
      { mobile: '13912345678' },
      {},
      { idNo: 'x' },
    ),
  },
  { requiredKeys: [] },
);

const accepts = fc.constantFrom<Record<string, string>>(
  {},
  { accept: 'application/json' },
  { accept: 'application/graphql-response+json' },
  { accept: '*/*' },
  { accept: 'application/graphql-response+json, application/json;q=0.9' },
  { accept: 'text/plain' },
);
const options = fc.constantFrom<Record<string, string>>(
  {},
  { 'x-kyc-max-age': '60' },
  { 'x-kyc-purpose': 'onboarding' },
  { 'x-kyc-max-age': 'x' },
);

describe('an operation whose document is known', () => {
  test('is answered as Apollo answers it: status, headers, data, errors, and the order of calls', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(
        documents,
        variables,
        accepts,
        options,
        fc.constantFrom<object>({}, { operationName: 'Q' }, { operationName: '' }, { operationName: 'other' }),
        async (query, given, accept, asked, name) => {
          throughApollo.mockClear();
          const [byApollo, prepared] = await both({ query, variables: given, ...name }, { ...accept, ...asked });
          expect(prepared).toEqual(byApollo);
          // Of the others the document is not valid, or the request is refused before Apollo sees it.
          if (throughApollo.mock.calls.length === 1) compared += 1;
        },
      ),
      { numRuns: 600, seed: 20261127 },
    );
    expect(compared).toBeGreaterThan(150);
  });

  test('does not pass through Apollo', async () => {
    const body = { query: 'query Known { checks { name } }' };
    for (let count = 0; count < 3; count += 1) expect((await post(`${service.url}/graphql`, body)).status).toBe(200);
    expect(throughApollo).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['another text', { query: 'query Known { checks { name } } ' }],
    ['another operation name', { query: 'query Known { checks { name } }', operationName: 'Known' }],
    [
      'an extension',
      { query: 'query Known { checks { name } }', extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } },
    ],
    ['variables that are no object', { query: 'query Known { checks { name } }', variables: [] }],
  ])('with %s does', async (_what, body) => {
    await post(`${service.url}/graphql`, { query: 'query Known { checks { name } }' });
    throughApollo.mockClear();
    await post(`${service.url}/graphql`, body);
    expect(throughApollo).toHaveBeenCalledTimes(1);
  });

  test('needs credentials all the same', async () => {
    const body = { query: 'query Known { checks { name } }' };
    await post(`${service.url}/graphql`, body);
    expect((await post(`${service.url}/graphql`, body, { 'content-type': 'application/json' })).status).toBe(401);
  });

  test('is none whose document was refused', async () => {
    for (let count = 0; count < 2; count += 1)
      expect((await post(`${service.url}/graphql`, { query: '{ nothing }' })).body.errors[0].extensions.code).toBe(
        'BAD_USER_INPUT',
      );
    expect(throughApollo).toHaveBeenCalledTimes(2);
  });
});
