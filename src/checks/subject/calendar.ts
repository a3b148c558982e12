/** A day of the Gregorian calendar. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Reads YYYYMMDD; undefined where the form is another or the day does not exist. */
export function readDay(text: string): Day | undefined {
  if (!/^[0-9]{8}$/.test(text)) return undefined;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(4, 6));
  const day = Number(text.slice(6, 8));
  const lastDay = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  const exists = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= lastDay;
  return exists ? { year, month, day } : undefined;
}

/** Full years from one day to another, as an age is counted. */
export function fullYears(from: Day, to: Day): number {
  const birthdayCame = to.month > from.month || (to.month === from.month && to.day >= from.day);
  return to.year - from.year - (birthdayCame ? 0 : 1);
}

/** Negative where a comes before b. */
export function compareDays(a: Day, b: Day): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

const dayMs = 86_400_000;
/** Mainland China: UTC+8, no daylight saving. */
const chinaOffsetMs = 8 * 3_600_000;

/** How long the day in mainland China has lasted at an instant, in milliseconds: less than 24 hours. */
export function msIntoDayInChina(instant: Date): number {
  return (((instant.getTime() + chinaOffsetMs) % dayMs) + dayMs) % dayMs;
}

/** How long it takes from an instant to the next midnight in mainland China, in milliseconds: more than 0. */
export function msToMidnightInChina(instant: Date): number {
  return dayMs - msIntoDayInChina(instant);
}

/** The day it is in mainland China at an instant. */
export function dayInChina(instant: Date): Day {
  const local = new Date(instant.getTime() + chinaOffsetMs);
  return { year: local.getUTCFullYear(), month: local.getUTCMonth() + 1, day: local.getUTCDate() };
}

/** YYYY-MM-DD. */
export function isoDay({ year, month, day }: Day): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
