import { type Day, compareDays, fullYears, readDay } from './calendar.js';
import type { DocumentKind } from './residentId.js';
import { toHalfWidth, withoutSpaces } from './width.js';

/** The expiry of a card that never expires, as it is printed on it. */
export const permanent = '长期';

/** A date as YYYYMMDD, also from the forms on cards and in forms: 2020.03.15, 2020-3-15, 2020/03/15, 2020年3月15日. */
export function foldCardDate(text: string): string {
  const plain = withoutSpaces(toHalfWidth(text)).replaceAll('長', '长');
  const [, year, month = '', day = ''] =
    /^([0-9]{4})(?:[-./\u00B7\u2010-\u2015\u2212]|年)([0-9]{1,2})(?:[-./\u00B7\u2010-\u2015\u2212]|月)([0-9]{1,2})日?$/.exec(
      plain,
    ) ?? [];
  return year === undefined ? plain : year + month.padStart(2, '0') + day.padStart(2, '0');
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

/** The day on which the first documents of a kind were issued, in their form of today. */
export const firstIssued: Readonly<Record<DocumentKind, Day>> = {
  RESIDENT_ID: { year: 2004, month: 1, day: 1 },
  HMT_RESIDENCE_PERMIT: { year: 2018, month: 9, day: 1 },
  FOREIGN_PERMANENT_RESIDENT: { year: 2023, month: 12, day: 1 },
};

/** Whom a card was issued to; the birth may be unknown. */
export interface Holder {
  readonly kind: DocumentKind;
  readonly birth: Day | undefined;
}

/**
 * Whether a document of this kind is issued for this period, to the day. Unreadable dates are another rule's matter and
 * pass here, and so does a resident's card where the birth is unknown.
 */
export function periodFits({ kind, birth }: Holder, frDate: string, toDate: string): boolean {
  const from = readDay(frDate);
  const periods = from && periodsOf(kind, from, birth);
  if (!from || !periods) return true;
  if (toDate === permanent) return periods.includes(permanent);
  const to = readDay(toDate);
  return !to || periods.some((years) => years !== permanent && isYearsLater(from, to, years));
}

/**
 * Resident cards: 5 years under 16, 10 to 25, 20 to 45, permanent from 46 (Resident Identity Card Law, article 5). Residence
 * permits: always 5. Permanent resident cards of foreigners: 5 or 10.
 */
function periodsOf(
  kind: DocumentKind,
  from: Day,
  birth: Day | undefined,
): readonly (number | typeof permanent)[] | undefined {
  if (kind === 'HMT_RESIDENCE_PERMIT') return [5];
  if (kind === 'FOREIGN_PERMANENT_RESIDENT') return [5, 10];
  if (!birth) return undefined;
  const age = fullYears(birth, from);
  if (age < 0) return [];
  if (age < 16) return [5];
  if (age < 26) return [10];
  return age < 46 ? [20] : [permanent];
}

/** The same day so many years later; from 29 February on, 28 February or 1 March of a year without one. */
function isYearsLater(from: Day, to: Day, years: number): boolean {
  if (to.year !== from.year + years) return false;
  const isSameDay = to.month === from.month && to.day === from.day;
  const isLeapDay = from.month === 2 && from.day === 29;
  return isSameDay || (isLeapDay && ((to.month === 2 && to.day === 28) || (to.month === 3 && to.day === 1)));
}
