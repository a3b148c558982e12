import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { countingSource } from '../../support/countingProvider.js';
import { type Answered, type Running, startService } from '../../support/inProcess.js';
import { ask, person } from '../../support/profiles.js';

const source = countingSource({ lacks: ['MOBILE_LOCATION_VERIFY'] });
let service: Running;
beforeAll(async () => {
  service = await startService({ KYC_MAX_CHECKS_PER_REQUEST: '3' }, [source]);
});
afterEach(() => source.reset());
afterAll(() => service.stop());

const variables = { a: person(1), b: person(2), c: person(3), inputs: [person(1), person(2), person(3)] };
const profileOf = (who: string, selection: string) => `customerProfile(input: $${who}) { ${selection} }`;
const three = 'identity { __typename } antiFraud { __typename } police { __typename }';

function query(...fields: string[]): Promise<Answered> {
  const used = {
    $a: 'CustomerProfileInput!',
    $b: 'CustomerProfileInput!',
    $c: 'CustomerProfileInput!',
    $inputs: '[CustomerProfileInput!]!',
  };
  const declared = Object.entries(used)
    .filter(([name]) => fields.join().includes(name))
    .map((each) => each.join(': '));
  return ask(service, `query (${declared.join(', ')}) { ${fields.join(' ')} }`, variables);
}

test.each([
  ['one profile', 4, [profileOf('a', `${three} attribution { __typename }`)]],
  ['a decision', 4, [profileOf('a', 'decision { outcome }')]],
  [
    'a decision beside fields that it shares',
    5,
    [profileOf('a', 'decision { outcome } identity { __typename } workCity { __typename }')],
  ],
  ['two aliased profiles', 4, [`x: ${profileOf('a', three)}`, `y: ${profileOf('b', 'police { __typename }')}`]],
  [
    'many aliased profiles, none of them dear',
    6,
    ['a', 'b', 'c'].map((who) => `x${who}: ${profileOf(who, 'police { __typename } identity { __typename }')}`),
  ],
  [
    'a batch',
    6,
    ['customerProfiles(inputs: $inputs) { ... on CustomerProfile { police { __typename } identity { __typename } } }'],
  ],
  [
    'a profile before a batch',
    4,
    [
      profileOf('a', 'identity { __typename }'),
      'customerProfiles(inputs: $inputs) { ... on CustomerProfile { police { __typename } } }',
    ],
  ],
  [
    'a batch before a profile',
    4,
    [
      'customerProfiles(inputs: $inputs) { ... on CustomerProfile { police { __typename } } }',
      profileOf('a', 'identity { __typename }'),
    ],
  ],
])('%s that asks for too many checks is refused with their count, and calls nothing', async (_what, count, fields) => {
  const { status, body } = await query(...fields);
  expect(status).toBe(400);
  expect(body).not.toHaveProperty('data');
  expect(body.errors).not.toHaveLength(0);
  for (const { message, extensions } of body.errors) {
    expect(message).toBe(`The request asks for ${count} billed checks; at most 3 are allowed in one request.`);
    expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', retryable: false });
  }
  expect(source.calls).toEqual([]);
});

test.each([
  ['as many as are allowed', 3, [profileOf('a', three)]],
  [
    'the same checks of one person under several aliases',
    3,
    [`x: ${profileOf('a', three)}`, `y: ${profileOf('a', three)}`, `z: ${profileOf('a', `again: ${three}`)}`],
  ],
  ['what is skipped anyway', 3, [profileOf('a', `${three} addressDistance { __typename }`)]],
  ['what a directive takes away', 3, [profileOf('a', `${three} attribution @include(if: false) { __typename }`)]],
  [
    'facts about many',
    0,
    [
      'customerProfiles(inputs: $inputs) { ... on CustomerProfile { subject { age } summary { billed } } }',
      profileOf('a', 'subject { age }'),
    ],
  ],
])('%s are let through', async (_what, count, fields) => {
  const { body } = await query(...fields);
  expect(body.errors).toBeUndefined();
  expect(source.calls).toHaveLength(count);
});
