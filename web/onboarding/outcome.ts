import type { CustomerProfileProgressSubscription } from '../../dist/client/index.js';

export type Progress = CustomerProfileProgressSubscription['customerProfileProgress'];
export const questions = ['identity', 'mobileOwnership', 'addressDistance', 'antiFraud', 'police'] as const;
export type Question = (typeof questions)[number];
export type Answer = NonNullable<Progress[Question]>;
export type State = 'waiting' | 'match' | 'mismatch' | 'norecord' | 'found' | 'clear' | 'risk' | 'skipped' | 'failed';

/** The check that gave an answer, or did not. */
export function checkOf(answer: Answer | undefined): string | undefined {
  return answer && 'check' in answer ? answer.check : undefined;
}

/** What an answer comes to, in one word. */
export function stateOf(answer: Answer | undefined): State {
  if (!answer) return 'waiting';
  switch (answer.__typename) {
    case 'CheckSkipped':
      return 'skipped';
    case 'CheckFailed':
      return 'failed';
    case 'IdentityVerification':
      return answer.match === 'MATCH' ? 'match' : answer.match === 'MISMATCH' ? 'mismatch' : 'norecord';
    case 'LocationVerification':
      return answer.distance ? 'found' : 'norecord';
    case 'AntiFraudAssessment':
      return answer.level === 'NONE' ? 'clear' : answer.level ? 'risk' : 'norecord';
    case 'PoliceAssessment':
      return answer.listed === false ? 'clear' : answer.listed === true ? 'risk' : 'norecord';
    default:
      return 'norecord';
  }
}

/** Shapes tell states apart without colours. */
export const shapes: Record<State, string> = {
  waiting: '○',
  match: '✓',
  clear: '✓',
  found: '●',
  mismatch: '✕',
  risk: '▲',
  norecord: '?',
  skipped: '–',
  failed: '!',
};
