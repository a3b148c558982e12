import { type QuestionName, definitionOf } from '../../src/profile/questions.js';
import { failed, type Outcome, skipped } from '../../src/profile/outcome.js';
import type { OutcomeLabel } from '../../src/profile/policies/policy.js';
import type { Check, CheckName } from '../../src/checks/index.js';
import { KycError } from '../../src/errors.js';
import { checkNamed } from '../checks/validating.js';

const levels: Partial<Record<OutcomeLabel, string>> = { RISK_LOW: 'LOW', RISK_MEDIUM: 'MEDIUM', RISK_HIGH: 'HIGH' };
let ids = 0;

/** A finished check, of which one word is known. */
export function answered(check: CheckName, word: OutcomeLabel, source: object = {}): Outcome {
  const level = levels[word];
  const result = {
    __typename: 'x',
    id: String(ids++),
    check,
    finding: level ? 'RISK' : word,
    ...(level && { level }),
    success: true,
    message: '',
    warnings: [],
    source: { provider: 'x', checkedAt: new Date(0), latencyMs: 1, billed: true, reused: false, ...source },
  };
  return result as unknown as Outcome;
}

/** What became of a question, by the strongest of its checks or by another. */
export function outcomeOf(question: QuestionName, word: OutcomeLabel, by?: CheckName): Outcome {
  const check = by ? checkNamed(by) : strongestOf(question);
  if (word === 'SKIPPED') return skipped(check, 'MISSING_INPUT', 'missing', ['idNo']);
  if (word === 'FAILED') return failed(check, new KycError('UPSTREAM_ERROR', 'failed'));
  return answered(check.name, word);
}

export function strongestOf(question: QuestionName): Check {
  const [check] = definitionOf(question).variants;
  if (!check) throw new Error(`${question} has no check`);
  return check;
}
