import { describe, expect, jest, test } from '@jest/globals';
import { ConfigError, readConfig } from '../../../src/config.js';
import { fileOf } from '../../support/profiles.js';

const rule = {
  when: { question: 'identity', is: ['MATCH'] },
  outcome: 'APPROVE',
  code: 'GOOD',
  message: 'All is well.',
};
const policy = { name: 'mine', description: 'Our own.', needs: ['identity', 'police'], rules: [rule] };
const withRule = (changes: object) => ({ policies: [{ ...policy, rules: [rule, { ...rule, ...changes }] }] });
const withPolicy = (changes: object) => ({ policies: [{ ...policy, ...changes }] });

const policiesIn = (path: string) => readConfig({ KYC_POLICIES_FILE: path }).policies;
const written = (value: unknown, name = 'policies.json') =>
  fileOf(name, typeof value === 'string' ? value : JSON.stringify(value));

/** What the start says of a file, from after its name on. */
function mistakesIn(value: unknown): string {
  const path = written(value);
  try {
    readConfig({ KYC_POLICIES_FILE: path });
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const [mistake = '', ...more] = error.mistakes;
    expect(more).toEqual([]);
    expect(mistake).toContain(`KYC_POLICIES_FILE is "${path}", but must`);
    return mistake.slice(`KYC_POLICIES_FILE is "${path}", but must `.length);
  }
  return 'accepted';
}

describe('a file of policies', () => {
  test.each([
    ['JSON', JSON.stringify({ policies: [policy] })],
    ['JSON with line breaks and spaces', JSON.stringify({ policies: [policy] }, null, 2)],
    ['JSON with tabs', JSON.stringify({ policies: [policy] }, null, '\t')],
    [
      'YAML',
      `# ours
policies:
  - name: mine
    description: Our own.
    needs: [identity, police]
    rules:
      - when: { question: identity, is: [MATCH] }
        outcome: APPROVE
        code: GOOD
        message: All is well.
`,
    ],
  ])('may be %s; its policies stand beside the shipped ones', (_form, text) => {
    const policies = policiesIn(written(text, 'policies.yaml'));
    expect(policies.map(({ name }) => name)).toEqual(['standard', 'basic', 'strict', 'mine']);
    expect(policies[3]).toEqual(policy);
  });

  test('may hold rules about warnings, about certain checks, and reviews of what is unknown', () => {
    const rules = [
      { ...rule, when: { warning: 'VIRTUAL_OPERATOR' }, outcome: 'REJECT' },
      { ...rule, when: { question: 'identity', is: ['MATCH'], by: ['IDENTITY_TWO_FACTOR'] }, outcome: 'REVIEW' },
      { ...rule, when: { question: 'identity', is: ['MISMATCH'], withWarning: ['RARE_CHARACTER'] }, outcome: 'REVIEW' },
      {
        ...rule,
        when: { question: 'identity', is: ['MISMATCH'], withoutWarning: ['RARE_CHARACTER', 'MISSING_DOT'] },
        outcome: 'REJECT',
      },
      { ...rule, when: { question: 'police', is: ['NO_RECORD', 'SKIPPED', 'FAILED'] }, outcome: 'REVIEW' },
    ];
    expect(policiesIn(written(withPolicy({ rules })))[3]?.rules).toEqual(rules);
  });

  test('may hold several policies, or none', () => {
    expect(policiesIn(written({ policies: [policy, { ...policy, name: 'other' }] }))).toHaveLength(5);
    expect(policiesIn(written({ policies: [] }))).toHaveLength(3);
  });

  test('cannot be changed once it is read', () => {
    expect(Object.isFrozen(policiesIn(written({ policies: [policy] }))[3]?.rules[0]?.when)).toBe(true);
  });
});

test('nothing but the mistake is said of a file: the warnings of the parser would quote it', () => {
  const emitWarning = jest.spyOn(process, 'emitWarning').mockReturnValue(undefined);
  expect(mistakesIn('? [a]: b')).not.toBe('accepted');
  expect(emitWarning).not.toHaveBeenCalled();
  emitWarning.mockRestore();
});

describe('a mistake in it stops the start, and is told with its place', () => {
  test.each([
    ['no JSON and no YAML', '{"policies": [', 'be a file of valid JSON or YAML'],
    ['an empty file', '', 'policies must be a list'],
    ['a list of policies', [policy], 'policies must be a list'],
    ['policies that are no list', { policies: policy }, 'policies must be a list'],
    ['a policy that is none', { policies: ['mine'] }, 'policies[0].name must be a text'],
    ['no name', withPolicy({ name: undefined }), 'policies[0].name must be a text'],
    ['an empty name', withPolicy({ name: '' }), 'policies[0].name must be a text'],
    ['no description', withPolicy({ description: 5 }), 'policies[0].description must be a text'],
    ['the name of a shipped policy', withPolicy({ name: 'standard' }), 'a policy named "standard" exists already'],
    ['one name twice', { policies: [policy, policy] }, 'a policy named "mine" exists already'],
    ['no needs', withPolicy({ needs: undefined }), 'policies[0].needs must be a list'],
    [
      'a need that no check answers',
      withPolicy({ needs: ['identity', 'subject'] }),
      'policies[0].needs: "subject" is no field of a profile that runs a check',
    ],
    ['a need that is no text', withPolicy({ needs: ['identity', 5] }), 'policies[0].needs must be a list of texts'],
    ['nothing needed', withPolicy({ needs: [], rules: [] }), 'policies[0].needs must not be empty'],
    ['no rules', withPolicy({ rules: null }), 'policies[0].rules must be a list'],
    [
      'a rule that is none',
      withPolicy({ rules: ['x'] }),
      'policies[0].rules[0].when must have a warning, or a question that is a field of a profile',
    ],
    [
      'no condition',
      withRule({ when: undefined }),
      'policies[0].rules[1].when must have a warning, or a question that is a field of a profile',
    ],
    [
      'a question that is none',
      withRule({ when: { question: 'identities', is: ['MATCH'] } }),
      'policies[0].rules[1].when must have a warning, or a question that is a field of a profile',
    ],
    [
      'a question that is not needed',
      withRule({ when: { question: 'attribution', is: ['FOUND'] } }),
      'policies[0]: a rule is about "attribution", which is not among needs',
    ],
    ['no words', withRule({ when: { question: 'identity' } }), 'policies[0].rules[1].when.is must be a list'],
    [
      'an empty list of words',
      withRule({ when: { question: 'identity', is: [] } }),
      'policies[0].rules[1].when.is must not be empty',
    ],
    [
      'one word without a list',
      withRule({ when: { question: 'identity', is: 'MATCH' } }),
      'policies[0].rules[1].when.is must be a list',
    ],
    [
      'a word that is none',
      withRule({ when: { question: 'identity', is: ['MATCHES'] } }),
      'policies[0].rules[1].when.is: "MATCHES" is none of MATCH, MISMATCH',
    ],
    [
      'a word that is no text',
      withRule({ when: { question: 'identity', is: [true] } }),
      'policies[0].rules[1].when.is must be a list of texts',
    ],
    [
      'a word that the question cannot come to',
      withRule({ when: { question: 'identity', is: ['LISTED'] } }),
      'policies[0].rules[1].when.is: "LISTED" is none of MATCH, MISMATCH',
    ],
    [
      'a warning that is none',
      withRule({ when: { warning: 'UNDERAGE' } }),
      'policies[0].rules[1].when.warning must be one of ID_CHECK_DIGIT',
    ],
    [
      'a warning and a question',
      withRule({ when: { warning: 'UNDER_AGE', question: 'identity', is: ['MATCH'] } }),
      'policies[0].rules[1].when.question is unknown',
    ],
    [
      'a misspelt field of a policy',
      withPolicy({ rule: [] }),
      'policies[0].rule is unknown; known are name, description, needs, rules',
    ],
    [
      'a misspelt field of a rule',
      withRule({ reason: 'x' }),
      'policies[0].rules[1].reason is unknown; known are when, outcome, code, message',
    ],
    [
      'a misspelt field of a condition',
      withRule({ when: { question: 'identity', is: ['MATCH'], By: [] } }),
      'policies[0].rules[1].when.By is unknown; known are question, is, by',
    ],
    [
      'a check that is none',
      withRule({ when: { question: 'identity', is: ['MATCH'], by: ['TWO_FACTOR'] } }),
      'policies[0].rules[1].when.by: "TWO_FACTOR" is no check',
    ],
    [
      'a warning beside a question that is none',
      withRule({ when: { question: 'identity', is: ['MATCH'], withWarning: ['RARE'] } }),
      'policies[0].rules[1].when.withWarning: "RARE" is none of ID_CHECK_DIGIT',
    ],
    [
      'an empty list of warnings',
      withRule({ when: { question: 'identity', is: ['MATCH'], withoutWarning: [] } }),
      'policies[0].rules[1].when.withoutWarning must not be empty',
    ],
    [
      'an empty list of checks',
      withRule({ when: { question: 'identity', is: ['MATCH'], by: [] } }),
      'policies[0].rules[1].when.by must not be empty',
    ],
    [
      'an outcome that is none',
      withRule({ outcome: 'ACCEPT' }),
      'policies[0].rules[1].outcome must be one of APPROVE, REVIEW, REJECT',
    ],
    ['no code', withRule({ code: undefined }), 'policies[0].rules[1].code must be a text'],
    ['no message', withRule({ message: '' }), 'policies[0].rules[1].message must be a text'],
  ])('%s', (_what, value, mistake) => {
    expect(mistakesIn(value)).toContain(mistake);
  });

  test.each(
    ['NO_RECORD', 'SKIPPED', 'FAILED'].flatMap((word) => ['APPROVE', 'REJECT'].map((outcome) => [word, outcome])),
  )('%s that would lead to %s', (word, outcome) => {
    const when = { question: 'police', is: ['CLEAR', word] };
    expect(mistakesIn(withRule({ when, outcome }))).toBe(
      'hold valid policies: policies[0].rules[1]: NO_RECORD, SKIPPED, FAILED can only lead to REVIEW.',
    );
    expect(mistakesIn(withRule({ when, outcome: 'REVIEW' }))).toBe('accepted');
  });

  test('a file that cannot be read', () => {
    expect(() => readConfig({ KYC_POLICIES_FILE: '/nowhere/policies.json' })).toThrow(
      /KYC_POLICIES_FILE is "\/nowhere\/policies.json", but must name a file that can be read/,
    );
  });

  test('all mistakes come at once, those of other variables too', () => {
    const path = written({
      policies: [
        {
          ...policy,
          description: '',
          rules: [
            { ...rule, outcome: 'NO' },
            { ...rule, code: '' },
          ],
        },
        { ...policy, needs: ['nothing'] },
      ],
    });
    const thrown = (() => {
      try {
        return readConfig({ KYC_POLICIES_FILE: path, PORT: 'x' });
      } catch (error) {
        return error;
      }
    })();
    expect(thrown).toBeInstanceOf(ConfigError);
    const text = (thrown as ConfigError).mistakes.join('\n');
    for (const mistake of [
      'PORT',
      'policies[0].description',
      'policies[0].rules[0].outcome',
      'policies[0].rules[1].code',
      'policies[1].needs: "nothing"',
      'policies[1]: a rule is about "identity"',
    ])
      expect(text).toContain(mistake);
  });
});
