import { InputType } from 'type-graphql';
import type { Check } from '../check.js';
import { CheckField } from '../input/field.js';
import { idNoField, nameField } from '../input/fields.js';
import { firstSample, others, sample } from '../samples.js';
import { type IdentityAnswer, identityAnswers, pairCheck } from './identity.js';

@InputType({ description: 'A name and the ID number that it should belong to.' })
export class TwoFactorInput {
  @CheckField(nameField)
  name!: string;

  @CheckField(idNoField)
  idNo!: string;
}

const { name, idNo } = sample;

export const twoFactor = {
  ...pairCheck('NAME_AND_ID_NO'),
  name: 'IDENTITY_TWO_FACTOR',
  type: 'two-factor',
  member: 'twoFactor',
  description: 'Verify that a name matches an ID number.',
  input: TwoFactorInput,
  examples: [
    { note: 'name and number belong together', input: { name, idNo }, answer: identityAnswers.match },
    {
      note: 'the number belongs to somebody else',
      input: { name: others.name, idNo },
      answer: identityAnswers.mismatch,
    },
    {
      note: 'name and number belong together; the check digit of the number is right, unlike that of the first',
      input: { name: firstSample.name, idNo: firstSample.idNo },
      answer: identityAnswers.match,
    },
    {
      note: 'the number is in no record',
      input: { name, idNo: others.unknown.idNo },
      answer: identityAnswers.noRecord,
    },
  ],
} as const satisfies Check<TwoFactorInput, IdentityAnswer>;
