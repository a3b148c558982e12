import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { countingSource, failure } from '../../support/countingProvider.js';
import { type Answered, type Running, startService } from '../../support/inProcess.js';
import { ask, fileOf, fullInput } from '../../support/profiles.js';

const source = countingSource();
let service: Running;
beforeAll(async () => {
  const clients = [
    { id: 'shop', scopes: ['*'] },
    { id: 'till', scopes: ['identity'] },
  ].map((client) => ({ ...client, secret: 'secret-of-the-tests-0123' }));
  service = await startService({ KYC_CLIENTS_FILE: fileOf('clients.json', JSON.stringify({ clients })) }, [source]);
});
afterEach(() => source.reset());
afterAll(() => service.stop());

const headersOf = (id: string) => ({
  'content-type': 'application/json',
  'x-client-id': id,
  'x-client-secret': 'secret-of-the-tests-0123',
});
const send = (query: string, variables: object = {}, client = 'shop') =>
  ask(service, query, variables, headersOf(client));
const person = '{ name: "李明", idNo: "110101199003076515" }';
const billed = `a: verifyIdentity(input: { twoFactor: ${person} }) { match }`;
const profile = `a: customerProfile(input: { idNo: "110101199003076515" }) { antiFraud { __typename } }`;

/** The path of each error with those of its broken rules, and their names. */
const faultsOf = ({ body }: Answered) =>
  body.errors.map(({ path, extensions: { code, fields = [] } }: any) => [
    path,
    code,
    ...fields.map((field: { path: string; rule: string }) => `${field.path} ${field.rule}`),
  ]);

describe('nothing is billed beside a root field that is sure to be refused', () => {
  test.each<[string, string, object, number, (string[] | string)[]]>([
    [
      'a subject to erase without a field',
      `mutation { ${billed} b: eraseSubject(subject: {}) { id } }`,
      {},
      400,
      [['b'], 'BAD_USER_INPUT', 'subject.idNo someField'],
    ],
    [
      'a wrong input',
      `mutation { ${billed} b: assessRisk(input: { police: { name: "李明", idNo: "1" } }) { message } }`,
      {},
      400,
      [['b'], 'BAD_USER_INPUT', 'input.police.idNo residentId'],
    ],
    [
      'a purpose that may not be recorded',
      `mutation { ${billed} b: assessRisk(input: { police: ${person} }, options: { purpose: "call 13912345678" }) { message } }`,
      {},
      400,
      [['b'], 'BAD_USER_INPUT', 'options.purpose personalData'],
    ],
    [
      'a consent that may not be recorded',
      `mutation { ${billed} b: assessRisk(input: { police: ${person} }, options: { consent: "two words" }) { message } }`,
      {},
      400,
      [['b'], 'BAD_USER_INPUT', 'options.consent form'],
    ],
    [
      'an idempotency key that is none',
      `mutation { ${billed} b: assessRisk(input: { police: ${person} }, options: { idempotencyKey: "" }) { message } }`,
      {},
      400,
      [['b'], 'BAD_USER_INPUT', 'options.idempotencyKey idempotencyKey'],
    ],
    [
      'an age that is none',
      `mutation { ${billed} b: assessRisk(input: { police: ${person} }, options: { maxAge: -1 }) { message } }`,
      {},
      400,
      [['b'], 'BAD_USER_INPUT', 'options.maxAge maxAge'],
    ],
    [
      'a key for two checks',
      `mutation { a: verifyIdentity(input: { twoFactor: ${person} }, options: { idempotencyKey: "k" }) { match } b: assessRisk(input: { police: ${person} }, options: { idempotencyKey: "k" }) { message } }`,
      {},
      409,
      [['b'], 'IDEMPOTENCY_KEY_REUSED', 'options.idempotencyKey idempotencyKey'],
    ],
    [
      'a page of none',
      `{ ${profile} b: verifications(first: 0) { edges { cursor } } }`,
      {},
      400,
      [['b'], 'BAD_USER_INPUT', 'first range'],
    ],
    [
      'a cursor of somebody else',
      `{ ${profile} b: verifications(after: "canary") { edges { cursor } } }`,
      {},
      400,
      [['b'], 'BAD_USER_INPUT', 'after cursor'],
    ],
    [
      'a cursor of somebody else, backward',
      `{ ${profile} b: verifications(last: 5, before: "canary") { edges { cursor } } }`,
      {},
      400,
      [['b'], 'BAD_USER_INPUT', 'before cursor'],
    ],
    [
      'a page from both ends',
      `{ ${profile} b: verifications(first: 5, last: 5) { edges { cursor } } }`,
      {},
      400,
      [['b'], 'BAD_USER_INPUT', 'last firstOrLast'],
    ],
    [
      'an empty cursor',
      `{ ${profile} b: verifications(after: "") { edges { cursor } } }`,
      {},
      400,
      [['b'], 'BAD_USER_INPUT', 'after cursor'],
    ],
    [
      'a wrong subject of the history',
      `{ ${profile} b: verifications(filter: { subject: { idNo: "canary" } }) { edges { cursor } } }`,
      {},
      400,
      [['b'], 'BAD_USER_INPUT', 'filter.subject.idNo residentId'],
    ],
    [
      'a day that does not exist',
      `{ ${profile} b: usage(from: "2026-02-30", to: "2026-03-01") { checks } }`,
      {},
      400,
      [['b'], 'BAD_USER_INPUT', 'from day'],
    ],
    [
      'an unknown policy',
      `{ ${profile} b: customerProfile(input: { idNo: "110101199003076515" }) { decision(policy: "canary") { outcome } } }`,
      {},
      400,
      [['b'], 'BAD_USER_INPUT', 'decision.policy policy'],
    ],
    [
      'a batch that is too long',
      `query ($i: [CustomerProfileInput!]!) { ${profile} b: customerProfiles(inputs: $i) { __typename } }`,
      { i: Array.from({ length: 51 }, () => ({})) },
      400,
      [['b'], 'BAD_USER_INPUT', 'inputs tooLong'],
    ],
    [
      'a list in a literal that is too long',
      `{ ${profile} b: verifications(filter: { checks: [${'RISK_POLICE '.repeat(51)}] }) { edges { cursor } } }`,
      {},
      400,
      [['b'], 'BAD_USER_INPUT', 'filter.checks tooLong'],
    ],
    [
      'an argument that is null by its variable',
      `query ($i: ID = "x") { ${profile} b: node(id: $i) { id } }`,
      { i: null },
      400,
      [['b'], 'BAD_USER_INPUT', 'id required'],
    ],
    [
      'such an argument within a profile',
      `query ($f: LocationType = WORK) { a: customerProfile(input: { mobile: "13912345678" }) { antiFraud { __typename } addressDistance(locationType: $f) { __typename } } }`,
      { f: null },
      400,
      [['a'], 'BAD_USER_INPUT', 'addressDistance.locationType required'],
    ],
    [
      'such an argument of a directive, however deep',
      `query ($f: Boolean = true) { a: customerProfile(input: { mobile: "13912345678" }) { ...F } } fragment F on CustomerProfile { antiFraud { ... on CheckResult { id @include(if: $f) } } }`,
      { f: null },
      400,
      [['a'], 'BAD_USER_INPUT', 'antiFraud.id.@include.if required'],
    ],
    [
      'such a field of an input',
      `query ($n: String = "x") { ${profile} b: usage(from: $n, to: "2026-03-01") { checks } }`,
      { n: null },
      400,
      [['b'], 'BAD_USER_INPUT', 'from required'],
    ],
  ])('%s', async (_what, query, variables, status, fault) => {
    const answer = await send(query, variables);
    expect(answer.body).not.toHaveProperty('data');
    expect([answer.status, faultsOf(answer)]).toEqual([status, [fault]]);
    expect(answer.text).not.toMatch(/canary|13912345678/);
    expect(source.calls).toEqual([]);
  });

  test.each([
    ['a check', `mutation { ${billed} b: assessRisk(input: { police: ${person} }) { message } }`],
    ['the history', `mutation { ${billed} b: eraseSubject(subject: { idNo: "110101199003076515" }) { id } }`],
    [
      'an answer of the history',
      `{ a: customerProfile(input: ${person}) { identity { __typename } } b: verification(id: "1") { id } }`,
    ],
  ])('%s that the client may not ask for', async (_what, query) => {
    const answer = await send(query, {}, 'till');
    expect([answer.status, faultsOf(answer)]).toEqual([403, [[['b'], 'FORBIDDEN']]]);
    expect(source.calls).toEqual([]);
  });

  test('a size of a page that is null is one that is not given', async () => {
    const { status, body } = await send(
      `query ($f: Int) { ${profile} b: verifications(first: $f) { edges { cursor } } }`,
      { f: null },
    );
    expect([status, Object.keys(body.data), source.calls.length]).toEqual([200, ['a', 'b'], 1]);
  });

  test('each of several refused root fields says what is wrong with it', async () => {
    const answer = await send(
      `mutation { ${billed} b: eraseSubject(subject: {}) { id } c: assessRisk(input: { police: { name: "x", idNo: "1" } }) { message } }`,
    );
    expect(faultsOf(answer)).toEqual([
      [['b'], 'BAD_USER_INPUT', 'subject.idNo someField'],
      [
        ['c'],
        'BAD_USER_INPUT',
        'input.police.name hanName',
        'input.police.name length',
        'input.police.idNo residentId',
      ],
    ]);
    expect(source.calls).toEqual([]);
  });

  test('a refused check stands in the usage, as one that was run and refused', async () => {
    const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    const usage = `{ usage(from: "${day}", to: "${day}") { entries { check outcomes { outcome checks } } } }`;
    const count = async () =>
      (await send(usage, {}, 'till')).body.data.usage.entries.find(
        ({ check }: { check: string }) => check === 'IDENTITY_ID_MOBILE',
      )?.outcomes ?? [];
    expect(await count()).toEqual([]);
    await send('mutation { verifyIdentity(input: { idMobile: { idNo: "1", mobile: "1" } }) { match } }', {}, 'till');
    expect(await count()).toEqual([{ outcome: 'BAD_USER_INPUT', checks: 1 }]);
  });

  test('what directives take away is not looked at', async () => {
    const { body } = await send(
      `query ($f: Int = 3, $is: Boolean!) { ${profile} b: verifications(first: $f) @include(if: $is) { edges { cursor } } }`,
      { f: null, is: false },
    );
    expect(body).toEqual({ data: { a: { antiFraud: { __typename: 'AntiFraudAssessment' } } } });
  });
});

test('wherever the wrong field stands among right ones, nothing is called', async () => {
  const right = [
    `verifyIdentity(input: { twoFactor: ${person} }) { match }`,
    `assessRisk(input: { police: ${person} }) { message }`,
    'lookupMobile(input: { attribution: { mobile: "13912345678" } }) { message }',
  ];
  const wrong = [
    'eraseSubject(subject: {}) { id }',
    'verifyIdentity(input: { idMobile: { idNo: "1", mobile: "1" } }) { match }',
    `assessRisk(input: { police: ${person} }, options: { maxAge: -1 }) { message }`,
  ];
  const wrapped = [
    (field: string) => field,
    (field: string) => `... on Mutation { ${field} }`,
    (field: string) => `... @include(if: true) { ${field} }`,
  ] as const;
  const rightField = fc.record({ field: fc.constantFrom(...right), wrap: fc.constantFrom(...wrapped) });
  const wrongField = fc.record({ field: fc.constantFrom(...wrong), wrap: fc.constantFrom(...wrapped) });
  await fc.assert(
    fc.asyncProperty(fc.array(rightField, { maxLength: 4 }), wrongField, fc.nat(4), async (fields, fault, place) => {
      const all = [...fields.slice(0, place), fault, ...fields.slice(place)];
      const answer = await send(
        `mutation { ${all.map(({ field, wrap }, index) => wrap(`k${index}: ${field}`)).join(' ')} }`,
      );
      expect([answer.status, answer.body.errors.map(({ path }: { path: string[] }) => path)]).toEqual([
        400,
        [[`k${Math.min(place, fields.length)}`]],
      ]);
      expect(source.calls).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test('a variable may have any name', async () => {
  const { body } = await send(
    'query ($__proto__: String! = "2026-11-01", $constructor: String!) { usage(from: $__proto__, to: $constructor) { checks } }',
    { constructor: '2026-11-30' },
  );
  expect(body.errors).toBeUndefined();
});

describe('an answer that was paid for', () => {
  test.each([
    ['a check', 'b: lookupMobile(input: { attribution: { mobile: "13900000904" } }) { message }'],
    ['one with a fault of its own', 'b: assessRisk(input: { antiFraud: { mobile: "13900000904" } }) { id }'],
  ])('stays where %s fails after it', async (_what, failing) => {
    source.failWith('MOBILE_ATTRIBUTION', failure('UPSTREAM_UNAVAILABLE'));
    source.failWith('RISK_ANTI_FRAUD', () => new TypeError('boom'));
    const { status, body } = await send(`mutation { ${billed} ${failing} }`);
    expect([status, body.data]).toEqual([200, { a: { match: 'MATCH' }, b: null }]);
    expect(body.errors).toHaveLength(1);
    expect(body.errors[0].path).toEqual(['b']);
  });

  test('stays where a field of another result cannot be given', async () => {
    source.answerWith('RISK_ANTI_FRAUD', { level: 'NONE', types: [null], message: 'x' });
    const { status, body } = await send(
      `mutation { ${billed} b: assessRisk(input: { antiFraud: { mobile: "13912345678" } }) { ... on AntiFraudAssessment { types } } }`,
    );
    expect([status, body.data]).toEqual([200, { a: { match: 'MATCH' }, b: null }]);
  });

  test('stays in a profile where the history beside it cannot be read', async () => {
    await using running = await startService({}, [source]);
    running.app.history.page = () => Promise.reject(new Error('The database is gone.'));
    const { status, body } = await ask(
      running,
      'query ($i: CustomerProfileInput!) { customerProfile(input: $i) { police { __typename } } verifications { edges { cursor } } }',
      { i: fullInput },
    );
    expect([status, body.data]).toEqual([
      200,
      { customerProfile: { police: { __typename: 'PoliceAssessment' } }, verifications: null },
    ]);
    expect(body.errors).toMatchObject([{ path: ['verifications'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
  });
});

describe('the plan of hostile requests', () => {
  test('tells of at most fifty faults', async () => {
    const wrong = { idNo: 1, mobile: 1, name: 1, city: 1, address: 1 };
    const { body, status } = await send(
      'query ($i: [CustomerProfileInput!]!) { customerProfiles(inputs: $i) { __typename } }',
      { i: Array.from({ length: 50 }, () => wrong) },
    );
    expect([status, body.errors.length, body.errors[0].extensions.fields.length]).toEqual([400, 1, 50]);
    const many = Array.from({ length: 50 }, (_, index) => index);
    const several = await send(
      `query (${many.map((index) => `$f${index}: VerificationFilter`).join(' ')}) { ${many.map((index) => `a${index}: verifications(filter: $f${index}) { __typename }`).join(' ')} }`,
      Object.fromEntries(many.map((index) => [`f${index}`, { checks: [1, 2], outcomes: [3] }])),
    );
    expect(several.body.errors.flatMap(({ extensions }: any) => extensions.fields)).toHaveLength(50);
  });
});
