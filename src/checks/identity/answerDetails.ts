import { graphqlEnum } from '../graphqlEnum.js';

/**
 * Two things that do not belong together. Pairs, not fields: where a mobile number is registered to somebody else, nobody can
 * say whether the number or the name is the wrong one.
 */
export const IdentityDifference = graphqlEnum(
  'IdentityDifference',
  'What does not belong together, according to the records.',
  {
    NAME_AND_ID_NO: 'The ID number belongs to another name.',
    NAME_AND_MOBILE: 'The mobile number is registered to another name.',
    ID_NO_AND_MOBILE: 'The mobile number is registered to another ID number.',
    FACE: 'The photo does not resemble the holder of the ID number.',
    LIVENESS: 'The photo does not pass as one of a live person.',
  },
);
export type IdentityDifference = keyof typeof IdentityDifference;

/** Why a check came to neither a match nor a mismatch although the person may well be on record. */
export const InconclusiveReason = graphqlEnum(
  'InconclusiveReason',
  'Why a check came to no verdict, beyond that there is no record. Have a person look at each of them.',
  {
    NO_PHOTO_ON_RECORD: 'There is no photo on record that the given one can be compared with.',
    SUSPECTED_FAKE_PHOTO: 'The given photo does not seem to be taken of a live person, so it was not compared.',
    REFUSED_BY_RULE: 'A business rule of the provider refused the comparison.',
  },
);
export type InconclusiveReason = keyof typeof InconclusiveReason;

/** What a provider says of an identity beyond match, mismatch and no record. Left out where it says nothing. */
export interface IdentityAnswerDetails {
  /** Beside MISMATCH alone; never empty. */
  readonly differences?: readonly IdentityDifference[];
  /** Beside NO_RECORD alone. */
  readonly inconclusiveReason?: InconclusiveReason;
}
