import 'reflect-metadata';
import type { Answer, Check as AnyCheck, Area } from './check.js';
import { fourFactor } from './identity/fourFactor.js';
import { idMobile } from './identity/idMobile.js';
import { image } from './identity/image.js';
import { nameMobile } from './identity/nameMobile.js';
import { threeFactor } from './identity/threeFactor.js';
import { twoFactor } from './identity/twoFactor.js';
import { attribution } from './mobile/attribution.js';
import { locationQuery } from './mobile/locationQuery.js';
import { locationVerify } from './mobile/locationVerify.js';
import { antiFraud } from './risk/antiFraud.js';
import { police } from './risk/police.js';

/** THE list. Whatever exists once per check is derived from it. */
const list = [
  twoFactor,
  fourFactor,
  image,
  nameMobile,
  idMobile,
  threeFactor,
  attribution,
  locationVerify,
  locationQuery,
  antiFraud,
  police,
] as const;

type Listed = (typeof list)[number];
export type CheckName = Listed['name'];
type Named<N extends CheckName> = Extract<Listed, { name: N }>;
type InputFor<C> = C extends { input: new () => infer I extends object } ? I : never;
type AnswerFor<C> = C extends { finding: (answer: infer A extends Answer) => unknown } ? A : never;

/** The input of a check by its name, folded and validated. */
export type InputOf<N extends CheckName> = InputFor<Named<N>>;
/** What a provider answers to a check, by the check's name. */
export type AnswerOf<N extends CheckName> = AnswerFor<Named<N>>;

/** A check of the list whose input and answer are known only at run time. */
export interface Check extends AnyCheck {
  readonly name: CheckName;
}
export const checks: readonly Check[] = list;

/** The checks of one area, in the order of the list. */
export function checksOf(area: Area): readonly Check[] {
  return checks.filter((check) => check.area === area);
}
