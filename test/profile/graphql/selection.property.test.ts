import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonical, countingSource } from '../../support/countingProvider.js';
import { type Running, startService } from '../../support/inProcess.js';
import { ask, fileOf, fullInput } from '../../support/profiles.js';
import { isAsked, type Leaf, leavesOf, render, root, type Root } from '../../support/selections.js';

/** A deployment's own policy, about what no shipped one needs. */
const policies = {
  policies: [{ name: 'places', description: 'x', needs: ['workCity', 'addressDistance'], rules: [] }],
};

const source = countingSource();
let service: Running;
beforeAll(async () => {
  const env = {
    LOG_LEVEL: 'silent',
    KYC_MAX_TOKENS: '100000',
    KYC_MAX_ALIASES: '1000',
    KYC_MAX_DEPTH: '100',
    KYC_POLICIES_FILE: fileOf('policies.json', JSON.stringify(policies)),
  };
  service = await startService(env, [source]);
});
afterAll(() => service.stop());

type Fields = Partial<typeof fullInput>;
type Call = { check: string } & Record<string, unknown>;

/** The rules of the contract once more, said as plainly as can be: the call that answers a leaf, if there is one. */
const answering = {
  identity: ({ name, idNo, img, frDate, toDate }: Fields): Call | undefined => {
    if (!name || !idNo) return undefined;
    if (img) return { check: 'IDENTITY_IMAGE', name, idNo, img };
    if (frDate && toDate) return { check: 'IDENTITY_FOUR_FACTOR', name, idNo, frDate, toDate };
    return { check: 'IDENTITY_TWO_FACTOR', name, idNo };
  },
  mobileOwnership: ({ name, idNo, mobile }: Fields): Call | undefined => {
    if (!mobile) return undefined;
    if (name && idNo) return { check: 'IDENTITY_THREE_FACTOR', name, idNo, mobile };
    if (name) return { check: 'IDENTITY_NAME_MOBILE', name, mobile };
    return idNo ? { check: 'IDENTITY_ID_MOBILE', idNo, mobile } : undefined;
  },
  attribution: ({ mobile }: Fields): Call | undefined => (mobile ? { check: 'MOBILE_ATTRIBUTION', mobile } : undefined),
  workCity: ({ mobile }: Fields): Call | undefined =>
    mobile ? { check: 'MOBILE_LOCATION_QUERY', mobile, locationType: 'WORK' } : undefined,
  residentialCity: ({ mobile }: Fields): Call | undefined =>
    mobile ? { check: 'MOBILE_LOCATION_QUERY', mobile, locationType: 'RESIDENTIAL' } : undefined,
  addressDistance: ({ mobile, city, address }: Fields, locationType = 'COMMON'): Call | undefined =>
    mobile && city && address ? { check: 'MOBILE_LOCATION_VERIFY', mobile, city, address, locationType } : undefined,
  antiFraud: ({ mobile, idNo }: Fields): Call | undefined =>
    mobile || idNo ? { check: 'RISK_ANTI_FRAUD', ...(mobile && { mobile }), ...(idNo && { idNo }) } : undefined,
  police: ({ name, idNo }: Fields): Call | undefined =>
    name && idNo ? { check: 'RISK_POLICE', name, idNo } : undefined,
};
const needs: Record<string, (keyof typeof answering)[]> = {
  standard: ['identity', 'mobileOwnership', 'antiFraud', 'police'],
  basic: ['identity'],
  strict: ['identity', 'mobileOwnership', 'attribution', 'antiFraud', 'police'],
  places: ['workCity', 'addressDistance'],
};

function callsFor(leaf: Leaf, fields: Fields): (Call | undefined)[] {
  switch (leaf.field) {
    case 'addressDistance':
      return [answering.addressDistance(fields, leaf.locationType)];
    case 'decision':
      return (needs[leaf.policy ?? 'standard'] ?? []).map((question) => answering[question](fields));
    case 'summary':
    case 'subject':
    case '__typename':
      return [];
    default:
      return [answering[leaf.field](fields)];
  }
}

/** An ID number or a mobile number is in every check. */
const allowsNothing = ({ idNo, mobile }: Fields) => !idNo && !mobile;

function expectedCalls(roots: readonly Root[], inputs: readonly Fields[]): string[] {
  const asked = roots
    .map((each, index) => ({ leaves: leavesOf(each), isAsked: isAsked(each), fields: inputs[index] ?? {} }))
    .filter((each) => each.isAsked);
  if (asked.some(({ fields }) => allowsNothing(fields))) return [];
  const calls = asked.flatMap(({ leaves, fields }) => leaves.flatMap((leaf) => callsFor(leaf, fields)));
  return [...new Set(calls.flatMap((call) => (call ? [canonical(call)] : [])))].sort();
}

/** Some of the fields of one person: mostly many of them, at times very few. */
const fields: fc.Arbitrary<Fields> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<Fields>(fullInput) },
  {
    weight: 4,
    arbitrary: fc.record(
      Object.fromEntries(Object.entries(fullInput).map(([name, value]) => [name, fc.constant(value)])),
      { requiredKeys: [] },
    ) as fc.Arbitrary<Fields>,
  },
);

test('the calls that reach the provider are exactly those that the selection and the fields ask for, each once', async () => {
  const query = fc.integer({ min: 1, max: 2 }).chain((count) =>
    fc.record({
      roots: fc.array(root, { minLength: count, maxLength: count }),
      inputs: fc.array(fields, { minLength: count, maxLength: count }),
    }),
  );
  await fc.assert(
    fc.asyncProperty(query, async ({ roots, inputs }) => {
      source.reset();
      const { query, variables } = render(roots);
      const { body } = await ask(service, query, {
        ...variables,
        ...Object.fromEntries(inputs.map((input, index) => [`input${index}`, input])),
      });
      const refused = roots.some((each, index) => isAsked(each) && allowsNothing(inputs[index] ?? {}));
      expect({ query, errors: body.errors?.[0].message }).toEqual({
        query,
        errors: refused ? expect.stringMatching(/allow no check/) : undefined,
      });
      expect(source.calls.map(({ check, input }) => canonical({ check, ...input })).sort()).toEqual(
        expectedCalls(roots, inputs),
      );
    }),
    { numRuns: 150 },
  );
});

test('an alias may have the name of another field', async () => {
  source.reset();
  const { body } = await ask(
    service,
    'query ($input: CustomerProfileInput!) { customerProfile(input: $input) { police: antiFraud { ... on AntiFraudAssessment { level } } summary: attribution { __typename } } }',
    { input: fullInput },
  );
  expect(body.data.customerProfile).toEqual({
    police: { level: 'NONE' },
    summary: { __typename: 'MobileAttribution' },
  });
  expect(source.calls.map(({ check }) => check)).toEqual(['RISK_ANTI_FRAUD', 'MOBILE_ATTRIBUTION']);
});

test('selections of every size come up', () => {
  const sizes = fc.sample(root, 500).map((each) => leavesOf(each).length);
  expect(Math.max(...sizes)).toBeGreaterThan(8);
  expect(sizes.filter((size) => size === 0).length).toBeGreaterThan(10);
});
