import { KycError } from '../../errors.js';

/**
 * The refusal of some fields of an input, by a provider or because it would surely refuse them; nothing was billed.
 *
 * @param fields by our names
 */
export function refusedInput(message: string, fields: readonly string[], rule = 'source'): KycError {
  return new KycError('BAD_USER_INPUT', message, {
    billed: 'no',
    fields: fields.map((path) => ({ path, rule, message })),
  });
}
