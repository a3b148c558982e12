import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  compareDays,
  dayInChina,
  fullYears,
  isoDay,
  msIntoDayInChina,
  msToMidnightInChina,
  readDay,
} from '../../../src/checks/subject/calendar.js';

const written = (date: Date) => date.toISOString().slice(0, 10).replaceAll('-', '');
const existingDay = fc.date({
  min: new Date('0001-01-01'),
  max: new Date('9999-12-31T23:59:59Z'),
  noInvalidDate: true,
});
const day = existingDay.map((date) => ({
  year: date.getUTCFullYear(),
  month: date.getUTCMonth() + 1,
  day: date.getUTCDate(),
}));

describe('reading YYYYMMDD', () => {
  test.each([
    ['20240229', { year: 2024, month: 2, day: 29 }],
    ['20000229', { year: 2000, month: 2, day: 29 }],
    ['19900307', { year: 1990, month: 3, day: 7 }],
    ['20251231', { year: 2025, month: 12, day: 31 }],
  ])('%s is a day', (text, expected) => {
    expect(readDay(text)).toEqual(expected);
  });

  test.each([
    '20250229',
    '19000229',
    '21000229',
    '20230431',
    '20240230',
    '20241301',
    '20240001',
    '20240100',
    '20240132',
    '00000101',
  ])('%s is no day: it does not exist', (text) => {
    expect(readDay(text)).toBeUndefined();
  });

  test.each([
    '',
    '2024022',
    '202402290',
    '2024-02-29',
    ' 20240229',
    '20240229\n',
    '2024022x',
    '２０２４０２２９',
    '长期',
    '+2024022',
  ])('"%s" is no day: it has another form', (text) => {
    expect(readDay(text)).toBeUndefined();
  });

  test('every day that Date knows is read back', () => {
    fc.assert(
      fc.property(existingDay, (date) => {
        const read = readDay(written(date));
        expect(read && isoDay(read)).toBe(date.toISOString().slice(0, 10));
      }),
    );
  });

  test('eight digits are a day exactly where Date keeps them as they are', () => {
    const digits = fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.nat(14), fc.nat(33));
    fc.assert(
      fc.property(digits, ([year, month, dayOfMonth]) => {
        const date = new Date(Date.UTC(2000, 0, 1));
        date.setUTCFullYear(year, month - 1, dayOfMonth);
        const text =
          String(year).padStart(4, '0') + String(month).padStart(2, '0') + String(dayOfMonth).padStart(2, '0');
        const isKept =
          date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
        expect(readDay(text) !== undefined).toBe(isKept);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('comparing days', () => {
  test('puts days in the order in which they come, far apart or near', () => {
    const near = fc.date({ min: new Date('2023-11-28'), max: new Date('2024-03-02'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.oneof(fc.tuple(existingDay, existingDay), fc.tuple(near, near)), ([a, b]) => {
        const [left, right] = [written(a), written(b)];
        const order = compareDays(readDay(left)!, readDay(right)!);
        expect(Math.sign(order)).toBe(left < right ? -1 : left > right ? 1 : 0);
      }),
    );
  });
});

describe('full years', () => {
  const birth = { year: 1990, month: 3, day: 7 };

  test.each([
    ['the day before the birthday', { year: 2020, month: 3, day: 6 }, 29],
    ['on the birthday', { year: 2020, month: 3, day: 7 }, 30],
    ['a month earlier with a later day', { year: 2020, month: 2, day: 28 }, 29],
    ['a month later with an earlier day', { year: 2020, month: 4, day: 1 }, 30],
    ['on the day of birth', birth, 0],
  ])('%s', (_when, to, years) => {
    expect(fullYears(birth, to)).toBe(years);
  });

  test('who is born on 29 February has not completed the year on 28 February', () => {
    const leapDay = { year: 2008, month: 2, day: 29 };
    expect(fullYears(leapDay, { year: 2026, month: 2, day: 28 })).toBe(17);
    expect(fullYears(leapDay, { year: 2026, month: 3, day: 1 })).toBe(18);
  });

  test('a day later never makes anyone younger', () => {
    fc.assert(
      fc.property(day, day, day, (from, a, b) =>
        compareDays(a, b) <= 0 ? fullYears(from, a) <= fullYears(from, b) : fullYears(from, a) >= fullYears(from, b),
      ),
    );
  });
});

describe('the day in mainland China', () => {
  test.each([
    ['2026-05-31T15:59:59.999Z', '2026-05-31'],
    ['2026-05-31T16:00:00Z', '2026-06-01'],
    ['2025-12-31T16:00:00Z', '2026-01-01'],
    ['2024-02-28T16:00:00Z', '2024-02-29'],
  ])('at %s it is %s', (instant, expected) => {
    expect(isoDay(dayInChina(new Date(instant)))).toBe(expected);
  });

  test.each([
    ['2026-05-31T15:59:59.999Z', 86_399_999, 1],
    ['2026-05-31T16:00:00Z', 0, 86_400_000],
    ['1969-12-31T00:00:00Z', 28_800_000, 57_600_000],
  ])('at %s it has lasted for %i ms, and %i are left until midnight', (instant, into, left) => {
    expect([msIntoDayInChina(new Date(instant)), msToMidnightInChina(new Date(instant))]).toEqual([into, left]);
  });

  test('is another as soon as midnight has come, and not before', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true }),
        (instant) => {
          const at = (ms: number) => isoDay(dayInChina(new Date(instant.getTime() + ms)));
          expect(at(msToMidnightInChina(instant) - 1)).toBe(at(0));
          expect(at(msToMidnightInChina(instant))).not.toBe(at(0));
        },
      ),
    );
  });
});
