import { describe, expect, test } from '@jest/globals';
import type { QuestionName } from '../../src/profile/questions.js';
import { decide, policyNamed } from '../../src/profile/decision.js';
import type { OnboardingPolicy, OutcomeLabel } from '../../src/profile/policies/policy.js';
import { outcomeOf } from './outcomes.js';

const policy: OnboardingPolicy = {
  name: 'mine',
  description: 'x',
  needs: ['identity', 'antiFraud'],
  rules: [
    { when: { question: 'identity', is: ['MATCH'] }, outcome: 'APPROVE', code: 'GOOD', message: 'good' },
    {
      when: { question: 'identity', is: ['MATCH'], by: ['IDENTITY_TWO_FACTOR'] },
      outcome: 'REVIEW',
      code: 'WEAK',
      message: 'weak',
    },
    { when: { question: 'antiFraud', is: ['CLEAR'] }, outcome: 'APPROVE', code: 'CLEAN', message: 'clean' },
    { when: { question: 'antiFraud', is: ['RISK_HIGH'] }, outcome: 'REJECT', code: 'BAD', message: 'bad' },
    {
      when: { question: 'antiFraud', is: ['FAILED', 'SKIPPED'] },
      outcome: 'REVIEW',
      code: 'NO_SCORE',
      message: 'no score',
    },
    { when: { warning: 'UNDER_AGE' }, outcome: 'REVIEW', code: 'YOUNG', message: 'young' },
  ],
};
const decideOn = (words: Partial<Record<QuestionName, OutcomeLabel>>, warnings: string[] = []) =>
  decide(
    policy,
    new Map(
      Object.entries(words).map(([question, word]) => [
        question as QuestionName,
        outcomeOf(question as QuestionName, word),
      ]),
    ),
    warnings.map((code) => ({ field: 'idNo', code, message: '' })),
  );
const codesOf = ({ reasons }: ReturnType<typeof decide>) => reasons.map(({ code, check }) => `${code} ${check}`);

describe('a decision', () => {
  test('lists every rule that fired with its check, in the order of the table, and the worst wins', () => {
    const outcomes = new Map([
      ['identity', outcomeOf('identity', 'MATCH', 'IDENTITY_TWO_FACTOR')],
      ['antiFraud', outcomeOf('antiFraud', 'RISK_HIGH')],
    ] as const);
    expect(decide(policy, outcomes, [{ field: 'idNo', code: 'UNDER_AGE', message: '' }])).toEqual({
      outcome: 'REJECT',
      policy: 'mine',
      reasons: [
        { check: 'IDENTITY_TWO_FACTOR', code: 'GOOD', outcome: 'APPROVE', message: 'good' },
        { check: 'IDENTITY_TWO_FACTOR', code: 'WEAK', outcome: 'REVIEW', message: 'weak' },
        { check: 'RISK_ANTI_FRAUD', code: 'BAD', outcome: 'REJECT', message: 'bad' },
        { check: null, code: 'YOUNG', outcome: 'REVIEW', message: 'young' },
      ],
    });
  });

  test('a rule for certain checks leaves the others alone', () => {
    expect(codesOf(decideOn({ identity: 'MATCH', antiFraud: 'CLEAR' }))).toEqual([
      'GOOD IDENTITY_IMAGE',
      'CLEAN RISK_ANTI_FRAUD',
    ]);
  });

  test.each([
    ['no record', 'NO_RECORD', 'IDENTITY_NO_RECORD IDENTITY_IMAGE'],
    ['a skipped check', 'SKIPPED', 'IDENTITY_SKIPPED IDENTITY_IMAGE'],
    ['a failed check', 'FAILED', 'IDENTITY_FAILED IDENTITY_IMAGE'],
  ] as const)('%s is a review of its own where no rule speaks of it', (_what, word, reason) => {
    const decision = decideOn({ identity: word, antiFraud: 'CLEAR' });
    expect([decision.outcome, codesOf(decision)]).toEqual(['REVIEW', ['CLEAN RISK_ANTI_FRAUD', reason]]);
  });

  test('where a rule speaks of it, that rule does', () => {
    expect(codesOf(decideOn({ identity: 'MATCH', antiFraud: 'FAILED' }))).toEqual([
      'GOOD IDENTITY_IMAGE',
      'NO_SCORE RISK_ANTI_FRAUD',
    ]);
  });

  test('a question that was never asked is one that was skipped', () => {
    expect(decideOn({ antiFraud: 'CLEAR' })).toMatchObject({
      outcome: 'REVIEW',
      reasons: [{ code: 'CLEAN' }, { code: 'IDENTITY_SKIPPED', check: 'IDENTITY_IMAGE' }],
    });
  });

  test('an answer that is needed and that no rule has an opinion on is a review as well', () => {
    const decision = decideOn({ identity: 'MISMATCH', antiFraud: 'CLEAR' });
    expect([decision.outcome, codesOf(decision)]).toEqual([
      'REVIEW',
      ['CLEAN RISK_ANTI_FRAUD', 'IDENTITY_NO_RULE IDENTITY_IMAGE'],
    ]);
  });

  test('a policy that needs nothing approves nothing', () => {
    expect(decide({ ...policy, needs: [], rules: [] }, new Map(), [])).toMatchObject({
      outcome: 'REVIEW',
      reasons: [{ code: 'NO_RULE', check: null }],
    });
  });
});

describe('the name of a policy', () => {
  const policies = [{ ...policy, name: 'standard' }, policy];

  test('is standard where none is given', () => {
    expect(policyNamed(policies).name).toBe('standard');
    expect(policyNamed(policies, 'mine').name).toBe('mine');
  });

  test.each(['', 'Standard', '__proto__', '110101199003076515'])(
    '%j is unknown, and the known ones are named in place of it',
    (name) => {
      expect(() => policyNamed(policies, name)).toThrow(
        expect.objectContaining({
          code: 'BAD_USER_INPUT',
          message: 'There is no such policy; known are standard, mine.',
          fields: [{ path: 'decision.policy', rule: 'policy', message: expect.stringMatching(/standard, mine/) }],
        }),
      );
    },
  );
});
