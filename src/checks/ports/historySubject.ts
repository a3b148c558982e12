import { InputType } from 'type-graphql';
import { CheckField, InputRule } from '../input/field.js';
import { idNoField, mobileField, nameField } from '../input/fields.js';

@InputType('SubjectInput', {
  description:
    'Whom stored answers are about: at least one of the fields. Nothing of it is stored; it is compared by keyed hashes.',
})
export class HistorySubject {
  @InputRule('someField', 'At least one of idNo, mobile and name is required.', (input) =>
    ['idNo', 'mobile', 'name'].some((field) => field in input),
  )
  @CheckField(idNoField, { optional: true })
  idNo?: string;

  @CheckField(mobileField, { optional: true })
  mobile?: string;

  @CheckField(nameField, { optional: true })
  name?: string;
}
