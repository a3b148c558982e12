import { InputType } from 'type-graphql';
import { CheckField } from '../checks/input/field.js';
import {
  addressField,
  cityField,
  frDateField,
  idNoField,
  imgField,
  mobileField,
  nameField,
  toDateField,
} from '../checks/input/fields.js';

const optional = { optional: true } as const;

@InputType({
  description:
    'What is known of one customer. All optional: each check runs where its fields are present. Fields that allow no check at all are an error.',
})
export class CustomerProfileInput {
  @CheckField(nameField, optional)
  name?: string;

  @CheckField(idNoField, optional)
  idNo?: string;

  @CheckField(mobileField, optional)
  mobile?: string;

  @CheckField(frDateField, optional)
  frDate?: string;

  @CheckField(toDateField, optional)
  toDate?: string;

  @CheckField(imgField, optional)
  img?: string;

  @CheckField(cityField, optional)
  city?: string;

  @CheckField(addressField, optional)
  address?: string;
}
