import { describe, expect, test } from '@jest/globals';
import { type CheckName, checks } from '../../../src/checks/index.js';
import type { QuestionName } from '../../../src/profile/questions.js';
import { decide, policyNamed } from '../../../src/profile/decision.js';
import { shippedPolicies } from '../../../src/profile/policies/shipped.js';
import { readPolicies } from '../../../src/profile/policies/policyFile.js';
import {
  type DecisionOutcome,
  decisionOutcomes,
  type OnboardingPolicy,
  type OutcomeLabel,
} from '../../../src/profile/policies/policy.js';
import { outcomeOf, strongestOf } from '../outcomes.js';

type Words = Partial<Record<QuestionName, OutcomeLabel>>;

/** The words that each question can come to. */
const possible: Partial<Record<QuestionName, readonly OutcomeLabel[]>> = {
  identity: ['MATCH', 'MISMATCH', 'NO_RECORD', 'SKIPPED', 'FAILED'],
  mobileOwnership: ['MATCH', 'MISMATCH', 'NO_RECORD', 'SKIPPED', 'FAILED'],
  attribution: ['FOUND', 'NO_RECORD', 'SKIPPED', 'FAILED'],
  antiFraud: ['CLEAR', 'RISK_LOW', 'RISK_MEDIUM', 'RISK_HIGH', 'SKIPPED', 'FAILED'],
  police: ['CLEAR', 'LISTED', 'NO_RECORD', 'SKIPPED', 'FAILED'],
};

/** What one answer alone leads to; whatever is not here is looked at. */
const alone: Record<string, Partial<Record<QuestionName, Partial<Record<OutcomeLabel, DecisionOutcome>>>>> = {
  standard: {
    identity: { MATCH: 'APPROVE', MISMATCH: 'REJECT' },
    mobileOwnership: { MATCH: 'APPROVE' },
    antiFraud: { CLEAR: 'APPROVE', RISK_HIGH: 'REJECT' },
    police: { CLEAR: 'APPROVE', LISTED: 'REJECT' },
  },
  basic: { identity: { MATCH: 'APPROVE', MISMATCH: 'REJECT' } },
  strict: {
    identity: { MATCH: 'APPROVE', MISMATCH: 'REJECT' },
    mobileOwnership: { MATCH: 'APPROVE', MISMATCH: 'REJECT' },
    attribution: { FOUND: 'APPROVE' },
    antiFraud: { CLEAR: 'APPROVE', RISK_HIGH: 'REJECT' },
    police: { CLEAR: 'APPROVE', LISTED: 'REJECT' },
  },
};

const worst = (outcomes: readonly DecisionOutcome[]) =>
  [...decisionOutcomes].reverse().find((outcome) => outcomes.includes(outcome));

function decideOn(
  { needs, ...rest }: OnboardingPolicy,
  words: Words,
  { by = {}, warnings = [] }: { by?: Partial<Record<QuestionName, CheckName>>; warnings?: string[] } = {},
) {
  const outcomes = new Map(
    needs.map((question) => [question, outcomeOf(question, words[question] ?? 'SKIPPED', by[question])]),
  );
  return decide(
    { needs, ...rest },
    outcomes,
    warnings.map((code) => ({ field: 'idNo', code, message: '' })),
  );
}

/** Every combination of words for the questions of a policy. */
function everyCombination(needs: readonly QuestionName[]): Words[] {
  return needs.reduce<Words[]>(
    (before, question) =>
      before.flatMap((words) => (possible[question] ?? []).map((word) => ({ ...words, [question]: word }))),
    [{}],
  );
}

describe.each(shippedPolicies.map((policy) => [policy.name, policy] as const))('%s', (name, policy) => {
  test('decides every combination of answers as its table says', () => {
    const combinations = everyCombination(policy.needs);
    expect(combinations.length).toBeGreaterThan(4);
    const wrong = combinations.filter((words) => {
      const expected = policy.needs.map(
        (question) => alone[name]?.[question]?.[words[question] ?? 'SKIPPED'] ?? 'REVIEW',
      );
      return decideOn(policy, words).outcome !== worst(expected);
    });
    expect(wrong).toEqual([]);
  });

  test('never approves and never rejects for what is unknown, and says so once for each question', () => {
    const wrong = everyCombination(policy.needs).filter((words) => {
      const unknown = policy.needs.filter((question) =>
        ['NO_RECORD', 'SKIPPED', 'FAILED'].includes(words[question] ?? 'SKIPPED'),
      );
      const { outcome, reasons } = decideOn(policy, words);
      const outcomesOfUnknown = unknown.map((question) =>
        reasons
          .filter(({ check }) => check === strongestOf(question).name)
          .map((reason) => reason.outcome)
          .join(),
      );
      const isTold = outcomesOfUnknown.every((told) => told === 'REVIEW');
      return (
        !isTold ||
        (unknown.length > 0 && outcome === 'APPROVE') ||
        (unknown.length === policy.needs.length && outcome !== 'REVIEW')
      );
    });
    expect(wrong).toEqual([]);
  });

  test("is of the form that a deployment's own would have to have", () => {
    expect(
      readPolicies(
        { policies: [policy] },
        checks.map((check) => check.name),
        [],
      ),
    ).toEqual({ policies: [policy], mistakes: [] });
  });

  test('is looked at for anybody under age, and rejected no less for it', () => {
    const best = Object.fromEntries(policy.needs.map((question) => [question, possible[question]?.[0]]));
    expect(decideOn(policy, best)).toMatchObject({ outcome: 'APPROVE' });
    expect(decideOn(policy, best, { warnings: ['UNDER_AGE'] })).toMatchObject({
      outcome: 'REVIEW',
      reasons: expect.arrayContaining([expect.objectContaining({ code: 'UNDER_AGE', check: null })]),
    });
    expect(decideOn(policy, { ...best, identity: 'MISMATCH' }, { warnings: ['UNDER_AGE'] }).outcome).toBe('REJECT');
  });
});

describe.each(['RARE_CHARACTER', 'MISSING_DOT'])('%s', (warning) => {
  test.each(shippedPolicies.map((policy) => [policy.name, policy] as const))(
    'makes a mismatch of the name a review in %s, and nothing else better',
    (_name, policy) => {
      const best = Object.fromEntries(policy.needs.map((question) => [question, possible[question]?.[0]]));
      const decide = (words: Words, warnings: string[]) => decideOn(policy, { ...best, ...words }, { warnings });
      expect(decide({ identity: 'MISMATCH' }, []).outcome).toBe('REJECT');
      expect(decide({ identity: 'MISMATCH' }, [warning])).toMatchObject({
        outcome: 'REVIEW',
        reasons: expect.arrayContaining([
          expect.objectContaining({ code: 'IDENTITY_MISMATCH_DOUBTFUL', check: 'IDENTITY_IMAGE' }),
        ]),
      });
      expect(decide({ mobileOwnership: 'MISMATCH' }, [warning]).outcome).toBe(
        policy.needs.includes('mobileOwnership') ? 'REVIEW' : 'APPROVE',
      );
      expect(decide({}, [warning]).outcome).toBe('APPROVE');
      if (policy.needs.includes('police'))
        expect(decide({ identity: 'MISMATCH', police: 'LISTED' }, [warning]).outcome).toBe('REJECT');
    },
  );
});

describe.each(['CARD_EXPIRED', 'CARD_NOT_YET_ISSUED'])('%s', (warning) => {
  test.each(shippedPolicies.map((policy) => [policy.name, policy] as const))('is a review in %s', (_name, policy) => {
    const best = Object.fromEntries(policy.needs.map((question) => [question, possible[question]?.[0]]));
    expect(decideOn(policy, best, { warnings: [warning] }).outcome).toBe('REVIEW');
  });
});

describe('every rule that fires is told by its code', () => {
  const good: Words = {
    identity: 'MATCH',
    mobileOwnership: 'MATCH',
    attribution: 'FOUND',
    antiFraud: 'CLEAR',
    police: 'CLEAR',
  };
  const weak = { identity: 'IDENTITY_TWO_FACTOR', mobileOwnership: 'IDENTITY_NAME_MOBILE' } as const;
  const rows: [
    string,
    string,
    Words,
    { by?: Partial<Record<QuestionName, CheckName>>; warnings?: string[] },
    DecisionOutcome,
    string[],
  ][] = [
    [
      'standard',
      'all is well',
      good,
      {},
      'APPROVE',
      ['IDENTITY_MATCHES', 'MOBILE_MATCHES', 'NO_FRAUD_RISK', 'NOT_LISTED'],
    ],
    [
      'standard',
      'a number of the family',
      { ...good, mobileOwnership: 'MISMATCH' },
      {},
      'REVIEW',
      ['IDENTITY_MATCHES', 'MOBILE_MISMATCH', 'NO_FRAUD_RISK', 'NOT_LISTED'],
    ],
    [
      'standard',
      'everything against',
      { identity: 'MISMATCH', mobileOwnership: 'MISMATCH', antiFraud: 'RISK_HIGH', police: 'LISTED' },
      {},
      'REJECT',
      ['IDENTITY_MISMATCH', 'MOBILE_MISMATCH', 'HIGH_FRAUD_RISK', 'LISTED'],
    ],
    [
      'standard',
      'some risk',
      { ...good, antiFraud: 'RISK_MEDIUM' },
      {},
      'REVIEW',
      ['IDENTITY_MATCHES', 'MOBILE_MATCHES', 'FRAUD_RISK', 'NOT_LISTED'],
    ],
    [
      'standard',
      'nothing known',
      {},
      {},
      'REVIEW',
      ['IDENTITY_SKIPPED', 'MOBILE_OWNERSHIP_SKIPPED', 'ANTI_FRAUD_SKIPPED', 'POLICE_SKIPPED'],
    ],
    [
      'standard',
      'unknown of each kind',
      { ...good, identity: 'NO_RECORD', police: 'FAILED' },
      {},
      'REVIEW',
      ['MOBILE_MATCHES', 'NO_FRAUD_RISK', 'IDENTITY_NO_RECORD', 'POLICE_FAILED'],
    ],
    [
      'standard',
      'weak checks, which are enough here',
      good,
      { by: weak },
      'APPROVE',
      ['IDENTITY_MATCHES', 'MOBILE_MATCHES', 'NO_FRAUD_RISK', 'NOT_LISTED'],
    ],
    ['basic', 'the identity matches', good, {}, 'APPROVE', ['IDENTITY_MATCHES']],
    ['basic', 'the identity does not', { identity: 'MISMATCH' }, {}, 'REJECT', ['IDENTITY_MISMATCH']],
    [
      'strict',
      'all is well',
      good,
      {},
      'APPROVE',
      ['IDENTITY_MATCHES', 'MOBILE_MATCHES', 'MOBILE_KNOWN', 'NO_FRAUD_RISK', 'NOT_LISTED'],
    ],
    [
      'strict',
      'weak checks',
      good,
      { by: weak },
      'REVIEW',
      [
        'IDENTITY_MATCHES',
        'WEAK_IDENTITY',
        'MOBILE_MATCHES',
        'WEAK_MOBILE',
        'MOBILE_KNOWN',
        'NO_FRAUD_RISK',
        'NOT_LISTED',
      ],
    ],
    [
      'strict',
      'a foreign number',
      { ...good, mobileOwnership: 'MISMATCH' },
      {},
      'REJECT',
      ['IDENTITY_MATCHES', 'MOBILE_MISMATCH', 'MOBILE_KNOWN', 'NO_FRAUD_RISK', 'NOT_LISTED'],
    ],
    [
      'strict',
      'an odd input',
      good,
      { warnings: ['VIRTUAL_OPERATOR', 'ID_CHECK_DIGIT', 'ID_BIRTH_DATE', 'CARD_PERIOD', 'SMALL_PHOTO'] },
      'REVIEW',
      [
        'IDENTITY_MATCHES',
        'MOBILE_MATCHES',
        'MOBILE_KNOWN',
        'NO_FRAUD_RISK',
        'NOT_LISTED',
        'VIRTUAL_OPERATOR',
        'ID_CHECK_DIGIT',
        'ID_BIRTH_DATE',
        'CARD_PERIOD',
      ],
    ],
  ];
  test.each(rows)('%s: %s', (name, _what, words, circumstances, outcome, codes) => {
    const decision = decideOn(policyNamed(shippedPolicies, name), words, circumstances);
    expect([decision.outcome, decision.policy, decision.reasons.map(({ code }) => code)]).toEqual([
      outcome,
      name,
      codes,
    ]);
  });
});

test('standard, basic and strict are shipped, and standard is the default', () => {
  expect(shippedPolicies.map(({ name }) => name)).toEqual(['standard', 'basic', 'strict']);
  expect(policyNamed(shippedPolicies).name).toBe('standard');
});
