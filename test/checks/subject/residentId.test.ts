import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  birthDay,
  checkCharacter,
  documentKind,
  foldResidentId,
  genderOf,
  hasRightCheckCharacter,
} from '../../../src/checks/subject/residentId.js';

describe('resident ID number', () => {
  test("the contract's own sample ends in 5 where GB 11643-1999 gives X", () => {
    expect(checkCharacter('11010119900307651')).toBe('X');
    expect(hasRightCheckCharacter('110101199003076515')).toBe(false);
  });

  test('the example of GB 11643-1999 has the check character X', () => {
    expect(checkCharacter('11010519491231002')).toBe('X');
  });

  test('a changed digit is always noticed', () => {
    const digits17 = fc.stringMatching(/^[0-9]{17}$/);
    fc.assert(
      fc.property(digits17, fc.nat(16), fc.integer({ min: 1, max: 9 }), (first17, at, by) => {
        const idNo = first17 + checkCharacter(first17);
        const changed = idNo.slice(0, at) + String((Number(idNo[at]) + by) % 10) + idNo.slice(at + 1);
        expect(hasRightCheckCharacter(idNo)).toBe(true);
        expect(hasRightCheckCharacter(changed)).toBe(false);
      }),
    );
  });

  test('full-width characters, spaces and a lower-case x are folded', () => {
    expect(foldResidentId(' １１０１０１ 19900307　651ｘ')).toBe('11010119900307651X');
  });

  test('tells birth date and gender', () => {
    expect(birthDay('110101199003076515')).toEqual({ year: 1990, month: 3, day: 7 });
    expect(genderOf('110101199003076515')).toBe('MALE');
    expect(genderOf('110101199003076525')).toBe('FEMALE');
  });

  test('knows no birth date where the day does not exist', () => {
    expect(birthDay('110101199002306515')).toBeUndefined();
  });

  test.each([
    ['110101199003076515', 'RESIDENT_ID'],
    ['810000199408230021', 'HMT_RESIDENCE_PERMIT'],
    ['830000199408230021', 'HMT_RESIDENCE_PERMIT'],
    ['911124198108030024', 'FOREIGN_PERMANENT_RESIDENT'],
  ])('%s belongs to a %s', (idNo, kind) => {
    expect(documentKind(idNo)).toBe(kind);
  });
});
