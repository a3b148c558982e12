import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { foldCardDate, isCardDate, isCardExpiry, isInOrder, periodFitsAge } from '../../../src/checks/subject/cardPeriod.js';
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
  ])('"%s" becomes %s', (written, folded) => {
    expect(foldCardDate(written)).toBe(folded);
  });

  test('however a date is spaced and widened, it folds back', () => {
    const asTyped = date.chain((right) => fc.tuple(fc.constant(right), typed(right, (char) => [char, fullWidth(char)], spaces)));
    fc.assert(fc.property(asTyped, ([right, written]) => expect(foldCardDate(written)).toBe(right)));
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
  ])('issued %s: %s to %s fits: %s', (_age, frDate, toDate, fits) => {
    expect(periodFitsAge(birth, frDate, toDate)).toBe(fits);
  });

  test('days are rounded by issuing offices: years alone are compared', () => {
    expect(periodFitsAge(birth, '20200315', '20400314')).toBe(true);
    expect(periodFitsAge(birth, '20200315', '20400401')).toBe(true);
    expect(periodFitsAge(birth, '20200315', '20410315')).toBe(false);
  });
});
