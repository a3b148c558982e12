import { fourFactor } from '../identity/fourFactor.js';
import { idMobile } from '../identity/idMobile.js';
import { image } from '../identity/image.js';
import { nameMobile } from '../identity/nameMobile.js';
import { threeFactor } from '../identity/threeFactor.js';
import { twoFactor } from '../identity/twoFactor.js';
import type { Check } from '../index.js';
import { attribution } from '../mobile/attribution.js';
import { locationQuery } from '../mobile/locationQuery.js';
import type { LocationType } from '../mobile/locationType.js';
import { locationVerify } from '../mobile/locationVerify.js';
import { antiFraud } from '../risk/antiFraud.js';
import { police } from '../risk/police.js';

/** What was found, in one word; a risk says how strong it is. */
export type AnswerWord = 'MATCH' | 'MISMATCH' | 'FOUND' | 'CLEAR' | 'RISK_LOW' | 'RISK_MEDIUM' | 'RISK_HIGH' | 'LISTED';

/** One question that a profile answers, and the checks that can answer it. */
export interface Axis {
  /** The strongest first: the first whose fields are all present is run. */
  readonly variants: readonly Check[];
  /** What an answer can be, in one word. */
  readonly answers: readonly AnswerWord[];
  /** What the profile's fields do not say and the check needs. */
  readonly fixed?: { readonly locationType: LocationType };
}

/** The questions of a profile, by the field of CustomerProfile that answers each. */
export const axes = {
  identity: { variants: [image, fourFactor, twoFactor], answers: ['MATCH', 'MISMATCH'] },
  mobileOwnership: { variants: [threeFactor, nameMobile, idMobile], answers: ['MATCH', 'MISMATCH'] },
  attribution: { variants: [attribution], answers: ['FOUND'] },
  workCity: { variants: [locationQuery], fixed: { locationType: 'WORK' }, answers: ['FOUND'] },
  residentialCity: { variants: [locationQuery], fixed: { locationType: 'RESIDENTIAL' }, answers: ['FOUND'] },
  addressDistance: { variants: [locationVerify], fixed: { locationType: 'COMMON' }, answers: ['FOUND'] },
  antiFraud: { variants: [antiFraud], answers: ['CLEAR', 'RISK_LOW', 'RISK_MEDIUM', 'RISK_HIGH'] },
  police: { variants: [police], answers: ['CLEAR', 'LISTED'] },
} as const satisfies Record<string, Axis>;

export type AxisName = keyof typeof axes;
const names: readonly string[] = Object.keys(axes);

/** Whether a field of CustomerProfile is a question that runs a check. */
export function isAxisName(name: string): name is AxisName {
  return names.includes(name);
}

/** What is declared of a question. */
export function axisOf(name: AxisName): Axis {
  return axes[name];
}

/** One thing that a query selects of a profile. */
export interface Question {
  readonly axis: AxisName;
  /** Which place, where the query says so (addressDistance). */
  readonly locationType?: LocationType;
}

/** The same for the same question: under it its outcome is found. */
export function keyOf({ axis, locationType }: Question): string {
  return `${axis}:${locationType ?? axisOf(axis).fixed?.locationType ?? ''}`;
}
