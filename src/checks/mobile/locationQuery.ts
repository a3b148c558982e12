import { Field, InputType, ObjectType } from 'type-graphql';
import type { Answer, Check, Presentation } from '../check.js';
import { CheckField, type Rule } from '../input/field.js';
import { locationTypeField, mobileField } from '../input/fields.js';
import { CheckResult } from '../result.js';
import { others, sample } from '../samples.js';
import { LocationType } from './locationType.js';
import { MobileLookup, nothingKnown } from './lookup.js';

const notCommon: Rule = {
  name: 'notCommon',
  message: 'locationType must be work (2) or residential (3): the common location (1) exists for locationVerify only.',
  test: (value) => value !== 'COMMON',
};

@InputType({ description: 'A mobile number and which of its places is meant: WORK or RESIDENTIAL; COMMON is refused.' })
export class LocationQueryInput {
  @CheckField(mobileField)
  mobile!: string;

  @CheckField(locationTypeField, { rules: [notCommon] })
  locationType!: LocationType;
}

@ObjectType({
  implements: [MobileLookup, CheckResult],
  description: 'The city in which a mobile number has been active over the last three months.',
})
export class LocationCity extends MobileLookup {
  @Field(() => LocationType, { description: 'Which place of the number was looked up.' })
  locationType!: LocationType;

  @Field(() => String, { nullable: true, description: 'City, such as 北京; null where nothing is known.' })
  city!: string | null;
}

export interface LocationQueryAnswer extends Answer {
  readonly city: string | null;
}

const { mobile } = sample;
const message = 'City found';

export const locationQuery = {
  name: 'MOBILE_LOCATION_QUERY',
  area: 'mobile',
  type: 'location-query',
  member: 'locationQuery',
  description: 'Get the city in which the user of a mobile number works or lives.',
  input: LocationQueryInput,
  maxReuseSeconds: 86_400,
  finding: ({ city }) => (city === null ? 'NO_RECORD' : 'FOUND'),
  present: ({ city }, { locationType }): Presentation & { city: string | null; locationType: LocationType } => ({
    __typename: 'LocationCity',
    locationType,
    city,
  }),
  examples: [
    { note: 'where they work', input: { mobile, locationType: 'WORK' }, answer: { city: '北京', message } },
    { note: 'where they live', input: { mobile, locationType: 'RESIDENTIAL' }, answer: { city: '廊坊', message } },
    {
      note: 'nothing is known of the number',
      input: { mobile: others.unknown.mobile, locationType: 'WORK' },
      answer: { city: null, message: nothingKnown },
    },
  ],
} as const satisfies Check<LocationQueryInput, LocationQueryAnswer>;
