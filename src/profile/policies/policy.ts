import type { WarningCode } from '../../checks/subject/subjectWarning.js';
import { type FindingLabel, type QuestionName, definitionOf } from '../questions.js';

/** The worst wins: REJECT over REVIEW over APPROVE. */
export const decisionOutcomes = ['APPROVE', 'REVIEW', 'REJECT'] as const;
export type DecisionOutcome = (typeof decisionOutcomes)[number];

/** Nothing is known: never an approval and never a rejection, in whichever policy. */
export const unknownLabels = ['NO_RECORD', 'SKIPPED', 'FAILED'] as const;

/** What is known of one question, in one word: what was found, or that nothing was. */
export type OutcomeLabel = FindingLabel | (typeof unknownLabels)[number];

/** Every word that a question can come out as. */
export function labelsOf(question: QuestionName): readonly OutcomeLabel[] {
  return [...definitionOf(question).answers, ...unknownLabels];
}

export function isUnknown(word: OutcomeLabel): boolean {
  return unknownLabels.some((unknown) => unknown === word);
}

/** When a rule fires: a question came out as one of these words, by one of these checks, or the subject has a warning; or the one only beside the other. */
export type Condition =
  | {
      readonly question: QuestionName;
      readonly is: readonly OutcomeLabel[];
      readonly by?: readonly string[];
      /** Only if the subject has one of these warnings. */
      readonly withWarning?: readonly WarningCode[];
      /** Only if the subject has none of these warnings. */
      readonly withoutWarning?: readonly WarningCode[];
    }
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
export interface OnboardingPolicy {
  readonly name: string;
  readonly description: string;
  /** The questions that it needs: selecting a decision runs their checks. */
  readonly needs: readonly QuestionName[];
  readonly rules: readonly PolicyRule[];
}
