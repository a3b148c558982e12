import { Field, Int, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../graphqlEnum.js';
import { dayInChina, isoDay } from './calendar.js';
import { maskIdNoBesideFacts, maskMobile, maskName } from './mask.js';
import { originalCarrier } from './mobile.js';
import type { RegionOf } from './region.js';
import { ageOn, birthDay, divisionCode, documentKind, genderOf, registrationYear } from './residentId.js';
import { type SubjectFields, warningsOf } from './warnings.js';
import { SubjectWarning } from './subjectWarning.js';

export const Gender = graphqlEnum('Gender', 'The sex that an ID number says.', {
  FEMALE: 'Even sequence number: female.',
  MALE: 'Odd sequence number: male.',
});
export type Gender = keyof typeof Gender;

export const DocumentKind = graphqlEnum('DocumentKind', 'Which document an 18-digit number belongs to.', {
  RESIDENT_ID: 'Resident identity card of a Chinese citizen.',
  HMT_RESIDENCE_PERMIT: 'Residence permit of a resident of Hong Kong (81), Macao (82) or Taiwan (83).',
  FOREIGN_PERMANENT_RESIDENT: 'Permanent resident card of a foreigner, first digit 9, issued since 1 December 2023.',
});
export type DocumentKind = keyof typeof DocumentKind;

@ObjectType({ description: 'Facts read off the input alone: free of charge, and no provider is asked.' })
export class SubjectFacts {
  @Field(() => String, { nullable: true, description: 'The name for screens and notes, such as 李*.' })
  maskedName!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The ID number for screens and notes, such as 1101**************. It shows no digit that birth date and region beside it do not tell; with them and the sex, 500 numbers remain.',
  })
  maskedIdNo!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The mobile number for screens and notes, such as 139****5678: one of 10,000, and of some hundred or fewer beside the city of its attribution.',
  })
  maskedMobile!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Birth date in the ID number, as YYYY-MM-DD; null where no such day exists.',
  })
  birthDate!: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Age in full years today, by the calendar of mainland China; null for a birth to come or more than 125 years ago.',
  })
  age!: number | null;

  @Field(() => Gender, { nullable: true, description: 'Sex in the ID number.' })
  gender!: Gender | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Place of first registration, such as 北京市东城区, by the names of the year of birth, or of 1984 for older people, when numbers began. A heuristic: whoever was registered later may have a code of that later year.',
  })
  region!: string | null;

  @Field(() => DocumentKind, { nullable: true, description: 'Which document the ID number belongs to.' })
  documentKind!: DocumentKind | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Carrier that the mobile number's segment was first given to, or whose network the segment's virtual operators use. Numbers are ported: who serves it now is told by attribution.",
  })
  originalCarrier!: string | null;

  @Field(() => [SubjectWarning], { description: 'What is odd about the input although nothing of it is refused.' })
  warnings!: SubjectWarning[];
}

/** Facts about a valid subject, on a day. */
export function factsOf(
  subject: SubjectFields & { readonly name?: string | undefined },
  now: Date,
  regionOf: RegionOf,
): SubjectFacts {
  const { name, idNo, mobile } = subject;
  return {
    maskedName: name ? maskName(name) : null,
    maskedIdNo: idNo ? maskIdNoBesideFacts(idNo) : null,
    maskedMobile: mobile ? maskMobile(mobile) : null,
    ...(idNo
      ? idNoFacts(idNo, now, regionOf)
      : { birthDate: null, age: null, gender: null, region: null, documentKind: null }),
    originalCarrier: (mobile && originalCarrier(mobile)) ?? null,
    warnings: warningsOf(subject, now, regionOf),
  };
}

function idNoFacts(
  idNo: string,
  now: Date,
  regionOf: RegionOf,
): Pick<SubjectFacts, 'birthDate' | 'age' | 'gender' | 'region' | 'documentKind'> {
  const birth = birthDay(idNo);
  return {
    birthDate: birth ? isoDay(birth) : null,
    age: (birth && ageOn(dayInChina(now), birth)) ?? null,
    gender: genderOf(idNo),
    region: regionOf(divisionCode(idNo), registrationYear(idNo)).name ?? null,
    documentKind: documentKind(idNo),
  };
}
