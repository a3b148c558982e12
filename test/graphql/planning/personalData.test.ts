import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { countingSource } from '../../support/countingProvider.js';
import { demoHeaders, type Running, send, startService } from '../../support/inProcess.js';

const source = countingSource();
let service: Running;
beforeAll(async () => {
  service = await startService({}, [source]);
});
afterEach(() => source.reset());
afterAll(() => service.stop());

function byGet(query: string, variables?: object) {
  const search = new URLSearchParams({ query, ...(variables && { variables: JSON.stringify(variables) }) });
  return send(`${service.url}/graphql?${search.toString()}`, {
    headers: { ...demoHeaders, 'apollo-require-preflight': '1' },
  });
}

describe('personal data in a URL is refused with 405 and the setting of the client', () => {
  test.each<[string, string, object]>([
    ['a profile', '{ customerProfile(input: { idNo: "110101199003076515" }) { antiFraud { __typename } } }', {}],
    [
      'a profile by a variable',
      'query ($i: CustomerProfileInput!) { customerProfile(input: $i) { antiFraud { __typename } } }',
      { i: { mobile: '13912345678' } },
    ],
    [
      'a profile by the variable of a field',
      'query ($m: String) { customerProfile(input: { mobile: $m }) { antiFraud { __typename } } }',
      { m: '13912345678' },
    ],
    [
      'a profile with a wrong value',
      'query ($i: CustomerProfileInput!) { customerProfile(input: $i) { antiFraud { __typename } } }',
      { i: { mobile: 13912345678 } },
    ],
    [
      'a profile by a default',
      'query ($i: CustomerProfileInput! = { mobile: "13912345678" }) { customerProfile(input: $i) { antiFraud { __typename } } }',
      {},
    ],
    [
      'a batch',
      'query ($i: [CustomerProfileInput!]!) { customerProfiles(inputs: $i) { __typename } }',
      { i: [{}, { name: '李明' }] },
    ],
    [
      'the history of a subject',
      'query ($f: VerificationFilter) { verifications(filter: $f) { edges { cursor } } }',
      { f: { subject: { idNo: '110101199003076515' } } },
    ],
    [
      'the same within a fragment',
      '{ ...F } fragment F on Query { verifications(filter: { subject: { name: "李明" } }) { edges { cursor } } }',
      {},
    ],
  ])('%s', async (_what, query, variables) => {
    const { status, headers, body, text } = await byGet(query, variables);
    expect([status, headers.get('allow'), body.errors[0].extensions.code]).toEqual([405, 'POST', 'BAD_USER_INPUT']);
    expect(body.errors[0].message).toMatch(/preferGetMethod: false.*useGETForQueries: false/);
    expect(text).not.toMatch(/110101199003076515|13912345678|李明/);
    expect(source.calls).toEqual([]);
  });

  test.each([
    ['the list of checks', '{ checks { name } }'],
    ['the name of the type', '{ __typename }'],
    ['introspection', '{ __schema { queryType { name } } }'],
    [
      'the history of nobody in particular',
      '{ verifications(filter: { checks: [RISK_POLICE] }) { edges { cursor } } }',
    ],
    ['an answer by its id', '{ verification(id: "1") { id } }'],
    ['the usage', '{ usage(from: "2026-11-01", to: "2026-11-30") { checks } }'],
  ])('%s stays', async (_what, query) => {
    const { status, body } = await byGet(query);
    expect([status, body.errors]).toEqual([200, undefined]);
  });
});
