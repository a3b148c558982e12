import type { CheckOptions } from '../../checks/caller.js';
import { mayRun } from '../../checks/policies/scope.js';
import { type AxisName, isAxisName, type Question } from '../../checks/profile/axes.js';
import { decide, type OnboardingDecision, policyNamed } from '../../checks/profile/decision.js';
import { CustomerProfileInput } from '../../checks/profile/input.js';
import type { Outcome } from '../../checks/profile/outcome.js';
import { callsOf, planProfile, requireSomeCheck, type Step } from '../../checks/profile/plan.js';
import { defaultPolicy } from '../../checks/profile/policies.js';
import type { Policy } from '../../checks/profile/policy.js';
import { type ProfileRun, runProfile } from '../../checks/profile/run.js';
import { summaryOf } from '../../checks/profile/summary.js';
import { LocationType } from '../../checks/mobile/locationType.js';
import { factsOf, type SubjectFacts } from '../../checks/subject/facts.js';
import { validateInput } from '../../checks/validate.js';
import type { GraphQLContext } from '../context.js';
import type { CustomerProfile } from './customerProfile.js';
import type { PlannedCall } from '../planning/rootPlan.js';
import type { SelectedField } from '../planning/selection.js';

/** What a query selects of a profile. */
export interface ProfileSelection {
  readonly questions: readonly Question[];
  readonly policies: readonly Policy[];
}

/** A validated subject with what is to be run for it; nothing is called yet. */
export interface PlannedProfile {
  readonly facts: SubjectFacts;
  readonly steps: readonly Step[];
  readonly selection: ProfileSelection;
  readonly options: CheckOptions;
}

/** @throws KycError BAD_USER_INPUT for an unknown policy */
export function readSelection(fields: readonly SelectedField[], known: readonly Policy[]): ProfileSelection {
  const policies = fields.filter(({ name }) => name === 'decision').map(({ args }) => policyNamed(known, policyArgument(args)));
  const selected = fields.flatMap(({ name, args }): Question[] => (isAxisName(name) ? [questionOf(name, args)] : []));
  const needed = policies.flatMap(({ needs }) => needs.map((axis): Question => ({ axis })));
  return { questions: [...selected, ...needed], policies };
}

/** @throws KycError BAD_USER_INPUT where a field is wrong, or where the fields allow no check at all */
export function plan(input: object, selection: ProfileSelection, options: CheckOptions, context: GraphQLContext): PlannedProfile {
  context.fanOut.weigh(input);
  const subject = validateInput(CustomerProfileInput, input, context.idChecksum);
  requireSomeCheck(subject);
  const steps = planProfile(subject, selection.questions, { mayRun: (check) => mayRun(context.caller.client, check), sourcesOf: context.sourcesOf });
  return { facts: factsOf(subject, new Date(), context.regionOf), steps, selection, options };
}

/** The calls that a planned profile is going to make. */
export function plannedCalls({ steps, options }: PlannedProfile): PlannedCall[] {
  return callsOf(steps).map(({ check, input }) => ({ check, input, options }));
}

/** Starts everything that was planned. */
export function start({ facts, steps, selection, options }: PlannedProfile, { fanOut }: GraphQLContext): { profile: CustomerProfile; run: ProfileRun } {
  const run = runProfile(steps, fanOut.runOnce(options));
  const outcomes = new Map(selection.questions.map((question) => [question.axis, question]));
  const outcomeOf = (axis: AxisName) => outcomes.has(axis) ? run.outcomeOf({ axis }) : undefined;
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
    distances: new Map(selection.questions.filter(({ axis }) => axis === 'addressDistance').map((question) => [placeOf(question), run.outcomeOf(question)])),
    summary: run.finished.then(({ answered, latencyMs }) => summaryOf(answered, latencyMs)),
    decisions: new Map(selection.policies.map((policy) => [policy.name, decisionOf(policy, run, facts)])),
  };
  return { profile, run };
}

async function decisionOf(policy: Policy, run: ProfileRun, { warnings }: SubjectFacts): Promise<OnboardingDecision> {
  const outcomes = await Promise.all(policy.needs.map(async (axis): Promise<[AxisName, Outcome]> => [axis, await run.outcomeOf({ axis })]));
  return decide(policy, new Map(outcomes), warnings);
}

function questionOf(axis: AxisName, { locationType }: SelectedField['args']): Question {
  const place = Object.values(LocationType).find((known) => known === locationType);
  return place ? { axis, locationType: place } : { axis };
}

/** The place of a question about the distance; the most common one where it names none. */
export function placeOf({ locationType = 'COMMON' }: Question): string {
  return locationType;
}

function policyArgument({ policy }: SelectedField['args']): string {
  return typeof policy === 'string' ? policy : defaultPolicy;
}
