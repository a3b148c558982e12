import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  foldCardDate,
  isCardDate,
  isCardExpiry,
  isInOrder,
  periodFits,
} from '../../../src/checks/subject/cardPeriod.js';
import { anyText, fullWidth, spaces, typed } from './typed.js';

const date = fc
  .date({ min: new Date('1984-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((instant) => instant.toISOString().slice(0, 10).replaceAll('-', ''));

describe('folding', () => {
  test.each([
    ['２０２００３１５', '20200315'],
    [' 2020 03 15 ', '20200315'],
    ['长 期', '长期'],
    ['長期', '长期'],
    ['2020.03.15', '20200315'],
    ['2020-03-15', '20200315'],
    ['2020/03/15', '20200315'],
    ['2020年3月15日', '20200315'],
    ['2020.3.5', '20200305'],
    [' ２０２０．０３．１５ ', '20200315'],
    ['２０２０－０３－１５', '20200315'],
    ['2020 / 03 / 15', '20200315'],
    ['2020年03月15日', '20200315'],
  ])('"%s" becomes %s', (written, folded) => {
    expect(foldCardDate(written)).toBe(folded);
  });

  test('however a date is spaced and widened, it folds back', () => {
    const asTyped = date.chain((right) =>
      fc.tuple(
        fc.constant(right),
        typed(right, (char) => [char, fullWidth(char)], spaces),
      ),
    );
    fc.assert(fc.property(asTyped, ([right, written]) => expect(foldCardDate(written)).toBe(right)));
  });

  test.each([
    '15.03.2020',
    '03/15/2020',
    '20.03.15',
    '2020.03',
    '2020.03.15-2040.03.15',
    '2020--03-15',
    '2020.003.15',
    '2020.03.15.',
    '2020-0315',
  ])('makes no date of "%s", which may be read otherwise', (written) => {
    expect(isCardDate(foldCardDate(written))).toBe(false);
  });

  test('whatever divides the numbers of a date, it folds back', () => {
    const divided = fc
      .tuple(date, fc.constantFrom('.', '-', '/', '．', '－', '／', '\u2013'), fc.boolean())
      .map(([right, divider, isShort]) => {
        const parts = [right.slice(0, 4), right.slice(4, 6), right.slice(6)].map((part) =>
          isShort ? part.replace(/^0/, '') : part,
        );
        return [right, parts.join(divider)] as const;
      });
    fc.assert(fc.property(divided, ([right, written]) => expect(foldCardDate(written)).toBe(right)));
  });

  test('never changes a right date, and 长期 stays', () => {
    fc.assert(fc.property(date, (right) => expect(foldCardDate(right)).toBe(right)));
    expect(foldCardDate('长期')).toBe('长期');
  });

  test('a second time changes nothing', () => {
    fc.assert(fc.property(anyText, (text) => expect(foldCardDate(foldCardDate(text))).toBe(foldCardDate(text))));
  });
});

describe('dates of a card', () => {
  test('exist: 20240229 is one, 20250229 is none', () => {
    expect([isCardDate('20240229'), isCardExpiry('20240229')]).toEqual([true, true]);
    expect([isCardDate('20250229'), isCardExpiry('20250229')]).toEqual([false, false]);
  });

  test('长期 is an expiry and no issue date', () => {
    expect(isCardExpiry('长期')).toBe(true);
    expect(isCardDate('长期')).toBe(false);
  });

  test.each(['', '期', '长期有效', '2040-03-15', '2040031', 'permanent'])('"%s" is neither', (text) => {
    expect([isCardDate(text), isCardExpiry(text)]).toEqual([false, false]);
  });
});

describe('the end lies after the start', () => {
  test.each([
    ['20200315', '20400315', true],
    ['20200315', '20200316', true],
    ['20200315', '20200315', false],
    ['20200315', '20200314', false],
    ['20201231', '20210101', true],
    ['20200315', '长期', true],
  ])('%s to %s: %s', (frDate, toDate, isRight) => {
    expect(isInOrder(frDate, toDate)).toBe(isRight);
  });

  test('of two dates, in one direction at most', () => {
    fc.assert(fc.property(date, date, (a, b) => expect([isInOrder(a, b), isInOrder(b, a)]).toEqual([a < b, b < a])));
  });

  test('dates that cannot be read are left to the rule about them', () => {
    expect([isInOrder('20250229', '20200101'), isInOrder('20200315', 'soon')]).toEqual([true, true]);
  });
});

describe('the period for an age', () => {
  const birth = { year: 1990, month: 3, day: 7 };
  const fits = (frDate: string, toDate: string) => periodFits({ kind: 'RESIDENT_ID', birth }, frDate, toDate);

  test.each([
    ['a day before 16', '20060306', '20110306', true],
    ['a day before 16', '20060306', '20160306', false],
    ['at 16', '20060307', '20160307', true],
    ['at 16', '20060307', '20110307', false],
    ['a day before 26', '20160306', '20260306', true],
    ['at 26', '20160307', '20360307', true],
    ['at 26', '20160307', '20260307', false],
    ['a day before 46', '20360306', '20560306', true],
    ['a day before 46', '20360306', '长期', false],
    ['at 46', '20360307', '长期', true],
    ['at 46', '20360307', '20560307', false],
  ])('issued %s: %s to %s fits: %s', (_age, frDate, toDate, isFitting) => {
    expect(fits(frDate, toDate)).toBe(isFitting);
  });

  test('is compared to the day', () => {
    expect(fits('20200315', '20400315')).toBe(true);
    for (const toDate of ['20400314', '20400316', '20400401', '20410315', '20390315'])
      expect(fits('20200315', toDate)).toBe(false);
  });

  test.each([
    ['20240229', '20440229', true],
    ['20240229', '20440228', true],
    ['20240229', '20440301', true],
    ['20240228', '20440229', false],
  ])('issued on a leap day: %s to %s fits: %s', (frDate, toDate, isFitting) => {
    expect(fits(frDate, toDate)).toBe(isFitting);
  });

  test('is that of nobody who was not born yet, and not judged where the birth is unknown', () => {
    expect(fits('19890307', '19940307')).toBe(false);
    expect(periodFits({ kind: 'RESIDENT_ID', birth: undefined }, '20200315', '20210315')).toBe(true);
  });

  test('of a residence permit is always 5 years, of a permanent resident card 5 or 10', () => {
    const holders = [birth, undefined, { year: 1950, month: 1, day: 1 }, { year: 2015, month: 1, day: 1 }];
    for (const holder of holders) {
      const years = (kind: 'HMT_RESIDENCE_PERMIT' | 'FOREIGN_PERMANENT_RESIDENT') =>
        ['20290315', '20300315', '20340315', '20440315', '长期'].filter((toDate) =>
          periodFits({ kind, birth: holder }, '20240315', toDate),
        );
      expect(years('HMT_RESIDENCE_PERMIT')).toEqual(['20290315']);
      expect(years('FOREIGN_PERMANENT_RESIDENT')).toEqual(['20290315', '20340315']);
    }
  });

  test('fits one of all periods for every age', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2004, max: 2060 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (year, month, day) => {
          const ends = [5, 10, 20].map(
            (years) => String(year + years) + String(month).padStart(2, '0') + String(day).padStart(2, '0'),
          );
          const frDate = String(year) + String(month).padStart(2, '0') + String(day).padStart(2, '0');
          expect([...ends, '长期'].filter((toDate) => fits(frDate, toDate))).toHaveLength(1);
        },
      ),
    );
  });
});
