import { Field, InputType, ObjectType } from 'type-graphql';
import type { Answer, Check, Presentation } from '../check.js';
import { CheckField, InputRule } from '../input/field.js';
import { idNoField, mobileField } from '../input/fields.js';
import { CheckResult } from '../result.js';
import { others, sample } from '../samples.js';
import { RiskAssessment } from './assessment.js';
import { RiskLevel, RiskType } from './riskLevel.js';

@InputType({ description: 'A mobile number, an ID number, or both: at least one of them.' })
export class AntiFraudInput {
  @InputRule(
    'mobileOrIdNo',
    'At least one of mobile and idNo is required.',
    (input) => 'mobile' in input || 'idNo' in input,
  )
  @CheckField(mobileField, { optional: true })
  mobile?: string;

  @CheckField(idNoField, { optional: true })
  idNo?: string;
}

@ObjectType({
  implements: [RiskAssessment, CheckResult],
  description: 'Signs of fraud and gambling around a number or a person.',
})
export class AntiFraudAssessment extends RiskAssessment {
  @Field(() => RiskLevel, { description: 'The strongest level over all types.' })
  level!: RiskLevel;

  @Field(() => [RiskType], { description: 'What the signs point to; empty for level NONE.' })
  types!: RiskType[];
}

export interface AntiFraudAnswer extends Answer {
  readonly level: RiskLevel;
  readonly types: readonly RiskType[];
}

const { mobile, idNo } = sample;
const message = 'Risk found';
const clear: AntiFraudAnswer = { level: 'NONE', types: [], message: 'No risk found' };

/** Risk changes by the hour: only a repeated question of the same hour is answered from store. */
export const antiFraud = {
  name: 'RISK_ANTI_FRAUD',
  area: 'risk',
  type: 'anti-fraud',
  member: 'antiFraud',
  description: 'Assess fraud and gambling risk of a mobile number or an ID number.',
  input: AntiFraudInput,
  maxReuseSeconds: 3_600,
  finding: ({ level }) => (level === 'NONE' ? 'CLEAR' : 'RISK'),
  present: ({ level, types }): Presentation & Omit<AntiFraudAnswer, 'message'> => ({
    __typename: 'AntiFraudAssessment',
    level,
    types,
  }),
  examples: [
    { note: 'no risk, by mobile number', input: { mobile }, answer: clear },
    { note: 'no risk, by ID number', input: { idNo }, answer: clear },
    { note: 'no risk, by both', input: { mobile, idNo }, answer: clear },
    {
      note: 'low risk of fraud',
      input: { mobile: '13900000201' },
      answer: { level: 'LOW', types: ['FRAUD'], message },
    },
    {
      note: 'medium risk of a gambling house',
      input: { mobile: '13900000202' },
      answer: { level: 'MEDIUM', types: ['GAMBLING_HOUSE'], message },
    },
    {
      note: 'high risk of gambling',
      input: { mobile: '13900000203' },
      answer: { level: 'HIGH', types: ['GAMBLING_PLAYER'], message },
    },
    {
      note: 'high risk of a money mule',
      input: { mobile: '13900000204' },
      answer: { level: 'HIGH', types: ['MONEY_MULE'], message },
    },
    {
      note: 'high risk of every type',
      input: { mobile: '13900000205' },
      answer: { level: 'HIGH', types: ['FRAUD', 'GAMBLING_HOUSE', 'GAMBLING_PLAYER', 'MONEY_MULE'], message },
    },
    {
      note: 'high risk of fraud, by ID number',
      input: { idNo: others.listed.idNo },
      answer: { level: 'HIGH', types: ['FRAUD'], message },
    },
  ],
} as const satisfies Check<AntiFraudInput, AntiFraudAnswer>;
