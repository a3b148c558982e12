import { describe, expect, test } from '@jest/globals';
import type { Answer, Check } from '../../../src/checks/check.js';
import { checks } from '../../../src/checks/index.js';
import { AttributionInput } from '../../../src/checks/mobile/attribution.js';
import { answerOnNobody, exampleAnswer, wordsFor } from '../../../src/providers/sandbox/examples.js';

interface NewAnswer extends Answer {
  readonly known: boolean;
}

/** A check that the sandbox has never heard of, with nothing but examples. */
const newCheck: Pick<Check<AttributionInput, NewAnswer>, 'input' | 'examples' | 'finding'> = {
  input: AttributionInput,
  examples: [
    { note: 'known', input: { mobile: '13912345678' }, answer: { known: true, message: 'Known' } },
    { note: 'unknown', input: { mobile: '13900000000' }, answer: { known: false, message: 'Not known' } },
  ],
  finding: ({ known }) => (known ? 'FOUND' : 'NO_RECORD'),
};

describe('a check that has only examples', () => {
  test('gives the answer of the example with this input', () => {
    expect(exampleAnswer(newCheck, { mobile: '13912345678' })).toEqual({ known: true, message: 'Known' });
    expect(exampleAnswer(newCheck, { mobile: '13912345679' })).toBeUndefined();
  });

  test('answers "no record" in its own words about everybody else', () => {
    expect(answerOnNobody(newCheck)).toEqual({ known: false, message: 'Not known' });
  });

  test('is not supported beyond its examples where none of them says "no record"', () => {
    const alwaysFound = { ...newCheck, examples: newCheck.examples.slice(0, 1) };
    expect(() => answerOnNobody(alwaysFound)).toThrow(expect.objectContaining({ code: 'NOT_SUPPORTED' }));
  });
});

test('words of a finding are those of the first example that has it', () => {
  expect(wordsFor(newCheck, 'FOUND')).toBe('Known');
});

test.each(checks.map((check) => [check.name, check] as const))('%s has an answer about nobody', (_name, check) => {
  expect(['NO_RECORD', 'CLEAR']).toContain(check.finding(answerOnNobody(check)));
});
