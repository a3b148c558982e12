import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  codePoints,
  isReadable,
  toHalfWidth,
  withoutSpaces,
  withSingleSpaces,
} from '../../../src/checks/subject/width.js';
import { anyText, fullWidth, hanText, spaces } from './typed.js';

describe('half width', () => {
  test('every printable ASCII character comes back from its full-width form', () => {
    const printable = Array.from({ length: 0x7e - 0x20 }, (_, index) => String.fromCharCode(0x21 + index)).join('');
    expect(toHalfWidth(fullWidth(printable))).toBe(printable);
    expect(toHalfWidth('１３９－ｘＸ＋')).toBe('139-xX+');
  });

  test('folding again changes nothing, and ASCII is never changed', () => {
    fc.assert(fc.property(anyText, (text) => expect(toHalfWidth(toHalfWidth(text))).toBe(toHalfWidth(text))));
    fc.assert(fc.property(fc.string(), (ascii) => expect(toHalfWidth(ascii)).toBe(ascii)));
  });

  test('Chinese characters are left alone, compatibility ideographs and half-width katakana too', () => {
    fc.assert(fc.property(hanText(0, 20), (han) => expect(toHalfWidth(han)).toBe(han)));
    expect(toHalfWidth('\uF900\uFA0C\u{2F800}\uFF71\uFF65①㈱')).toBe('\uF900\uFA0C\u{2F800}\uFF71\uFF65①㈱');
  });
});

describe('without spaces', () => {
  test.each(spaces.map((space) => [`U+${space.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`, space]))(
    '%s is taken off, wherever it stands',
    (_code, space) => {
      expect(withoutSpaces(`${space}李${space}${space}明${space}`)).toBe('李明');
    },
  );

  test('everything else stays, in its order', () => {
    fc.assert(
      fc.property(hanText(1, 20), fc.constantFrom(...spaces), (text, space) =>
        expect(withoutSpaces([...text].join(space))).toBe(text),
      ),
    );
    expect(withoutSpaces('a-b·c.d_e')).toBe('a-b·c.d_e');
  });

  test('folding again changes nothing', () => {
    fc.assert(fc.property(anyText, (text) => expect(withoutSpaces(withoutSpaces(text))).toBe(withoutSpaces(text))));
  });
});

describe('with single spaces', () => {
  test('outer space goes, and an inner run of any kinds becomes one space', () => {
    expect(withSingleSpaces('\u3000 建国路 \t\u3000\n88号\u00A0')).toBe('建国路 88号');
  });

  test('folding again changes nothing, and no run of spaces is left', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = withSingleSpaces(text);
        expect(withSingleSpaces(folded)).toBe(folded);
        expect(folded).not.toMatch(/^\s|\s\s|\s$/);
      }),
    );
  });
});

describe('code points', () => {
  test.each([
    ['', 0],
    ['李明', 2],
    ['\u{20087}', 1],
    ['\u{20BB7}野\u{2A6D6}', 3],
  ])('"%s" counts as %i', (text, count) => {
    expect(codePoints(text)).toBe(count);
  });

  test('a text has as many as characters were put into it, whichever the plane', () => {
    fc.assert(fc.property(fc.array(hanText(1, 1)), (chars) => expect(codePoints(chars.join(''))).toBe(chars.length)));
  });
});

describe('readable text', () => {
  test('holds no control character, no U+FFFD, no half of a surrogate pair and no noncharacter', () => {
    const unreadable = fc.oneof(
      fc.integer({ min: 0, max: 0x1f }),
      fc.integer({ min: 0x7f, max: 0x9f }),
      fc.integer({ min: 0xd800, max: 0xdfff }),
      fc.constantFrom(0xfffd, 0xfffe, 0xffff, 0xfdd0, 0x1ffff),
    );
    fc.assert(
      fc.property(hanText(0, 5), unreadable, hanText(0, 5), (before, unit, after) =>
        expect(isReadable(before + String.fromCodePoint(unit) + after)).toBe(false),
      ),
    );
  });

  test('may hold anything else', () => {
    fc.assert(fc.property(hanText(0, 20), (text) => expect(isReadable(text)).toBe(true)));
    expect(isReadable('朝阳区 建国路88号 A座·\u{1F600}')).toBe(true);
  });
});
