import { fourFactor } from '../checks/identity/fourFactor.js';
import { idMobile } from '../checks/identity/idMobile.js';
import { image } from '../checks/identity/image.js';
import { nameMobile } from '../checks/identity/nameMobile.js';
import { threeFactor } from '../checks/identity/threeFactor.js';
import { twoFactor } from '../checks/identity/twoFactor.js';
import type { Check } from '../checks/index.js';
import { attribution } from '../checks/mobile/attribution.js';
import { locationQuery } from '../checks/mobile/locationQuery.js';
import type { LocationType } from '../checks/mobile/locationType.js';
import { locationVerify } from '../checks/mobile/locationVerify.js';
import { antiFraud } from '../checks/risk/antiFraud.js';
import { police } from '../checks/risk/police.js';

/** What was found, in one word; a risk says how strong it is. */
export type FindingLabel =
  | 'MATCH'
  | 'MISMATCH'
  | 'FOUND'
  | 'CLEAR'
  | 'RISK_LOW'
  | 'RISK_MEDIUM'
  | 'RISK_HIGH'
  | 'LISTED';

/** One question that a profile answers, and the checks that can answer it. */
export interface QuestionDefinition {
  /** The strongest first: the first whose fields are all present is run. */
  readonly variants: readonly Check[];
  /** What an answer can be, in one word. */
  readonly answers: readonly FindingLabel[];
  /** What the profile's fields do not say and the check needs. */
  readonly fixed?: { readonly locationType: LocationType };
}

/** The questions of a profile, by the field of CustomerProfile that answers each. */
export const questions = {
  identity: { variants: [image, fourFactor, twoFactor], answers: ['MATCH', 'MISMATCH'] },
  mobileOwnership: { variants: [threeFactor, nameMobile, idMobile], answers: ['MATCH', 'MISMATCH'] },
  attribution: { variants: [attribution], answers: ['FOUND'] },
  workCity: { variants: [locationQuery], fixed: { locationType: 'WORK' }, answers: ['FOUND'] },
  residentialCity: { variants: [locationQuery], fixed: { locationType: 'RESIDENTIAL' }, answers: ['FOUND'] },
  addressDistance: { variants: [locationVerify], fixed: { locationType: 'COMMON' }, answers: ['FOUND'] },
  antiFraud: { variants: [antiFraud], answers: ['CLEAR', 'RISK_LOW', 'RISK_MEDIUM', 'RISK_HIGH'] },
  police: { variants: [police], answers: ['CLEAR', 'LISTED'] },
} as const satisfies Record<string, QuestionDefinition>;

export type QuestionName = keyof typeof questions;
const names: readonly string[] = Object.keys(questions);

/** Whether a field of CustomerProfile is a question that runs a check. */
export function isQuestionName(name: string): name is QuestionName {
  return names.includes(name);
}

/** What is declared of a question. */
export function definitionOf(name: QuestionName): QuestionDefinition {
  return questions[name];
}

/** One thing that a query selects of a profile. */
export interface SelectedQuestion {
  readonly name: QuestionName;
  /** Which place, where the query says so (addressDistance). */
  readonly locationType?: LocationType;
}

/** The same for the same question: under it its outcome is found. */
export function keyOf({ name, locationType }: SelectedQuestion): string {
  return `${name}:${locationType ?? definitionOf(name).fixed?.locationType ?? ''}`;
}
