import type { CheckOptions } from '../../checks/caller.js';
import { mayRun } from '../../checks/middleware/scope.js';
import { requireSessionSubject } from '../../checks/middleware/session.js';
import { type QuestionName, isQuestionName, type SelectedQuestion } from '../questions.js';
import { decide, type OnboardingDecision, policyNamed } from '../decision.js';
import { CustomerProfileInput } from '../input.js';
import type { Outcome } from '../outcome.js';
import { callsOf, planProfile, requireSomeCheck, type Step } from '../plan.js';
import { defaultPolicy } from '../policies/shipped.js';
import type { OnboardingPolicy } from '../policies/policy.js';
import { type ProfileRun, runProfile } from '../run.js';
import { summaryOf } from '../summary.js';
import { LocationType } from '../../checks/mobile/locationType.js';
import { factsOf, type SubjectFacts } from '../../checks/subject/facts.js';
import { validateInput } from '../../checks/input/validate.js';
import type { GraphQLContext } from '../../graphql/context.js';
import type { CustomerProfile } from './customerProfile.js';
import type { PlannedCall } from '../../graphql/planning/plannedCall.js';
import type { SelectedField } from '../../graphql/planning/selection.js';

/** What a query selects of a profile. */
export interface ProfileSelection {
  readonly questions: readonly SelectedQuestion[];
  readonly policies: readonly OnboardingPolicy[];
}

/** A validated subject with what is to be run for it; nothing is called yet. */
export interface PlannedProfile {
  readonly facts: SubjectFacts;
  readonly steps: readonly Step[];
  readonly selection: ProfileSelection;
  readonly options: CheckOptions;
}

/** @throws KycError BAD_USER_INPUT for an unknown policy */
export function readSelection(fields: readonly SelectedField[], known: readonly OnboardingPolicy[]): ProfileSelection {
  const policies = fields
    .filter(({ name }) => name === 'decision')
    .map(({ args }) => policyNamed(known, policyArgument(args)));
  const selected = fields.flatMap(({ name, args }): SelectedQuestion[] =>
    isQuestionName(name) ? [questionOf(name, args)] : [],
  );
  const needed = policies.flatMap(({ needs }) => needs.map((question): SelectedQuestion => ({ name: question })));
  return { questions: [...selected, ...needed], policies };
}

/** @throws KycError BAD_USER_INPUT where a field is wrong, or where the fields allow no check at all */
export function plan(
  input: object,
  selection: ProfileSelection,
  options: CheckOptions,
  context: GraphQLContext,
): PlannedProfile {
  const { session } = context.caller;
  const known = session?.prefill ? { ...input, ...session.prefill } : input;
  context.requestScope.addInputSize(known);
  const subject = validateInput(CustomerProfileInput, known, context.idChecksum);
  requireSessionSubject(context.caller, subject);
  requireSomeCheck(subject);
  const steps = planProfile(subject, selection.questions, {
    mayRun: (check) => mayRun(context.caller.client, check),
    sourcesOf: context.providersOf,
  });
  return { facts: factsOf(subject, new Date(), context.regionOf), steps, selection, options };
}

/** The calls that a planned profile is going to make. */
export function plannedCalls({ steps, options }: PlannedProfile): PlannedCall[] {
  return callsOf(steps).map(({ check, input }) => ({ check, input, options }));
}

/** Starts everything that was planned. */
export function start(
  { facts, steps, selection, options }: PlannedProfile,
  { requestScope }: GraphQLContext,
): { profile: CustomerProfile; run: ProfileRun } {
  const run = runProfile(steps, requestScope.runOnce(options));
  const outcomes = new Map(selection.questions.map((question) => [question.name, question]));
  const outcomeOf = (question: QuestionName) =>
    outcomes.has(question) ? run.outcomeOf({ name: question }) : undefined;
  const profile: CustomerProfile = {
    __typename: 'CustomerProfile',
    subject: facts,
    identity: outcomeOf('identity'),
    mobileOwnership: outcomeOf('mobileOwnership'),
    attribution: outcomeOf('attribution'),
    workCity: outcomeOf('workCity'),
    residentialCity: outcomeOf('residentialCity'),
    antiFraud: outcomeOf('antiFraud'),
    police: outcomeOf('police'),
    distances: new Map(
      selection.questions
        .filter(({ name }) => name === 'addressDistance')
        .map((question) => [placeOf(question), run.outcomeOf(question)]),
    ),
    summary: run.finished.then(({ answered, latencyMs }) => summaryOf(answered, latencyMs)),
    decisions: new Map(selection.policies.map((policy) => [policy.name, decisionOf(policy, run, facts)])),
  };
  return { profile, run };
}

async function decisionOf(
  policy: OnboardingPolicy,
  run: ProfileRun,
  { warnings }: SubjectFacts,
): Promise<OnboardingDecision> {
  const outcomes = await Promise.all(
    policy.needs.map(
      async (question): Promise<[QuestionName, Outcome]> => [question, await run.outcomeOf({ name: question })],
    ),
  );
  return decide(policy, new Map(outcomes), warnings);
}

function questionOf(question: QuestionName, { locationType }: SelectedField['args']): SelectedQuestion {
  const place = Object.values(LocationType).find((known) => known === locationType);
  return place ? { name: question, locationType: place } : { name: question };
}

/** The place of a question about the distance; the most common one where it names none. */
export function placeOf({ locationType = 'COMMON' }: SelectedQuestion): string {
  return locationType;
}

function policyArgument({ policy }: SelectedField['args']): string {
  return typeof policy === 'string' ? policy : defaultPolicy;
}
