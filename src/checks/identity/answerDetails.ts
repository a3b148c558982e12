import { registerEnumType } from 'type-graphql';

export const identityDifferences = [
  'NAME_AND_ID_NO',
  'NAME_AND_MOBILE',
  'ID_NO_AND_MOBILE',
  'FACE',
  'LIVENESS',
] as const;
/**
 * Two things that do not belong together. Pairs, not fields: where a mobile number is registered to somebody else, nobody can
 * say whether the number or the name is the wrong one.
 */
export type IdentityDifference = (typeof identityDifferences)[number];
export const IdentityDifference = {
  NAME_AND_ID_NO: 'NAME_AND_ID_NO',
  NAME_AND_MOBILE: 'NAME_AND_MOBILE',
  ID_NO_AND_MOBILE: 'ID_NO_AND_MOBILE',
  FACE: 'FACE',
  LIVENESS: 'LIVENESS',
} as const satisfies Record<IdentityDifference, IdentityDifference>;

registerEnumType(IdentityDifference, {
  name: 'IdentityDifference',
  description: 'What does not belong together, according to the records.',
  valuesConfig: {
    NAME_AND_ID_NO: { description: 'The ID number belongs to another name.' },
    NAME_AND_MOBILE: { description: 'The mobile number is registered to another name.' },
    ID_NO_AND_MOBILE: { description: 'The mobile number is registered to another ID number.' },
    FACE: { description: 'The photo does not resemble the holder of the ID number.' },
    LIVENESS: { description: 'The photo does not pass as one of a live person.' },
  },
});

export const inconclusiveReasons = ['NO_PHOTO_ON_RECORD', 'SUSPECTED_FAKE_PHOTO', 'REFUSED_BY_RULE'] as const;
/** Why a check came to neither a match nor a mismatch although the person may well be on record. */
export type InconclusiveReason = (typeof inconclusiveReasons)[number];
export const InconclusiveReason = {
  NO_PHOTO_ON_RECORD: 'NO_PHOTO_ON_RECORD',
  SUSPECTED_FAKE_PHOTO: 'SUSPECTED_FAKE_PHOTO',
  REFUSED_BY_RULE: 'REFUSED_BY_RULE',
} as const satisfies Record<InconclusiveReason, InconclusiveReason>;

registerEnumType(InconclusiveReason, {
  name: 'InconclusiveReason',
  description: 'Why a check came to no verdict, beyond that there is no record. Have a person look at each of them.',
  valuesConfig: {
    NO_PHOTO_ON_RECORD: { description: 'There is no photo on record that the given one can be compared with.' },
    SUSPECTED_FAKE_PHOTO: {
      description: 'The given photo does not seem to be taken of a live person, so it was not compared.',
    },
    REFUSED_BY_RULE: { description: 'A business rule of the provider refused the comparison.' },
  },
});

/** What a provider says of an identity beyond match, mismatch and no record. Left out where it says nothing. */
export interface IdentityAnswerDetails {
  /** Beside MISMATCH alone; never empty. */
  readonly differences?: readonly IdentityDifference[];
  /** Beside NO_RECORD alone. */
  readonly inconclusiveReason?: InconclusiveReason;
}
