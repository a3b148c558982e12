import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { post, type Running, startService } from '../../support/inProcess.js';
import { postStream, eventsIn } from '../../support/sse.js';

let service: Running;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

async function fault(query: string, variables: object) {
  const { body, text } = await post(`${service.url}/graphql`, { query, variables });
  expect(body.errors).toHaveLength(1);
  const [
    {
      path,
      extensions: { fields },
    },
  ] = body.errors;
  expect(text).not.toMatch(/canary|110101/);
  return { path, fields };
}

describe('a form finds its field by the path of the argument, whatever the variables are called', () => {
  const byWhole = 'mutation ($whole: VerifyIdentityInput!) { check: verifyIdentity(input: $whole) { match } }';
  const byMember =
    'mutation ($member: TwoFactorInput!) { check: verifyIdentity(input: { twoFactor: $member }) { match } }';
  const byField =
    'mutation ($name: String!, $number: String!) { check: verifyIdentity(input: { twoFactor: { name: $name, idNo: $number } }) { match } }';
  const within =
    'mutation ($number: String!) { ...F } fragment F on Mutation { check: verifyIdentity(input: { twoFactor: { name: "李明", idNo: $number } }) { match } }';

  test.each([
    [
      'the whole input',
      byWhole,
      { whole: { twoFactor: { name: '李明', idNo: 110101 } } },
      { whole: { twoFactor: { name: '李明', idNo: 'canary' } } },
    ],
    ['its member', byMember, { member: { name: '李明', idNo: 110101 } }, { member: { name: '李明', idNo: 'canary' } }],
    ['its fields', byField, { name: '李明', number: 110101 }, { name: '李明', number: 'canary' }],
    ['fields within a fragment', within, { number: 110101 }, { number: 'canary' }],
  ])(
    'where a variable is %s, types and rules are told by the same path',
    async (_what, query, ofAnotherType, breakingARule) => {
      expect(await fault(query, ofAnotherType)).toMatchObject({
        path: ['check'],
        fields: [
          { path: 'input.twoFactor.idNo', rule: 'type', message: 'input.twoFactor.idNo must be of the type String.' },
        ],
      });
      expect(await fault(query, breakingARule)).toMatchObject({
        path: ['check'],
        fields: [{ path: 'input.twoFactor.idNo', rule: 'residentId' }],
      });
    },
  );

  test.each<[string, string, object, { path: string; rule: string; message: RegExp }[]]>([
    [
      'all that is wrong, at once',
      byWhole,
      { whole: { fourFactor: { name: 1, canary: 2, toDate: null } } },
      [
        { path: 'input.fourFactor.name', rule: 'type', message: /type String/ },
        { path: 'input.fourFactor.idNo', rule: 'required', message: /is required/ },
        { path: 'input.fourFactor.frDate', rule: 'required', message: /is required/ },
        { path: 'input.fourFactor.toDate', rule: 'required', message: /must not be null/ },
        {
          path: 'input.fourFactor',
          rule: 'unknownField',
          message: /FourFactorInput has name, idNo, frDate, toDate\.$/,
        },
      ],
    ],
    [
      'the members that there are',
      byWhole,
      { whole: { canary: {} } },
      [
        {
          path: 'input',
          rule: 'unknownField',
          message: /VerifyIdentityInput has twoFactor, fourFactor, image, nameMobile, idMobile, threeFactor\.$/,
        },
        { path: 'input', rule: 'oneOf', message: /exactly one/ },
      ],
    ],
    [
      'the names that there are',
      'mutation ($i: LookupMobileInput!) { lookupMobile(input: $i) { id } }',
      { i: { locationQuery: { mobile: '1', locationType: 'canary' } } },
      [{ path: 'input.locationQuery.locationType', rule: 'enum', message: /one of COMMON, WORK, RESIDENTIAL/ }],
    ],
    [
      'an object for a text',
      byWhole,
      { whole: 'canary' },
      [{ path: 'input', rule: 'type', message: /type VerifyIdentityInput/ }],
    ],
    [
      'a time that is none',
      'query ($t: DateTime!) { verifications(filter: { from: $t }) { edges { cursor } } }',
      { t: 'canary' },
      [{ path: 'filter.from', rule: 'type', message: /type DateTime/ }],
    ],
    [
      'entries of a list',
      'query ($i: [CustomerProfileInput!]!) { customerProfiles(inputs: $i) { __typename } }',
      { i: [{}, { idNo: 1 }] },
      [{ path: 'inputs.1.idNo', rule: 'type', message: /type String/ }],
    ],
    [
      'an argument below the root field',
      'query ($p: String) { customerProfile(input: { idNo: "1" }) { decision(policy: $p) { outcome } } }',
      { p: 1 },
      [{ path: 'decision.policy', rule: 'type', message: /type String/ }],
    ],
    [
      'a condition',
      'query ($c: Boolean!) { checks { name @include(if: $c) } }',
      {},
      [{ path: 'name.@include.if', rule: 'required', message: /is required/ }],
    ],
  ])('%s', async (_what, query, variables, expected) => {
    const { fields } = await fault(query, variables);
    expect(fields).toEqual(
      expect.arrayContaining(
        expected.map(({ message, ...rest }) => ({ ...rest, message: expect.stringMatching(message) })),
      ),
    );
    expect(fields).toHaveLength(expected.length);
  });

  test('a stream tells the same', async () => {
    const query =
      'subscription ($person: CustomerProfileInput!) { progress: customerProfileProgress(input: $person) { done } }';
    for (const [idNo, rule] of [
      [110101, 'type'],
      ['canary', 'residentId'],
    ]) {
      const [event] = eventsIn(await (await postStream(service, { query, variables: { person: { idNo } } })).text());
      expect(event.errors).toMatchObject([
        { path: ['progress'], extensions: { fields: [{ path: 'input.idNo', rule }] } },
      ]);
    }
  });
});
