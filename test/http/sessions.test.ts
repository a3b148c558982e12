import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { demoClient } from '../../src/config/clients.js';
import { compileNamed } from '../rest-contract/openapi/document.js';
import { openDatabase } from '../../src/persistence/database/open.js';
import { startService } from '../support/inProcess.js';
import { newSqlitePlace } from '../support/place.js';
import { entriesOf } from '../support/records.js';

const place = newSqlitePlace();
const other = { id: 'other', secret: 'other-secret-0123456789' };
const env = {
  ...place.env,
  KYC_ROUTES: 'sandbox',
  KYC_CLIENTS: `${other.id}:${other.secret}`,
};
let service: Awaited<ReturnType<typeof startService>>;
beforeAll(async () => {
  service = await startService(env);
});
afterAll(async () => {
  await service[Symbol.asyncDispose]();
});

const json = { 'content-type': 'application/json' };
const ofClient = { 'x-client-id': demoClient.id, 'x-client-secret': demoClient.secret };
const person = { name: '李明', idNo: '11010119900307651X' };
const somebodyElse = { name: '周文', idNo: '330106198805120039' };

async function graphql(headers: Record<string, string>, query: string, variables: object = {}) {
  const answer = await fetch(`${service.url}/graphql`, {
    method: 'POST',
    headers: { ...json, accept: 'application/graphql-response+json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const body: any = await answer.json();
  return { status: answer.status, headers: answer.headers, body, code: body.errors?.[0]?.extensions.code };
}

const create =
  'mutation ($input: CreateSessionInput!) { createSession(input: $input) { token session { id state billed remaining } } }';
async function newSession(input: object = {}) {
  const { body } = await graphql(ofClient, create, {
    input: { checks: ['IDENTITY_TWO_FACTOR'], maxBilled: 3, ...input },
  });
  const { token, session } = body.data.createSession;
  return { id: session.id as string, bearer: { authorization: `Bearer ${token as string}` } };
}

const verify =
  'mutation ($name: String!, $idNo: String!) { verifyIdentity(input: { twoFactor: { name: $name, idNo: $idNo } }) { match } }';
const look = async (id: string) =>
  (
    await graphql(
      ofClient,
      'query ($id: ID!) { session(id: $id) { state billed remaining results { check outcome billed } } }',
      { id },
    )
  ).body.data.session;

describe('a session', () => {
  test('runs its checks without a client secret, and shows what it cost', async () => {
    const { id, bearer } = await newSession();
    expect((await graphql(bearer, verify, person)).body.data.verifyIdentity.match).toBe('MATCH');
    expect(await look(id)).toEqual({
      state: 'ACTIVE',
      billed: 1,
      remaining: 2,
      results: [{ check: 'IDENTITY_TWO_FACTOR', outcome: 'MATCH', billed: true }],
    });
  });

  test('works over REST and a stream', async () => {
    const { bearer } = await newSession();
    const rest = await fetch(`${service.url}/kyc/cn/identity`, {
      method: 'POST',
      headers: { ...json, ...bearer },
      body: JSON.stringify({ type: 'two-factor', ...person }),
    });
    expect([rest.status, await rest.json()]).toMatchObject([200, { consistent: true }]);
    const stream = await fetch(`${service.url}/graphql/stream`, {
      method: 'POST',
      headers: { ...json, ...bearer, accept: 'text/event-stream' },
      body: JSON.stringify({
        query:
          'subscription ($input: CustomerProfileInput!) { customerProfileProgress(input: $input) { done identity { __typename } police { ... on CheckSkipped { reason } } } }',
        variables: { input: person },
      }),
    });
    const text = await stream.text();
    expect(text).toContain('"IdentityVerification"');
    expect(text).toContain('"NOT_PERMITTED"');
  });

  test('ends with its budget, before another call is billed', async () => {
    const { id, bearer } = await newSession({ maxBilled: 2 });
    const codes = [];
    for (let count = 0; count < 4; count += 1) codes.push((await graphql(bearer, verify, person)).code);
    expect(codes).toEqual([undefined, undefined, 'SESSION_SPENT', 'SESSION_SPENT']);
    expect(await look(id)).toMatchObject({ state: 'SPENT', billed: 2, remaining: 0 });
  });

  test('gives back what was not billed', async () => {
    const { id, bearer } = await newSession({ maxBilled: 1 });
    const wrong = { name: '李明', idNo: '1' };
    expect((await graphql(bearer, verify, wrong)).code).toBe('BAD_USER_INPUT');
    expect(await look(id)).toMatchObject({ billed: 0 });
  });

  test('for one use serves one request with all of its checks', async () => {
    const { bearer } = await newSession({
      singleUse: true,
      checks: ['IDENTITY_TWO_FACTOR', 'RISK_POLICE'],
      maxBilled: 9,
    });
    const profile =
      'query ($input: CustomerProfileInput!) { customerProfile(input: $input) { identity { __typename } police { __typename } } }';
    expect((await graphql(bearer, profile, { input: person })).body.data.customerProfile).toEqual({
      identity: { __typename: 'IdentityVerification' },
      police: { __typename: 'PoliceAssessment' },
    });
    expect((await graphql(bearer, verify, person)).code).toBe('SESSION_SPENT');
  });

  test('that is revoked works no more, at once', async () => {
    const { id, bearer } = await newSession();
    const revoked = await graphql(ofClient, 'mutation ($id: ID!) { revokeSession(id: $id) { state } }', { id });
    expect(revoked.body.data.revokeSession.state).toBe('REVOKED');
    expect(await graphql(bearer, verify, person)).toMatchObject({ status: 401, code: 'SESSION_EXPIRED' });
  });

  test('fills in what its backend knows, which the browser cannot override', async () => {
    const { bearer } = await newSession({ prefill: person });
    const profile =
      'query ($input: CustomerProfileInput!) { customerProfile(input: $input) { identity { ... on IdentityVerification { match } } } }';
    expect((await graphql(bearer, profile, { input: somebodyElse })).body.data.customerProfile.identity.match).toBe(
      'MATCH',
    );
    expect((await graphql(bearer, verify, { ...somebodyElse, name: '王芳' })).body.data.verifyIdentity.match).toBe(
      'MATCH',
    );
  });

  test('is answered again under an idempotency key by a second session of the same client', async () => {
    const [first, second] = [await newSession(), await newSession()];
    const key = { 'idempotency-key': 'onboarding-1' };
    await graphql({ ...first.bearer, ...key }, verify, person);
    expect((await graphql({ ...second.bearer, ...key }, verify, person)).body.data.verifyIdentity.match).toBe('MATCH');
    expect(await look(second.id)).toMatchObject({ billed: 0 });
  });
});

describe('a token that tries more than it may', () => {
  test.each<[string, object, string, object, string, number]>([
    [
      'another check',
      {},
      'mutation { assessRisk(input: { police: { name: "李明", idNo: "11010119900307651X" } }) { message } }',
      {},
      'FORBIDDEN',
      403,
    ],
    ['another person', { subject: { idNo: person.idNo } }, verify, somebodyElse, 'FORBIDDEN', 403],
    ['the history', {}, '{ verifications { edges { cursor } } }', {}, 'FORBIDDEN', 403],
    ['usage', {}, '{ usage(from: "2026-01-01", to: "2026-01-02") { checks } }', {}, 'FORBIDDEN', 403],
    ['a session of its own', {}, create, { input: { checks: ['RISK_POLICE'], maxBilled: 1 } }, 'FORBIDDEN', 403],
    [
      'another operation',
      { operations: [createHash('sha256').update('{ checks { name } }').digest('hex')] },
      verify,
      person,
      'FORBIDDEN',
      403,
    ],
    ['another origin', { origins: ['https://shop.example.com'] }, verify, person, 'FORBIDDEN', 403],
  ])('is refused: %s, unbilled', async (_what, terms, query, variables, code, status) => {
    const { id, bearer } = await newSession(terms);
    expect(await graphql({ ...bearer, origin: 'https://evil.example.com' }, query, variables)).toMatchObject({
      code,
      status,
    });
    expect(await look(id)).toMatchObject({ billed: 0, results: [] });
  });

  test('its own operation from its own origin is answered, with the headers that the browser needs', async () => {
    const { bearer } = await newSession({
      origins: ['https://shop.example.com'],
      operations: [createHash('sha256').update(verify).digest('hex')],
    });
    const answer = await graphql({ ...bearer, origin: 'https://shop.example.com' }, verify, person);
    expect(answer.body.data.verifyIdentity.match).toBe('MATCH');
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://shop.example.com');
  });

  test('a browser may ask whether it may send a token, and not a client secret', async () => {
    const ask = (headers: string) =>
      fetch(`${service.url}/graphql`, {
        method: 'OPTIONS',
        headers: {
          origin: 'https://shop.example.com',
          'access-control-request-method': 'POST',
          'access-control-request-headers': headers,
        },
      });
    expect((await ask('authorization,content-type')).headers.get('access-control-allow-origin')).toBe(
      'https://shop.example.com',
    );
    expect((await ask('x-client-id,x-client-secret')).headers.get('access-control-allow-origin')).toBeNull();
  });

  test.each(['ks_short', 'x', `ks_${'A'.repeat(43)}`])('a token that nobody has is refused: %s', async (token) => {
    expect(await graphql({ authorization: `Bearer ${token}` }, verify, person)).toMatchObject({
      status: 401,
      code: 'UNAUTHENTICATED',
    });
  });

  test('another client neither sees nor ends the session', async () => {
    const { id, bearer } = await newSession();
    const ofOther = { 'x-client-id': other.id, 'x-client-secret': other.secret };
    expect(
      (await graphql(ofOther, 'query ($id: ID!) { session(id: $id) { state } }', { id })).body.data.session,
    ).toBeNull();
    expect((await graphql(ofOther, 'mutation ($id: ID!) { revokeSession(id: $id) { state } }', { id })).code).toBe(
      'BAD_USER_INPUT',
    );
    expect((await graphql(bearer, verify, person)).body.data.verifyIdentity.match).toBe('MATCH');
  });
});

test.each<[string, object]>([
  ['no check', { checks: [] }],
  ['no budget', { maxBilled: 0 }],
  ['an hour and a second', { expiresInSeconds: 3_601 }],
  ['an origin with a path', { origins: ['https://shop.example.com/pay'] }],
  ['an operation that is no hash', { operations: ['VerifyIdentity'] }],
  ['an unknown policy', { policies: ['none-such'] }],
  ['a purpose with a number of a person', { purpose: 'for 13912345678' }],
])('a session with %s is refused', async (_what, input) => {
  const terms = { checks: ['IDENTITY_TWO_FACTOR'], maxBilled: 1, ...input };
  expect((await graphql(ofClient, create, { input: terms })).code).toBe('BAD_USER_INPUT');
});

test('a session is not created beside a check: if it failed, the paid answer would be lost', async () => {
  const both = `mutation ($input: CreateSessionInput!, $name: String!, $idNo: String!) { createSession(input: $input) { token } ${verify.slice(verify.indexOf('{') + 1)}`;
  const input = { checks: ['IDENTITY_TWO_FACTOR'], maxBilled: 1 };
  expect((await graphql(ofClient, both, { input, ...person })).code).toBe('BAD_USER_INPUT');
});

test('what was prefilled is erased with the last call that may be billed, and the trail says that the session is spent', async () => {
  const { id, bearer } = await newSession({ maxBilled: 1, prefill: { name: person.name, idNo: person.idNo } });
  const database = await openDatabase(place.config);
  const prefilled = async () =>
    (await database.selectFrom('session').select('prefill').where('id', '=', id).executeTakeFirstOrThrow()).prefill;
  try {
    expect(await prefilled()).not.toBeNull();
    expect((await graphql(bearer, verify, person)).body.data.verifyIdentity.match).toBe('MATCH');
    expect(await prefilled()).toBeNull();
    const events = (await entriesOf(place.config)).filter((entry: any) => entry.facts?.session === id);
    expect(events.map((entry: any) => entry.facts.event)).toEqual(['session-created', 'session-spent']);
  } finally {
    await database.destroy();
  }
});

test('POST /kyc/sessions creates one as well', async () => {
  const answer = await fetch(`${service.url}/kyc/sessions`, {
    method: 'POST',
    headers: { ...json, ...ofClient },
    body: JSON.stringify({ checks: ['IDENTITY_TWO_FACTOR'], maxBilled: 1 }),
  });
  const body: any = await answer.json();
  expect([answer.status, body]).toMatchObject([201, { success: true, session: { state: 'ACTIVE', remaining: 1 } }]);
  expect(compileNamed('CreatedSession')(body)).toBe(true);
  expect(
    (await graphql({ authorization: `Bearer ${body.token as string}` }, verify, person)).body.data.verifyIdentity.match,
  ).toBe('MATCH');
});

test('creation, use, refusal and revocation stand in the audit trail, without a token or a value', async () => {
  const { id, bearer } = await newSession({ subject: { idNo: person.idNo }, prefill: { mobile: '13912345678' } });
  await graphql(bearer, verify, person);
  await graphql(
    { ...bearer },
    'query ($input: CustomerProfileInput!) { customerProfile(input: $input) { identity { __typename } } }',
    { input: somebodyElse },
  );
  await graphql(ofClient, 'mutation ($id: ID!) { revokeSession(id: $id) { state } }', { id });
  const about = (await entriesOf(place.config)).filter(
    (entry: any) => entry.session === id || entry.facts?.session === id,
  );
  expect(about.map((entry: any) => entry.facts?.event ?? entry.kind)).toEqual([
    'session-created',
    'intent',
    'outcome',
    'session-refused',
    'session-revoked',
  ]);
  const text = JSON.stringify(about);
  for (const value of [bearer.authorization.slice(7), person.idNo, '13912345678']) expect(text).not.toContain(value);
});
