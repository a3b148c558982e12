import { Extensions, Field, InputType } from 'type-graphql';
import type { Area } from '../checks/check.js';
import { type Check, checksOf } from '../checks/index.js';
import { KycError } from '../errors.js';
import { markOneOf } from './oneOf.js';

export const VerifyIdentityInput = inputUnion(
  'identity',
  'VerifyIdentityInput',
  'The identity check to run, with its input: exactly one member.',
);
export const LookupMobileInput = inputUnion(
  'mobile',
  'LookupMobileInput',
  'The mobile lookup to run, with its input: exactly one member.',
);
export const AssessRiskInput = inputUnion(
  'risk',
  'AssessRiskInput',
  'The risk check to run, with its input: exactly one member.',
);

/** The check that a union's one member names, and the input that it carries. */
export function chosenCheck(area: Area, union: object): { check: Check; input: object } {
  for (const check of checksOf(area)) {
    const input: unknown = Reflect.get(union, check.member);
    if (typeof input === 'object' && input !== null) return { check, input };
  }
  throw new KycError('BAD_USER_INPUT', 'Exactly one member of the input must be given.');
}

/** An input type with one nullable member for each check of an area, of which exactly one is to be given. */
function inputUnion(area: Area, name: string, description: string) {
  class InputUnion {}
  for (const { input, member, description: meaning } of checksOf(area)) {
    Field(() => input, { nullable: true, description: meaning })(InputUnion.prototype, member);
  }
  Extensions(markOneOf)(InputUnion);
  InputType(name, { description })(InputUnion);
  return InputUnion;
}
