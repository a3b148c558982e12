import type { AxisName } from './axes.js';

/** The worst wins: REJECT over REVIEW over APPROVE. */
export const decisionOutcomes = ['APPROVE', 'REVIEW', 'REJECT'] as const;
export type DecisionOutcome = (typeof decisionOutcomes)[number];

/** What is known of one question, in one word: what was found, or that nothing was. */
export const words = ['MATCH', 'MISMATCH', 'NO_RECORD', 'FOUND', 'CLEAR', 'RISK_LOW', 'RISK_MEDIUM', 'RISK_HIGH', 'LISTED', 'SKIPPED', 'FAILED'] as const;
export type Word = (typeof words)[number];

/** Nothing is known: never an approval and never a rejection, in whichever policy. */
export const unknownWords: readonly Word[] = ['NO_RECORD', 'SKIPPED', 'FAILED'];

/** When a rule fires: a question came out as one of these words, by one of these checks, or the subject has a warning. */
export type Condition =
  | { readonly question: AxisName; readonly is: readonly Word[]; readonly by?: readonly string[] }
  | { readonly warning: string };

/** One line of a policy's table. */
export interface PolicyRule {
  readonly when: Condition;
  readonly outcome: DecisionOutcome;
  /** Stable code of the reason. */
  readonly code: string;
  readonly message: string;
}

/** What an onboarding makes of a profile, as data. */
export interface Policy {
  readonly name: string;
  readonly description: string;
  /** The questions that it needs: selecting a decision runs their checks. */
  readonly needs: readonly AxisName[];
  readonly rules: readonly PolicyRule[];
}
