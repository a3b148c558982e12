import { Field, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../checks/graphqlEnum.js';
import { KycError } from '../errors.js';
import { CheckNames } from '../checks/checkNames.js';
import type { SubjectWarning } from '../checks/subject/subjectWarning.js';
import { type QuestionName, definitionOf } from './questions.js';
import type { Outcome } from './outcome.js';
import { defaultPolicy } from './policies/shipped.js';
import {
  type DecisionOutcome as OutcomeName,
  decisionOutcomes,
  type OnboardingPolicy,
  isUnknown,
  type PolicyRule,
  type OutcomeLabel,
} from './policies/policy.js';

export const DecisionOutcome = graphqlEnum<OutcomeName>(
  'DecisionOutcome',
  'What an onboarding policy makes of a profile. The worst of its reasons wins.',
  {
    APPROVE: 'Everything that the policy needs was answered, and well.',
    REVIEW: 'Have a person look: something is odd, or something could not be found out.',
    REJECT: 'The records speak against this customer.',
  },
);

@ObjectType({ description: 'One rule of a policy that fired.' })
export class DecisionReason {
  @Field(() => CheckNames, {
    nullable: true,
    description: 'The check that it is about; null for facts read off the input.',
  })
  check!: string | null;

  @Field(() => String, { description: 'Stable code, such as "IDENTITY_MISMATCH".' })
  code!: string;

  @Field(() => DecisionOutcome, { description: 'What this reason alone would lead to.' })
  outcome!: OutcomeName;

  @Field(() => String, { description: 'The same for people.' })
  message!: string;
}

@ObjectType({ description: 'What an onboarding policy makes of a profile, with its reasons.' })
export class OnboardingDecision {
  @Field(() => DecisionOutcome, { description: 'The worst outcome of all reasons.' })
  outcome!: OutcomeName;

  @Field(() => String, { description: 'Name of the policy.' })
  policy!: string;

  @Field(() => [DecisionReason], { description: 'Every rule that fired.' })
  reasons!: DecisionReason[];
}

/** @throws KycError BAD_USER_INPUT naming the known policies */
export function policyNamed(policies: readonly OnboardingPolicy[], name: string = defaultPolicy): OnboardingPolicy {
  const policy = policies.find((candidate) => candidate.name === name);
  if (policy) return policy;
  const known = policies.map((candidate) => candidate.name).join(', ');
  throw new KycError('BAD_USER_INPUT', `There is no such policy; known are ${known}.`, {
    fields: [{ path: 'decision.policy', rule: 'policy', message: `policy must be one of ${known}.` }],
  });
}

/** Applies a policy's table to what its questions came to. */
export function decide(
  policy: OnboardingPolicy,
  outcomes: ReadonlyMap<QuestionName, Outcome>,
  warnings: readonly SubjectWarning[],
): OnboardingDecision {
  const known = policy.needs.map((question): Known => ({ question, outcome: outcomes.get(question) }));
  const fired = policy.rules.filter((rule) => fires(rule, known, warnings));
  const reasons = [
    ...fired.map((rule) => reasonOf(rule, known)),
    ...known.flatMap((entry) => unanswered(entry, fired)),
  ];
  const all =
    reasons.length > 0
      ? reasons
      : [
          {
            check: null,
            code: 'NO_RULE',
            outcome: DecisionOutcome.REVIEW,
            message: 'No rule of the policy says anything of this profile.',
          },
        ];
  return { outcome: worst(all), policy: policy.name, reasons: all };
}

interface Known {
  readonly question: QuestionName;
  readonly outcome: Outcome | undefined;
}

function fires({ when }: PolicyRule, known: readonly Known[], warnings: readonly SubjectWarning[]): boolean {
  const hasOneOf = (codes: readonly string[]) => warnings.some(({ code }) => codes.includes(code));
  if ('warning' in when) return hasOneOf([when.warning]);
  if ((when.withWarning && !hasOneOf(when.withWarning)) || (when.withoutWarning && hasOneOf(when.withoutWarning)))
    return false;
  return known.some(
    ({ question, outcome }) =>
      question === when.question &&
      when.is.includes(wordFor(outcome)) &&
      (!when.by || when.by.some((check) => check === outcome?.check)),
  );
}

function reasonOf({ when, code, outcome, message }: PolicyRule, known: readonly Known[]): DecisionReason {
  const about =
    'question' in when ? known.find(({ question }) => question === when.question)?.outcome?.check : undefined;
  return { check: about ?? null, code, outcome, message };
}

/** What could not be found out, or what no rule has an opinion on, is a review of its own. */
function unanswered({ question, outcome }: Known, fired: readonly PolicyRule[]): DecisionReason[] {
  const word = wordFor(outcome);
  if (fired.some(({ when }) => 'question' in when && when.question === question)) return [];
  const check = outcome?.check ?? definitionOf(question).variants[0]?.name ?? null;
  const code = `${codeOf(question)}_${isUnknown(word) ? word : 'NO_RULE'}`;
  return [
    {
      check,
      code,
      outcome: 'REVIEW',
      message:
        unansweredMessages[word] ?? 'The policy needs this answer, and none of its rules says what to make of it.',
    },
  ];
}

const unansweredMessages: Partial<Record<OutcomeLabel, string>> = {
  NO_RECORD:
    'There is no record to compare with, or no verdict, which by itself is no sign of forgery: have a person look.',
  SKIPPED: 'The check was not run: fields, a provider or a permission are missing.',
  FAILED: 'The check was run without an answer.',
};

function wordFor(outcome: Outcome | undefined): OutcomeLabel {
  if (!outcome || 'reason' in outcome) return 'SKIPPED';
  if ('code' in outcome) return 'FAILED';
  if (outcome.finding !== 'RISK') return outcome.finding;
  const level: unknown = Reflect.get(outcome, 'level');
  return level === 'LOW' ? 'RISK_LOW' : level === 'MEDIUM' ? 'RISK_MEDIUM' : 'RISK_HIGH';
}

/** mobileOwnership as MOBILE_OWNERSHIP. */
function codeOf(question: QuestionName): string {
  return question.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

function worst(reasons: readonly DecisionReason[]): OutcomeName {
  const ranks = reasons.map(({ outcome }) => decisionOutcomes.indexOf(outcome));
  return decisionOutcomes[Math.max(...ranks)] ?? 'REVIEW';
}
