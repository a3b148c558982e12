import { type Day, fullYears, isoDay } from '../../checks/subject/calendar.js';
import { type Holder, periodFits, permanent } from '../../checks/subject/cardPeriod.js';
import type { Random } from './random.js';

/** What is printed on a card: YYYYMMDD, the end possibly 长期. */
export interface CardPeriod {
  readonly frDate: string;
  readonly toDate: string;
}

/** The last year that the sandbox knows of: no card is issued after it or ends within it. */
const lastYear = 2025;

/** A day from the first of January of one year to 28 December of another: days 1 to 28 exist in every month. */
export function dayWithin(random: Random, firstYear: number, finalYear: number): Day {
  return {
    year: firstYear + random.below(finalYear - firstYear + 1),
    month: 1 + random.below(12),
    day: 1 + random.below(28),
  };
}

/** YYYYMMDD. */
export function digitsOf(day: Day): string {
  return isoDay(day).replaceAll('-', '');
}

/** A period that fits the holder and that still runs on 1 January 2026; the card was issued in `firstYear` or later. */
export function cardPeriod(random: Random, holder: Holder & { readonly birth: Day }, firstYear: number): CardPeriod {
  for (;;) {
    const issued = dayWithin(random, firstYear, lastYear);
    const frDate = digitsOf(issued);
    const ends = [5, 10, 20].map((years) => digitsOf({ ...issued, year: issued.year + years }));
    const toDate = ends.find((end) => periodFits(holder, frDate, end)) ?? permanent;
    const stillRuns = toDate === permanent || toDate > `${lastYear}1231`;
    if (fullYears(holder.birth, issued) >= 1 && stillRuns) return { frDate, toDate };
  }
}
