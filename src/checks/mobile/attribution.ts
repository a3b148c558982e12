import { Field, InputType, ObjectType } from 'type-graphql';
import type { Answer, Check, Presentation } from '../check.js';
import { CheckField } from '../input/field.js';
import { mobileField } from '../input/fields.js';
import { CheckResult } from '../result.js';
import { others, sample } from '../samples.js';
import { MobileLookup, nothingKnown } from './lookup.js';

@InputType({ description: 'The mobile number to look up.' })
export class AttributionInput {
  @CheckField(mobileField)
  mobile!: string;
}

@ObjectType({
  implements: [MobileLookup, CheckResult],
  description: 'Carrier and region of a mobile number. All null: nothing is known of it.',
})
export class MobileAttribution extends MobileLookup {
  @Field(() => String, { nullable: true, description: 'Carrier, such as 中国移动, or the name of a virtual operator.' })
  carrier!: string | null;

  @Field(() => String, { nullable: true, description: 'Province, such as 广东.' })
  province!: string | null;

  @Field(() => String, { nullable: true, description: 'City, such as 广州.' })
  city!: string | null;
}

export interface AttributionAnswer extends Answer {
  readonly carrier: string | null;
  readonly province: string | null;
  readonly city: string | null;
}

const message = 'Attribution found';

/** Numbers are ported and handed on, slowly: an answer holds for a week. */
export const attribution = {
  name: 'MOBILE_ATTRIBUTION',
  area: 'mobile',
  type: 'attribution',
  member: 'attribution',
  description: 'Get the carrier, province and city of a mobile number.',
  input: AttributionInput,
  maxReuseSeconds: 604_800,
  finding: ({ carrier, province, city }) => ((carrier ?? province ?? city) === null ? 'NO_RECORD' : 'FOUND'),
  present: ({ carrier, province, city }): Presentation & Omit<AttributionAnswer, 'message'> => ({
    __typename: 'MobileAttribution',
    carrier,
    province,
    city,
  }),
  examples: [
    {
      note: 'China Mobile',
      input: { mobile: sample.mobile },
      answer: { carrier: '中国移动', province: '北京', city: '北京', message },
    },
    {
      note: 'China Unicom',
      input: { mobile: '13012345678' },
      answer: { carrier: '中国联通', province: '上海', city: '上海', message },
    },
    {
      note: 'China Telecom',
      input: { mobile: '18912345678' },
      answer: { carrier: '中国电信', province: '广东', city: '广州', message },
    },
    {
      note: 'China Broadnet',
      input: { mobile: '19212345678' },
      answer: { carrier: '中国广电', province: '浙江', city: '杭州', message },
    },
    {
      note: 'a virtual operator without a known city',
      input: { mobile: '17012345678' },
      answer: { carrier: '虚拟运营商', province: '江苏', city: null, message },
    },
    {
      note: 'nothing is known of the number',
      input: { mobile: others.unknown.mobile },
      answer: { carrier: null, province: null, city: null, message: nothingKnown },
    },
  ],
} as const satisfies Check<AttributionInput, AttributionAnswer>;
