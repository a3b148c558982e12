import type { BrokenRule } from '../../errors.js';
import type { CheckOptions } from '../caller.js';
import { badInput } from './validate.js';

interface OptionRule {
  readonly option: 'idempotencyKey' | 'maxAge';
  readonly rule: string;
  readonly message: string;
  readonly isValid: (value: unknown) => boolean;
}

const rules: readonly OptionRule[] = [
  {
    option: 'idempotencyKey',
    rule: 'idempotencyKey',
    message: 'must be 1 to 255 visible ASCII characters',
    isValid: (value) => typeof value === 'string' && /^[\x21-\x7e]{1,255}$/.test(value),
  },
  {
    option: 'maxAge',
    rule: 'maxAge',
    message: 'must be a whole number of seconds, 0 or more',
    isValid: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
  },
];

/**
 * Refuses options that no check can be run with; null counts as not given.
 *
 * @param nameOf the option as the channel's caller knows it, such as the name of a header
 * @throws KycError BAD_USER_INPUT with every broken rule at once, and none of the values
 */
export function requireValidOptions(
  options: { readonly [O in keyof CheckOptions]: unknown },
  nameOf: (option: keyof CheckOptions) => string = (option) => option,
): void {
  const broken = rules.flatMap(({ option, rule, message, isValid }): BrokenRule[] => {
    const value = options[option];
    return value === undefined || value === null || isValid(value)
      ? []
      : [{ path: nameOf(option), rule, message: `${nameOf(option)} ${message}.` }];
  });
  if (broken.length > 0) throw badInput(broken);
}
