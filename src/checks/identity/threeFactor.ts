import { InputType } from 'type-graphql';
import type { Check } from '../check.js';
import { CheckField } from '../input/field.js';
import { idNoField, mobileField, nameField } from '../input/fields.js';
import { others, sample } from '../samples.js';
import { type IdentityAnswer, identityAnswers, identityCheck } from './identity.js';

@InputType({ description: 'A name, an ID number and a mobile number that should all belong together.' })
export class ThreeFactorInput {
  @CheckField(nameField)
  name!: string;

  @CheckField(idNoField)
  idNo!: string;

  @CheckField(mobileField)
  mobile!: string;
}

const { name, idNo, mobile } = sample;

export const threeFactor = {
  ...identityCheck,
  name: 'IDENTITY_THREE_FACTOR',
  type: 'three-factor',
  member: 'threeFactor',
  description: 'Verify that a mobile number, a name and an ID number all match.',
  input: ThreeFactorInput,
  examples: [
    { note: 'all three belong together', input: { name, idNo, mobile }, answer: identityAnswers.match },
    {
      note: 'one of them belongs to somebody else',
      input: { name: others.name, idNo, mobile },
      answer: identityAnswers.mismatch,
    },
    {
      note: 'the mobile number is in no record',
      input: { name, idNo, mobile: others.unknown.mobile },
      answer: identityAnswers.noRecord,
    },
  ],
} as const satisfies Check<ThreeFactorInput, IdentityAnswer>;
