import { decodedForms, plainDigits, plainText } from './disguises.js';
import { holdsPersonName } from './personName.js';
import { holdsPersonalNumber } from './personalNumber.js';

/**
 * The one detector for free text that is recorded or logged: purpose, consent, request ids, client ids. Finds
 * - ID numbers (18, 17 and 15 digits) and mobile numbers: with separators, in other widths, with Chinese numerals, with the
 *   letters O, o, l and I for digits;
 * - Chinese names of a common surname and one or two characters, alone or with ordinary words around them;
 * - each of these in percent-encoding, base64 and hexadecimal digits, and one of these in another.
 *
 * Not found: names in Latin letters, of other nationalities and with rare surnames; names inside longer sentences; mobile
 * numbers that run on into other digits, or whose digits are divided by letters; numbers in words; other documents, bank
 * cards and addresses.
 *
 * @param text of at most some hundred characters; the cost is linear in its length
 */
export function holdsPersonalData(text: string): boolean {
  return holdsWithin(text, 2);
}

function holdsWithin(text: string, encodings: number): boolean {
  if (holdsPersonalNumber(plainDigits(text)) || holdsPersonName(plainText(text))) return true;
  return encodings > 0 && decodedForms(text).some((decoded) => holdsWithin(decoded, encodings - 1));
}
