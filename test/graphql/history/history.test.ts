import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder } from '../../support/folder.js';
import { post, type Running, startService } from '../../support/inProcess.js';

const secret = 'secret-of-the-tests-0123';
const headersOf = (id: string) => ({
  'content-type': 'application/json',
  'x-client-id': id,
  'x-client-secret': secret,
});
const idNo = '110101199003076515';

let service: Running;
beforeAll(async () => {
  const file = join(newFolder(), 'clients.json');
  const clients = [
    { id: 'shop', scopes: ['*'] },
    { id: 'bank', scopes: ['identity', 'history'] },
    { id: 'till', scopes: ['identity'] },
    { id: 'pager', scopes: ['*'] },
  ];
  writeFileSync(file, JSON.stringify({ clients: clients.map((client) => ({ ...client, secret })) }));
  service = await startService({ KYC_CLIENTS_FILE: file });
});
afterAll(() => service.stop());

async function ask(client: string, query: string, variables: object = {}) {
  return (await post(`${service.url}/graphql`, { query, variables }, headersOf(client))).body;
}

const check = `mutation ($input: VerifyIdentityInput!) { verifyIdentity(input: $input) { id match source { provider checkedAt latencyMs billed reused } warnings { field code } } }`;
const twoFactor = { input: { twoFactor: { name: '李明', idNo } } };
const listing = `query ($filter: VerificationFilter, $first: Int, $after: String, $last: Int, $before: String) {
  verifications(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
    edges { cursor node { id resultId check outcome recordedAt provider billed requestId purpose consent result { id message ... on IdentityVerification { match } } } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

const resultIdsOf = (edges: { node: { resultId: string } }[]) => edges.map(({ node }) => node.resultId);

describe('the history over GraphQL', () => {
  test('an answer comes back by its id as it was, and to its client alone', async () => {
    const first = (await ask('shop', check, twoFactor)).data.verifyIdentity;
    const query = `query ($id: ID!) { verification(id: $id) { id check source { provider checkedAt latencyMs billed reused } warnings { field code } ... on IdentityVerification { match } } }`;
    expect(await ask('shop', query, { id: first.id })).toEqual({
      data: { verification: { ...first, check: 'IDENTITY_TWO_FACTOR' } },
    });
    expect(await ask('bank', query, { id: first.id })).toEqual({ data: { verification: null } });
    expect(await ask('shop', query, { id: 'nothing' })).toEqual({ data: { verification: null } });
  });

  test('pages through a connection', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 3; count++) ids.unshift((await ask('bank', check, twoFactor)).data.verifyIdentity.id);
    const { edges, pageInfo } = (
      await ask('bank', listing, {
        first: 2,
        filter: {
          subject: { idNo: ' 1101 0119 9003 0765 15' },
          checks: ['IDENTITY_TWO_FACTOR'],
          outcomes: ['MATCH'],
          from: '2020-01-01T00:00:00Z',
          to: '2100-01-01T00:00:00Z',
        },
      })
    ).data.verifications;
    expect(resultIdsOf(edges)).toEqual(ids.slice(0, 2));
    expect(edges[0].node).toEqual({
      id: expect.any(String),
      resultId: ids[0],
      check: 'IDENTITY_TWO_FACTOR',
      outcome: 'MATCH',
      recordedAt: expect.any(String),
      provider: 'sandbox',
      billed: true,
      requestId: expect.any(String),
      purpose: null,
      consent: null,
      result: { id: ids[0], message: expect.any(String), match: 'MATCH' },
    });
    expect(pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: edges[0].cursor,
      endCursor: edges[1].cursor,
    });
    const rest = (await ask('bank', listing, { first: 2, after: pageInfo.endCursor })).data.verifications;
    expect(resultIdsOf(rest.edges)).toEqual(ids.slice(2));
    expect(rest.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    expect((await ask('bank', listing, { filter: { subject: { mobile: '13912345678' } } })).data.verifications).toEqual(
      { edges: [], pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null } },
    );
  });

  test('pages backward from the end, in the same order', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 3; count++) ids.unshift((await ask('pager', check, twoFactor)).data.verifyIdentity.id);
    const oldest = (await ask('pager', listing, { last: 2 })).data.verifications;
    expect(resultIdsOf(oldest.edges)).toEqual(ids.slice(1));
    expect(oldest.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const newest = (await ask('pager', listing, { last: 2, before: oldest.pageInfo.startCursor })).data.verifications;
    expect(resultIdsOf(newest.edges)).toEqual(ids.slice(0, 1));
    expect(newest.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(resultIdsOf((await ask('pager', listing, { first: null })).data.verifications.edges)).toEqual(ids);
  });

  test.each([
    ['a page of none', { first: 0 }, 'first'],
    ['a page of too many', { first: 101 }, 'first'],
    ['a page of none from the end', { last: 0 }, 'last'],
    ['a page of too many from the end', { last: 101 }, 'last'],
    ['a page from both ends', { first: 1, last: 1 }, 'last'],
    ['a cursor that is none', { after: 'canary' }, 'after'],
    ['a cursor that is none to stop before', { last: 1, before: 'canary' }, 'before'],
    ['a subject without a field', { filter: { subject: {} } }, 'filter.subject.idNo'],
    ['a subject with a wrong field', { filter: { subject: { idNo: 'canary' } } }, 'filter.subject.idNo'],
  ])('refuses %s', async (_what, variables, path) => {
    const answer = await ask('shop', listing, variables);
    expect(answer.errors[0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path }] });
    expect(JSON.stringify(answer)).not.toContain('canary');
  });

  test('needs the scope', async () => {
    for (const query of [
      '{ verification(id: "1") { id } }',
      '{ node(id: "1") { id } }',
      '{ node(id: "v_1") { id } }',
      '{ verifications { edges { cursor } } }',
      `mutation { eraseSubject(subject: { idNo: "${idNo}" }) { id } }`,
    ]) {
      expect((await ask('till', query)).errors[0].extensions.code).toBe('FORBIDDEN');
    }
  });

  test('erases what is stored about a person, of this client alone', async () => {
    const [mine, theirs] = [
      (await ask('shop', check, twoFactor)).data.verifyIdentity.id,
      (await ask('bank', check, twoFactor)).data.verifyIdentity.id,
    ];
    const { data } = await ask(
      'shop',
      'mutation ($subject: SubjectInput!) { eraseSubject(subject: $subject) { id at erasedHistory erasedStoredAnswers } }',
      { subject: { idNo } },
    );
    expect(data.eraseSubject).toEqual({
      id: expect.any(String),
      at: expect.any(String),
      erasedHistory: 2,
      erasedStoredAnswers: expect.any(Number),
    });
    const query = 'query ($id: ID!) { verification(id: $id) { id } }';
    expect((await ask('shop', query, { id: mine })).data.verification).toBeNull();
    expect((await ask('bank', query, { id: theirs })).data.verification).toEqual({ id: theirs });
  });

  test('erases what idempotency keys and maxAge would give again', async () => {
    const withKey =
      'mutation ($input: VerifyIdentityInput!, $options: CheckOptions) { verifyIdentity(input: $input, options: $options) { id source { reused } } }';
    const asked = { ...twoFactor, options: { idempotencyKey: 'k-1' } };
    const first = (await ask('shop', withKey, asked)).data.verifyIdentity;
    expect((await ask('shop', withKey, asked)).data.verifyIdentity).toEqual({ id: first.id, source: { reused: true } });
    expect(
      (
        await ask(
          'shop',
          'mutation ($subject: SubjectInput!) { eraseSubject(subject: $subject) { erasedHistory erasedStoredAnswers } }',
          {
            subject: { idNo },
          },
        )
      ).data.eraseSubject,
    ).toEqual({ erasedHistory: 1, erasedStoredAnswers: 1 });
    const byKey = await ask('shop', withKey, asked);
    expect(byKey.errors[0]).toMatchObject({
      message: expect.stringContaining('erased'),
      extensions: { code: 'OUTCOME_UNKNOWN' },
    });
    const byAge = await ask('shop', withKey, { ...twoFactor, options: { maxAge: 3600 } });
    expect(byAge.data.verifyIdentity.source.reused).toBe(false);
  });

  test('nothing of all this is in the log', () => {
    expect(
      service
        .log()
        .split('\n')
        .filter((line) => /李明|110101199003076515|canary/.test(line)),
    ).toEqual([]);
  });
});
