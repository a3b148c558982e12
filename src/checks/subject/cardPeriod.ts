import { type Day, compareDays, fullYears, readDay } from './calendar.js';
import { toHalfWidth, withoutSpaces } from './width.js';

/** The expiry of a card that never expires, as it is printed on it. */
export const permanent = '长期';

export function foldCardDate(text: string): string {
  return withoutSpaces(toHalfWidth(text)).replaceAll('長', '长');
}

/** Whether a text is a day that exists, as YYYYMMDD. */
export function isCardDate(text: string): boolean {
  return readDay(text) !== undefined;
}

/** Whether a text is such a day, or the mark of a card that never expires. */
export function isCardExpiry(text: string): boolean {
  return text === permanent || isCardDate(text);
}

/** Whether the end lies after the start. Unreadable dates are another rule's matter and pass here. */
export function isInOrder(frDate: string, toDate: string): boolean {
  const from = readDay(frDate);
  const to = readDay(toDate);
  return !from || !to || compareDays(from, to) < 0;
}

/**
 * Whether a card of this period was issued to holders of this age: 5 years under 16, 10 to 25, 20 to 45,
 * permanent from 46 (Resident Identity Card Law, article 5). Years are compared, as issuing offices round days.
 */
export function periodFitsAge(birth: Day, frDate: string, toDate: string): boolean {
  const from = readDay(frDate);
  if (!from) return true;
  const age = fullYears(birth, from);
  const years = toDate === permanent ? Infinity : (readDay(toDate)?.year ?? NaN) - from.year;
  if (age < 0) return false;
  if (age < 16) return years === 5;
  if (age < 26) return years === 10;
  if (age < 46) return years === 20;
  return years === Infinity;
}
