import { InputType } from 'type-graphql';
import type { Check } from '../check.js';
import { CheckField } from '../input/field.js';
import { frDateField, idNoField, nameField, toDateField } from '../input/fields.js';
import { others, sample } from '../samples.js';
import { type IdentityAnswer, identityAnswers, identityCheck } from './identity.js';

@InputType({ description: 'A name, its ID number and the validity period printed on the ID card.' })
export class FourFactorInput {
  @CheckField(nameField)
  name!: string;

  @CheckField(idNoField)
  idNo!: string;

  @CheckField(frDateField)
  frDate!: string;

  @CheckField(toDateField)
  toDate!: string;
}

const { name, idNo, frDate, toDate } = sample;

export const fourFactor = {
  ...identityCheck,
  name: 'IDENTITY_FOUR_FACTOR',
  type: 'four-factor',
  member: 'fourFactor',
  description: 'Verify a name, its ID number and the validity dates of the ID card.',
  input: FourFactorInput,
  examples: [
    {
      note: 'name, number and period belong together',
      input: { name, idNo, frDate, toDate },
      answer: identityAnswers.match,
    },
    {
      note: 'the card has another period',
      input: { name, idNo, frDate: '20200316', toDate: '20400316' },
      answer: identityAnswers.mismatch,
    },
    {
      note: 'the number is in no record',
      input: { name, idNo: others.unknown.idNo, frDate, toDate },
      answer: identityAnswers.noRecord,
    },
  ],
} as const satisfies Check<FourFactorInput, IdentityAnswer>;
