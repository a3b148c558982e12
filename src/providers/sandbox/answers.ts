import type { AnswerOf, CheckName, InputOf } from '../../checks/index.js';
import type { Answer } from '../../checks/check.js';
import { type IdentityAnswer, identityAnswers } from '../../checks/identity/identity.js';
import { attribution, type AttributionAnswer } from '../../checks/mobile/attribution.js';
import { locationQuery } from '../../checks/mobile/locationQuery.js';
import { locationVerify } from '../../checks/mobile/locationVerify.js';
import { antiFraud } from '../../checks/risk/antiFraud.js';
import { police } from '../../checks/risk/police.js';
import { riskLevels, riskTypes } from '../../checks/risk/riskLevel.js';
import { segmentOf } from '../../checks/subject/segments.js';
import { distanceTo } from './distances.js';
import { exampleAnswer, wordsFor } from './examples.js';
import type { Person, Risk } from './person.js';
import type { Population } from './population.js';

/**
 * The answer of the population to one check; undefined if nobody in it has this number.
 *
 * Declared through a method so that those of different checks have a common type.
 */
export type AnswerLookup<I extends object = object, A extends Answer = Answer> = {
  recall(input: I, world: Population): A | undefined;
}['recall'];

/** From check to the answers of the population. A check that is missing here is answered by its examples alone. */
export const sandboxAnswers: { readonly [N in CheckName]?: AnswerLookup<InputOf<N>, AnswerOf<N>> } = {
  IDENTITY_TWO_FACTOR: ({ name, idNo }, { byIdNo }) => compare(byIdNo.get(idNo), (person) => person.name === name),

  IDENTITY_FOUR_FACTOR: ({ name, idNo, frDate, toDate }, { byIdNo }) =>
    compare(byIdNo.get(idNo), (person) => person.name === name && person.frDate === frDate && person.toDate === toDate),

  IDENTITY_IMAGE: ({ name, idNo }, { byIdNo }) =>
    compare(byIdNo.get(idNo), (person) => person.name === name && person.isInPhotos),

  IDENTITY_NAME_MOBILE: ({ name, mobile }, { byMobile }) =>
    compare(byMobile.get(mobile), (person) => person.name === name),

  IDENTITY_ID_MOBILE: ({ idNo, mobile }, { byMobile }) =>
    compare(byMobile.get(mobile), (person) => person.idNo === idNo),

  IDENTITY_THREE_FACTOR: ({ name, idNo, mobile }, { byMobile }) =>
    compare(byMobile.get(mobile), (person) => person.name === name && person.idNo === idNo),

  MOBILE_ATTRIBUTION: ({ mobile }, { byMobile }) => {
    const person = byMobile.get(mobile);
    if (!person) return bySegment(mobile);
    const { carrier, province, city } = person.phone;
    return { carrier, province, city, message: wordsFor(attribution, 'FOUND') };
  },

  MOBILE_LOCATION_VERIFY: ({ mobile, locationType, city }, { byMobile }) => {
    const place = byMobile.get(mobile)?.places[locationType];
    return place && { ...distanceTo(place, city), message: wordsFor(locationVerify, 'FOUND') };
  },

  MOBILE_LOCATION_QUERY: ({ mobile, locationType }, { byMobile }) => {
    const place = byMobile.get(mobile)?.places[locationType];
    return place && { city: place.city, message: wordsFor(locationQuery, 'FOUND') };
  },

  RISK_ANTI_FRAUD: ({ mobile, idNo }, { byMobile, byIdNo }) => {
    const byEither = [
      ...(mobile === undefined ? [] : [exampleAnswer(antiFraud, { mobile }) ?? byMobile.get(mobile)?.risk]),
      ...(idNo === undefined ? [] : [exampleAnswer(antiFraud, { idNo }) ?? byIdNo.get(idNo)?.risk]),
    ];
    const risk = worst(byEither.filter((known) => known !== undefined));
    return { ...risk, message: wordsFor(antiFraud, risk.level === 'NONE' ? 'CLEAR' : 'RISK') };
  },

  RISK_POLICE: ({ name, idNo }, { byIdNo }) => {
    const person = byIdNo.get(idNo);
    if (person?.name !== name) return undefined;
    return { listed: person.isListed, categories: [], message: wordsFor(police, person.isListed ? 'LISTED' : 'CLEAR') };
  },
};

/** Numbers of virtual operators and satellite phones have no holder here and belong to no place: their segment tells the carrier. */
function bySegment(mobile: string): AttributionAnswer | undefined {
  const segment = segmentOf(mobile);
  const isPlaceless = segment?.kind === 'VIRTUAL_OPERATOR' || segment?.kind === 'SATELLITE';
  if (!isPlaceless || segment.carrier === undefined) return undefined;
  return {
    carrier: segment.carrier,
    province: null,
    city: null,
    message: 'Carrier found by the segment alone: it is the original one',
  };
}

function compare(person: Person | undefined, agrees: (person: Person) => boolean): IdentityAnswer | undefined {
  if (!person) return undefined;
  return agrees(person) ? identityAnswers.match : identityAnswers.mismatch;
}

/** The strongest level, with every type that any of them names. */
function worst(risks: readonly Risk[]): Risk {
  return {
    level: riskLevels.findLast((level) => risks.some((risk) => risk.level === level)) ?? 'NONE',
    types: riskTypes.filter((type) => risks.some((risk) => risk.types.includes(type))),
  };
}
