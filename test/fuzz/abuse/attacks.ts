import type { Sent } from '../judge.js';

/** One request that is made to cost more than it should. Each is tried on the sandbox by a client that may do everything. */
export interface Attack {
  readonly title: string;
  readonly send: Sent;
}

const graphql = (title: string, query: string, variables: object = {}): Attack => ({
  title,
  send: { path: '/graphql', body: JSON.stringify({ query, variables }) },
});
const rest = (title: string, body: string): Attack => ({ title, send: { path: '/kyc/cn/identity', body } });
const listOf = <T>(count: number, item: T): T[] => Array.from({ length: count }, () => item);

const profiles = 'query($i:[CustomerProfileInput!]!){customerProfiles(inputs:$i){__typename}}';
const verifications = 'query($f:VerificationFilter){verifications(filter:$f){edges{cursor}}}';
const twoFactor = 'mutation($i:VerifyIdentityInput!){verifyIdentity(input:$i){success}}';

export const attacks: readonly Attack[] = [
  graphql('1,000 numbers for a list of profiles', profiles, { i: listOf(1_000, 1) }),
  graphql('10,000 numbers for a list of profiles', profiles, { i: listOf(10_000, 1) }),
  graphql('50,000 numbers for a list of profiles', profiles, { i: listOf(50_000, 1) }),
  graphql('50 wrong and 20,000 empty profiles', profiles, { i: [...listOf(50, 1), ...listOf(20_000, {})] }),
  graphql('1,000,000 empty profiles', profiles, { i: listOf(1_000_000, {}) }),
  graphql('1,000 numbers in a filter', verifications, { f: { checks: listOf(1_000, 1) } }),
  graphql('33,000 names in a filter', verifications, { f: { checks: listOf(33_000, 'RISK_POLICE') } }),
  graphql('a text of 180 kB that reads like the wording of a fault', twoFactor, {
    i: { twoFactor: ' cannot represent value: '.repeat(7_200) },
  }),
  graphql('a text of 180 kB that reads like the wording of another', twoFactor, {
    i: { twoFactor: { name: ['of non-nullable type not to be null '.repeat(5_000)], idNo: null } },
  }),
  graphql(
    'an id of 7.9 MB in 50 aliases',
    `query($id:ID!){${listOf(50, 0)
      .map((_zero, index) => `a${index}:verification(id:$id){id}`)
      .join(' ')}}`,
    { id: 'x'.repeat(7_900_000) },
  ),
  graphql('2,000 misspelt fields', `{${'chekcs '.repeat(1_900)}}`),
  graphql(
    '50 aliases of introspection',
    `{${listOf(49, 0)
      .map((_zero, index) => `a${index}:__schema{types{name fields{name args{name}}}}`)
      .join(' ')}}`,
  ),
  graphql('a document of 7 MB of commas', `{__typename${','.repeat(7_000_000)}}`),
  graphql('a text of 900 kB in a document', `{verification(id:"${'x'.repeat(900_000)}"){id}}`),
  {
    title: 'variables nested 3.9 million deep',
    send: {
      path: '/graphql',
      body: `{"query":"{__typename}","variables":${'['.repeat(3_900_000)}${']'.repeat(3_900_000)}}`,
    },
  },
  rest('a body nested 400,000 deep', `{"type":"two-factor","name":${'['.repeat(400_000)}${']'.repeat(400_000)}}`),
  rest(
    '60,000 unknown fields',
    JSON.stringify({
      type: 'two-factor',
      ...Object.fromEntries(listOf(60_000, 0).map((_zero, index) => [`f${index}`, 1])),
    }),
  ),
  rest(
    'a name of 900 kB',
    JSON.stringify({ type: 'two-factor', name: '李'.repeat(300_000), idNo: '110101199003076515' }),
  ),
  rest('an ID number of 900 kB', JSON.stringify({ type: 'two-factor', name: '李明', idNo: '1'.repeat(900_000) })),
];
