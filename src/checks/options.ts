import type { BrokenRule } from '../errors.js';
import type { CheckOptions } from './caller.js';
import { badInput } from './validate.js';

interface OptionRule {
  readonly option: 'idempotencyKey' | 'maxAge';
  readonly rule: string;
  readonly says: string;
  readonly isKept: (value: unknown) => boolean;
}

const rules: readonly OptionRule[] = [
  {
    option: 'idempotencyKey',
    rule: 'idempotencyKey',
    says: 'must be 1 to 255 visible ASCII characters',
    isKept: (value) => typeof value === 'string' && /^[\x21-\x7e]{1,255}$/.test(value),
  },
  {
    option: 'maxAge',
    rule: 'maxAge',
    says: 'must be a whole number of seconds, 0 or more',
    isKept: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
  },
];

/**
 * Refuses options that no check can be run with; null counts as not given.
 *
 * @param nameOf the option as the door's caller knows it, such as the name of a header
 * @throws KycError BAD_USER_INPUT with every broken rule at once, and none of the values
 */
export function requireValidOptions(options: { readonly [O in keyof CheckOptions]: unknown }, nameOf: (option: keyof CheckOptions) => string = (option) => option): void {
  const broken = rules.flatMap(({ option, rule, says, isKept }): BrokenRule[] => {
    const value = options[option];
    return value === undefined || value === null || isKept(value) ? [] : [{ path: nameOf(option), rule, message: `${nameOf(option)} ${says}.` }];
  });
  if (broken.length > 0) throw badInput(broken);
}
