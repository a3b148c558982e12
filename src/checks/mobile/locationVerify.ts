import { Field, Float, InputType, ObjectType } from 'type-graphql';
import type { Answer, Check, Example, Presentation } from '../check.js';
import { CheckField } from '../input/field.js';
import { addressField, cityField, locationTypeField, mobileField } from '../input/fields.js';
import { CheckResult } from '../result.js';
import { others, sample } from '../samples.js';
import { distanceBands } from './distance.js';
import { LocationType } from './locationType.js';
import { MobileLookup, nothingKnown } from './lookup.js';

@InputType({ description: 'A mobile number, which of its places is meant, and the address to measure from.' })
export class LocationVerifyInput {
  @CheckField(mobileField)
  mobile!: string;

  @CheckField(locationTypeField)
  locationType!: LocationType;

  @CheckField(cityField)
  city!: string;

  @CheckField(addressField)
  address!: string;
}

@ObjectType({
  implements: [MobileLookup, CheckResult],
  description:
    'How far a place of a mobile number lies from an address, over the last three months. All null: nothing is known.',
})
export class LocationVerification extends MobileLookup {
  @Field(() => LocationType, { description: 'Which place of the number was measured.' })
  locationType!: LocationType;

  @Field(() => String, {
    nullable: true,
    description: 'The distance as the provider gives it, such as "≤3km" or ">50km".',
  })
  distance!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Lower end of the distance in kilometres, 0 for the nearest segment; null where unknown.',
  })
  minKm!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Upper end of the distance in kilometres; null where it is open, as in ">50km", or unknown.',
  })
  maxKm!: number | null;
}

export interface LocationVerifyAnswer extends Answer {
  readonly distance: string | null;
  readonly minKm: number | null;
  readonly maxKm: number | null;
}

const { city, address } = sample;
const message = 'Distance found';

/** One number for each distance segment: 13900000101 and up. */
const segmentExamples: Example<LocationVerifyInput, LocationVerifyAnswer>[] = distanceBands.map((band, index) => ({
  note: `${band.distance} away`,
  input: { mobile: `1390000010${index + 1}`, locationType: 'COMMON', city, address },
  answer: { ...band, message },
}));

export const locationVerify = {
  name: 'MOBILE_LOCATION_VERIFY',
  area: 'mobile',
  type: 'location-verify',
  member: 'locationVerify',
  description: 'Check the distance between a place of a mobile number and an address.',
  input: LocationVerifyInput,
  maxReuseSeconds: 86_400,
  finding: ({ distance }) => (distance === null ? 'NO_RECORD' : 'FOUND'),
  present: (
    { distance, minKm, maxKm },
    { locationType },
  ): Presentation & Omit<LocationVerifyAnswer, 'message'> & { locationType: LocationType } => ({
    __typename: 'LocationVerification',
    locationType,
    distance,
    minKm,
    maxKm,
  }),
  examples: [
    {
      note: 'works at the address',
      input: { mobile: sample.mobile, locationType: 'WORK', city, address },
      answer: { ...distanceBands[0], message },
    },
    {
      note: 'lives elsewhere',
      input: { mobile: sample.mobile, locationType: 'RESIDENTIAL', city, address },
      answer: { ...distanceBands[4], message },
    },
    ...segmentExamples,
    {
      note: 'nothing is known of the number',
      input: { mobile: others.unknown.mobile, locationType: 'WORK', city, address },
      answer: { distance: null, minKm: null, maxKm: null, message: nothingKnown },
    },
  ],
} as const satisfies Check<LocationVerifyInput, LocationVerifyAnswer>;
