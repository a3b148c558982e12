import 'reflect-metadata';
import { Field, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'Something odd about the input that is no reason to refuse it: the check is run all the same.',
})
export class SubjectWarning {
  @Field(() => String, { description: 'The input field it is about, such as "idNo".' })
  field!: string;

  @Field(() => String, { description: 'Stable code, such as "ID_CHECK_DIGIT".' })
  code!: string;

  @Field(() => String, { description: 'The same for people. Holds no value of the input.' })
  message!: string;
}

/** Every code that a warning can have. */
export const warningCodes = [
  'ID_CHECK_DIGIT',
  'ID_BIRTH_DATE',
  'UNDER_AGE',
  'ID_UNKNOWN_DIVISION',
  'CARD_PERIOD',
  'CARD_EXPIRED',
  'CARD_NOT_YET_ISSUED',
  'CARD_TOO_EARLY',
  'VIRTUAL_OPERATOR',
  'SATELLITE_NUMBER',
  'UNASSIGNED_NUMBER',
  'RARE_CHARACTER',
  'MISSING_DOT',
  'SMALL_PHOTO',
] as const;
export type WarningCode = (typeof warningCodes)[number];
