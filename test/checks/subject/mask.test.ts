import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { maskIdNo, maskIdNoBesideFacts, maskMobile, maskName } from '../../../src/checks/subject/mask.js';
import { idNoOf } from '../../../src/checks/samples.js';
import { genderOf } from '../../../src/checks/subject/residentId.js';
import { hanName, mobileNumber } from './typed.js';

const idNo = fc.stringMatching(/^[0-9]{17}[0-9X]$/);

describe('a name', () => {
  test.each([
    ['李明', '李*'],
    ['阿依古丽·买买提', '阿*'],
    ['\u{20BB7}野家', '\u{20BB7}*'],
    ['', ''],
  ])('%s is shown as %s', (name, mask) => {
    expect(maskName(name)).toBe(mask);
  });

  test('shows its first character and nothing else, not even its length', () => {
    fc.assert(fc.property(hanName, (name) => expect(maskName(name)).toBe(`${[...name][0] ?? ''}*`)));
  });
});

describe('an ID number', () => {
  test('110101199003076515 is shown as 1101**********6515', () => {
    expect(maskIdNo('110101199003076515')).toBe('1101**********6515');
  });

  test('shows its first and last four characters: the birth date never appears', () => {
    fc.assert(
      fc.property(idNo, (value) => {
        const mask = maskIdNo(value);
        expect(mask).toHaveLength(18);
        expect(mask.slice(0, 4) + mask.slice(14)).toBe(value.slice(0, 4) + value.slice(14));
        expect(mask.slice(4, 14)).toBe('*'.repeat(10));
        expect(mask).not.toContain(value.slice(6, 14));
      }),
    );
  });
});

describe('an ID number beside birth date, sex and place', () => {
  /** Every right number of a place, a birth date and a sex that a mask admits. */
  function candidates(idNo: string, mask: string): string[] {
    const sequences = Array.from({ length: 1_000 }, (_, sequence) => String(sequence).padStart(3, '0'));
    const possible = sequences
      .map((sequence) => idNoOf(idNo.slice(0, 14) + sequence))
      .filter((number) => genderOf(number) === genderOf(idNo));
    return possible.filter((number) => [...mask].every((char, at) => char === '*' || char === number[at]));
  }
  const rightIdNo = fc
    .tuple(
      fc.stringMatching(/^[1-6][0-9]{5}$/),
      fc.date({ min: new Date('1930-01-01'), max: new Date('2026-01-01'), noInvalidDate: true }),
      fc.nat(999),
    )
    .map(([place, day, sequence]) =>
      idNoOf(place + day.toISOString().slice(0, 10).replaceAll('-', '') + String(sequence).padStart(3, '0')),
    );

  test('110101199003076515 is shown as 1101**************', () => {
    expect(maskIdNoBesideFacts('110101199003076515')).toBe('1101**************');
  });

  test('is one of the 500 that there are: the mask takes none of them away', () => {
    fc.assert(
      fc.property(rightIdNo, (idNo) => expect(candidates(idNo, maskIdNoBesideFacts(idNo))).toHaveLength(500)),
      { numRuns: 30 },
    );
  });

  test('would be known for sure from the mask of records', () => {
    fc.assert(
      fc.property(rightIdNo, (idNo) => expect(candidates(idNo, maskIdNo(idNo))).toEqual([idNo])),
      { numRuns: 30 },
    );
  });
});

describe('a mobile number', () => {
  test('13912345678 is shown as 139****5678', () => {
    expect(maskMobile('13912345678')).toBe('139****5678');
  });

  test('shows its first three and last four digits: the middle never appears', () => {
    const withOwnMiddle = mobileNumber.filter((value) => value.slice(3, 7) !== value.slice(7));
    fc.assert(
      fc.property(withOwnMiddle, (value) => {
        const mask = maskMobile(value);
        expect(mask).toBe(`${value.slice(0, 3)}****${value.slice(7)}`);
        expect(mask).not.toContain(value.slice(3, 7));
      }),
    );
  });
});

test('a value of another length shows nothing at all', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (value) => {
      if (value.length !== 18) expect(maskIdNo(value) + maskIdNoBesideFacts(value)).toMatch(/^\**$/);
      if (value.length !== 11) expect(maskMobile(value)).toMatch(/^\**$/);
    }),
  );
  expect(maskIdNo('110101900307651')).toBe('***************');
  expect(maskMobile('+8613912345678')).toBe('**************');
});
