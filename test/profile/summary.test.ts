import { expect, test } from '@jest/globals';
import type { CheckName } from '../../src/checks/index.js';
import { failed, type Outcome, skipped } from '../../src/profile/outcome.js';
import type { OutcomeLabel } from '../../src/profile/policies/policy.js';
import { summaryOf } from '../../src/profile/summary.js';
import { KycError } from '../../src/errors.js';
import { checkNamed } from '../checks/validating.js';
import { answered } from './outcomes.js';

const police = checkNamed('RISK_POLICE');
const summaryFor = (...outcomes: Outcome[]) =>
  summaryOf(
    outcomes.map((outcome) => ({ question: { name: 'police' }, outcome })),
    12.5,
  );

test.each<[CheckName, OutcomeLabel, string]>([
  ['IDENTITY_IMAGE', 'MATCH', 'matched'],
  ['IDENTITY_IMAGE', 'MISMATCH', 'mismatched'],
  ['IDENTITY_IMAGE', 'NO_RECORD', 'noRecord'],
  ['MOBILE_ATTRIBUTION', 'FOUND', 'matched'],
  ['RISK_ANTI_FRAUD', 'CLEAR', 'matched'],
  ['RISK_ANTI_FRAUD', 'RISK_LOW', 'mismatched'],
  ['RISK_POLICE', 'LISTED', 'mismatched'],
])('%s that comes to %s is among %s', (check, word, group) => {
  const nothing = { matched: [], mismatched: [], noRecord: [], failed: [], skipped: [] };
  expect(summaryFor(answered(check, word))).toEqual({
    ...nothing,
    ran: [check],
    [group]: [check],
    billed: 1,
    maybeBilled: 0,
    latencyMs: 12.5,
  });
});

test('what failed ran, and what was skipped did not', () => {
  expect(
    summaryFor(failed(police, new KycError('UPSTREAM_UNAVAILABLE', 'x')), skipped(police, 'NOT_PERMITTED', 'x')),
  ).toMatchObject({
    ran: ['RISK_POLICE'],
    failed: ['RISK_POLICE'],
    skipped: ['RISK_POLICE'],
    billed: 0,
    maybeBilled: 0,
  });
});

test('a call is billed once, an unbilled or stored answer never', () => {
  const shared = answered('MOBILE_LOCATION_QUERY', 'FOUND');
  expect(summaryFor(shared, shared, answered('RISK_POLICE', 'CLEAR')).billed).toBe(2);
  expect(
    summaryFor(answered('RISK_POLICE', 'CLEAR', { billed: false }), answered('RISK_POLICE', 'CLEAR', { reused: true }))
      .billed,
  ).toBe(0);
});

test.each([
  ['surely', 'yes', { billed: 1, maybeBilled: 0 }],
  ['perhaps', 'unknown', { billed: 0, maybeBilled: 1 }],
  ['surely not', 'no', { billed: 0, maybeBilled: 0 }],
] as const)('a failed call that is %s billed', (_what, billed, counts) => {
  expect(summaryFor(failed(police, new KycError('UPSTREAM_ERROR', 'x', { billed })))).toMatchObject(counts);
});

test('of nothing is empty', () => {
  expect(summaryFor()).toEqual({
    ran: [],
    matched: [],
    mismatched: [],
    noRecord: [],
    failed: [],
    skipped: [],
    billed: 0,
    maybeBilled: 0,
    latencyMs: 12.5,
  });
});
