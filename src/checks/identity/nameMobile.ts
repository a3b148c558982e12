import { InputType } from 'type-graphql';
import type { Check } from '../check.js';
import { CheckField } from '../input/field.js';
import { mobileField, nameField } from '../input/fields.js';
import { others, sample } from '../samples.js';
import { type IdentityAnswer, identityAnswers, pairCheck } from './identity.js';

@InputType({ description: 'A name and the mobile number that should be registered to it.' })
export class NameMobileInput {
  @CheckField(nameField)
  name!: string;

  @CheckField(mobileField)
  mobile!: string;
}

const { name, mobile } = sample;

export const nameMobile = {
  ...pairCheck('NAME_AND_MOBILE'),
  name: 'IDENTITY_NAME_MOBILE',
  type: 'name-mobile',
  member: 'nameMobile',
  description: 'Verify that a mobile number is registered to a name.',
  input: NameMobileInput,
  examples: [
    { note: 'the number is registered to this name', input: { name, mobile }, answer: identityAnswers.match },
    {
      note: 'the number is registered to another name',
      input: { name: others.name, mobile },
      answer: identityAnswers.mismatch,
    },
    {
      note: 'the number is in no record',
      input: { name, mobile: others.unknown.mobile },
      answer: identityAnswers.noRecord,
    },
  ],
} as const satisfies Check<NameMobileInput, IdentityAnswer>;
