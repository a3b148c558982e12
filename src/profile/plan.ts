import { KycError } from '../errors.js';
import { inputFieldsOf } from '../checks/input/field.js';
import type { Check, CheckName } from '../checks/index.js';
import { questions, type QuestionDefinition, definitionOf, keyOf, type SelectedQuestion } from './questions.js';
import { inheritTyped } from '../checks/subject/typedWarnings.js';
import { type CheckSkipped, skipped } from './outcome.js';

/** One question with what is to be done about it. */
export type Step = { readonly question: SelectedQuestion } & (
  | { readonly check: Check; readonly input: object }
  | { readonly skip: CheckSkipped }
);

/** What the planning has to know beside the subject. */
export interface ProfileCapabilities {
  readonly mayRun: (check: Check) => boolean;
  readonly sourcesOf: (check: CheckName) => readonly string[];
}

/** What is to be run for a subject: one step for each different question, nothing called yet. */
export function planProfile(
  subject: object,
  questions: readonly SelectedQuestion[],
  possibilities: ProfileCapabilities,
): Step[] {
  const different = new Map(questions.map((question) => [keyOf(question), question]));
  return [...different.values()].map((question) => planStep(subject, question, possibilities));
}

/** The calls that a plan is going to make. */
export function callsOf(steps: readonly Step[]): { check: Check; input: object }[] {
  return steps.flatMap((step) => ('check' in step ? [step] : []));
}

/** @throws KycError BAD_USER_INPUT where the fields allow no check at all, naming what each would need */
export function requireSomeCheck(subject: object): void {
  const isPossible = Object.values<QuestionDefinition>(questions).some(({ variants, fixed }) =>
    variants.some((check) => missingOf(check, { ...subject, ...fixed }).length === 0),
  );
  if (isPossible) return;
  const needs = Object.entries<QuestionDefinition>(questions).map(
    ([name, { variants }]) => `${name} needs ${variants.map((check) => neededBy(check)).join(', or ')}`,
  );
  throw new KycError('BAD_USER_INPUT', `These fields allow no check: ${needs.join('; ')}.`);
}

function planStep(subject: object, question: SelectedQuestion, { mayRun, sourcesOf }: ProfileCapabilities): Step {
  const { variants, fixed } = definitionOf(question.name);
  const given = { ...subject, ...fixed, ...(question.locationType && { locationType: question.locationType }) };
  const check = variants.find((variant) => missingOf(variant, given).length === 0);
  if (!check) return { question, skip: lacking(variants, given) };
  if (!mayRun(check))
    return { question, skip: skipped(check, 'NOT_PERMITTED', `This client may not run ${check.name}.`) };
  if (sourcesOf(check.name).length === 0)
    return { question, skip: skipped(check, 'NOT_SUPPORTED', `No configured provider answers ${check.name}.`) };
  return { question, check, input: inheritTyped(subject, inputFor(check, given)) };
}

/** Names the variant that lacks the fewest fields; of several the strongest. */
function lacking(variants: readonly Check[], given: object): CheckSkipped {
  const [nearest] = variants
    .map((check) => ({ check, missing: missingOf(check, given) }))
    .sort((a, b) => a.missing.length - b.missing.length);
  if (!nearest) throw new Error('A question has no variant.');
  const { check, missing } = nearest;
  return skipped(
    check,
    'MISSING_INPUT',
    `${check.name} needs ${neededBy(check)}; missing: ${missing.join(', ')}.`,
    missing,
  );
}

/** The fields that a check lacks; where all of its fields are optional, one of them is enough. */
function missingOf({ input }: Check, given: object): string[] {
  const fields = inputFieldsOf(input);
  const isAbsent = ({ name }: { name: string }) => !(name in given);
  const required = fields.filter(({ optional }) => !optional);
  if (required.length > 0) return required.filter(isAbsent).map(({ name }) => name);
  return fields.every(isAbsent) ? fields.map(({ name }) => name) : [];
}

function neededBy({ input }: Check): string {
  const fields = inputFieldsOf(input).filter(({ name }) => name !== 'locationType');
  return fields.map(({ name }) => name).join(fields.every(({ optional }) => optional) ? ' or ' : ' + ');
}

function inputFor(check: Check, given: object): object {
  const names = inputFieldsOf(check.input).map(({ name }) => name);
  return Object.fromEntries(Object.entries(given).filter(([name]) => names.includes(name)));
}
