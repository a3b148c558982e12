import { Field, InputType, ObjectType } from 'type-graphql';
import type { Answer, Check, Presentation } from '../check.js';
import { CheckField } from '../input/field.js';
import { idNoField, nameField } from '../input/fields.js';
import { CheckResult } from '../result.js';
import { others, sample } from '../samples.js';
import { RiskAssessment } from './assessment.js';

@InputType({ description: 'A name and its ID number.' })
export class PoliceInput {
  @CheckField(nameField)
  name!: string;

  @CheckField(idNoField)
  idNo!: string;
}

@ObjectType({
  implements: [RiskAssessment, CheckResult],
  description: 'Whether a person is on the public security blacklist.',
})
export class PoliceAssessment extends RiskAssessment {
  @Field(() => Boolean, {
    nullable: true,
    description: 'true: on the blacklist; false: not; null: no record to compare with.',
  })
  listed!: boolean | null;

  @Field(() => [String], {
    description: 'Why a person is listed, where the provider says so, such as "fugitive"; often empty.',
  })
  categories!: string[];
}

export interface PoliceAnswer extends Answer {
  readonly listed: boolean | null;
  readonly categories: readonly string[];
}

const { name, idNo } = sample;

export const police = {
  name: 'RISK_POLICE',
  area: 'risk',
  type: 'police',
  member: 'police',
  description: 'Check if a person is on the public security blacklist.',
  input: PoliceInput,
  maxReuseSeconds: 3_600,
  finding: ({ listed }) => (listed === null ? 'NO_RECORD' : listed ? 'LISTED' : 'CLEAR'),
  present: ({ listed, categories }): Presentation & Omit<PoliceAnswer, 'message'> => ({
    __typename: 'PoliceAssessment',
    listed,
    categories,
  }),
  examples: [
    {
      note: 'not on the blacklist',
      input: { name, idNo },
      answer: { listed: false, categories: [], message: 'Not on the blacklist' },
    },
    {
      note: 'on the blacklist',
      input: others.listed,
      answer: { listed: true, categories: [], message: 'On the blacklist' },
    },
    {
      note: 'the number is in no record',
      input: { name, idNo: others.unknown.idNo },
      answer: { listed: null, categories: [], message: 'Unable to verify: no records found' },
    },
  ],
} as const satisfies Check<PoliceInput, PoliceAnswer>;
