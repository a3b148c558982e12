import { compareDays, type Day, fullYears, readDay } from './calendar.js';
import { toHalfWidth, withoutSpaces } from './width.js';

/** Form of an 18-character citizen identification number (GB 11643-1999). Acceptance asks for this alone. */
export const residentIdPattern = /^[0-9]{17}[0-9X]$/;

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';

/** Full-width characters, spaces and a lower-case x folded away. */
export function foldResidentId(text: string): string {
  return withoutSpaces(toHalfWidth(text)).toUpperCase();
}

/** The MOD 11-2 check character of the first 17 digits. */
export function checkCharacter(first17: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return checkCharacters.charAt(sum % 11);
}

/** Whether the last character is the one that the other 17 digits give. */
export function hasRightCheckCharacter(idNo: string): boolean {
  return checkCharacter(idNo) === idNo.charAt(17);
}

/** The birth date in the number; undefined where no such day exists. */
export function birthDay(idNo: string): Day | undefined {
  return readDay(idNo.slice(6, 14));
}

/** Nobody who holds a number is older: numbers began in 1984. In full years. */
const oldestAge = 125;

/** The age in full years on a day; undefined where the birth lies after it, or longer ago than anybody lives. */
export function ageOn(today: Day, birth: Day): number | undefined {
  const age = fullYears(birth, today);
  return compareDays(birth, today) <= 0 && age <= oldestAge ? age : undefined;
}

/** Odd sequence numbers are given to men. */
export function genderOf(idNo: string): 'FEMALE' | 'MALE' {
  return Number(idNo.charAt(16)) % 2 === 1 ? 'MALE' : 'FEMALE';
}

/** GB/T 2260 code of the place of first registration. */
export function divisionCode(idNo: string): string {
  return idNo.slice(0, 6);
}

/**
 * The year whose names of divisions a number carries. It got its code when it was registered, which is taken for the year
 * of birth: a heuristic, since some are registered later. Numbers began in 1984, so older people got theirs then.
 */
export function registrationYear(idNo: string): number | undefined {
  const birth = birthDay(idNo);
  return birth && Math.max(birth.year, 1984);
}

export type DocumentKind = 'RESIDENT_ID' | 'HMT_RESIDENCE_PERMIT' | 'FOREIGN_PERMANENT_RESIDENT';

/**
 * What document the number belongs to: 81, 82 and 83 are residence permits of Hong Kong, Macao and Taiwan
 * residents; a first digit 9 is the permanent resident card of foreigners (since 1 December 2023).
 */
export function documentKind(idNo: string): DocumentKind {
  if (idNo.startsWith('9')) return 'FOREIGN_PERMANENT_RESIDENT';
  return /^8[123]/.test(idNo) ? 'HMT_RESIDENCE_PERMIT' : 'RESIDENT_ID';
}
