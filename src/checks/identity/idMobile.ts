import { InputType } from 'type-graphql';
import type { Check } from '../check.js';
import { CheckField } from '../input/field.js';
import { idNoField, mobileField } from '../input/fields.js';
import { others, sample } from '../samples.js';
import { type IdentityAnswer, identityAnswers, pairCheck } from './identity.js';

@InputType({ description: 'An ID number and the mobile number that should be registered to it.' })
export class IdMobileInput {
  @CheckField(idNoField)
  idNo!: string;

  @CheckField(mobileField)
  mobile!: string;
}

const { idNo, mobile } = sample;

export const idMobile = {
  ...pairCheck('ID_NO_AND_MOBILE'),
  name: 'IDENTITY_ID_MOBILE',
  type: 'id-mobile',
  member: 'idMobile',
  description: 'Verify that a mobile number is registered to an ID number.',
  input: IdMobileInput,
  examples: [
    { note: 'the number is registered to this ID number', input: { idNo, mobile }, answer: identityAnswers.match },
    {
      note: 'the number is registered to another ID number',
      input: { idNo: others.listed.idNo, mobile },
      answer: identityAnswers.mismatch,
    },
    {
      note: 'the number is in no record',
      input: { idNo, mobile: others.unknown.mobile },
      answer: identityAnswers.noRecord,
    },
  ],
} as const satisfies Check<IdMobileInput, IdentityAnswer>;
