import { badInput } from '../../checks/input/validate.js';

/** Whether a database can hold a text: PostgreSQL has no NUL, and UTF-8 no lone surrogates. No other text is equal to one that it cannot hold. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && !/\p{Surrogate}/u.test(text);
}

/**
 * The same on both engines, before the database is asked: SQLite would end such a text early or change it.
 *
 * @throws KycError BAD_USER_INPUT where a parameter is a text that cannot be held
 */
export function requireStorable(parameters: readonly unknown[]): void {
  if (parameters.every((value) => typeof value !== 'string' || isStorable(value))) return;
  throw badInput([
    {
      path: 'text',
      rule: 'storable',
      message: 'The request holds a text with NUL or half a character, which cannot be looked up or kept.',
    },
  ]);
}
