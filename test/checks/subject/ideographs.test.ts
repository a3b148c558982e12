import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hasPrivateUse, hasRareIdeograph, normalizeIdeographs } from '../../../src/checks/subject/ideographs.js';
import { isHanName } from '../../../src/checks/subject/name.js';
import { anyText, hanText } from './typed.js';

const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
const code = (char: string) => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase()}`;

describe('compatibility ideographs', () => {
  const blocks = [...range(0xf900, 0xfad9), ...range(0x2f800, 0x2fa1d)];
  /** Those that GBK has a code for, as its decoder says. */
  const ofGbk = new Set(
    range(0x81, 0xfe).flatMap((_, lead) =>
      range(0x40, 0xfe)
        .map((__, trail) => new TextDecoder('gb18030').decode(Uint8Array.of(0x81 + lead, 0x40 + trail)))
        .filter((char) => blocks.includes(char)),
    ),
  );

  test('that GBK lacks become the character that Unicode calls equivalent, over both whole blocks', () => {
    expect(ofGbk.size).toBe(21);
    const wrong = blocks.filter((char) => !ofGbk.has(char) && normalizeIdeographs(char) !== char.normalize('NFD'));
    expect(wrong.map(code)).toEqual([]);
    expect(blocks.filter((char) => normalizeIdeographs(char) !== char).length).toBe(1002 - 9);
  });

  test('that GBK itself holds stay', () => {
    for (const char of ofGbk) expect(normalizeIdeographs(char)).toBe(char);
  });

  test.each([
    ['\uF9E1\u660E', '李明'],
    ['\uF963\u4EAC', '北京'],
    ['\u{2F81A}', '\u51AC'],
    ['\uFA19', '神'],
  ])('%s is %s', (written, meant) => {
    expect(normalizeIdeographs(written)).toBe(meant);
  });
});

describe("GBK's private-use codes", () => {
  const places = range(0x40, 0xfe)
    .flatMap((_, index) => (0x40 + index === 0x7f ? [] : [0x40 + index]))
    .filter((trail) => trail >= 0x50 && trail <= 0xa0);
  const codes = range(0xe815, 0xe864);

  test('of ideographs and components are the 80 from U+E815 to U+E864, each with a character of its own', () => {
    expect([places.length, codes.length]).toEqual([80, 80]);
    for (const char of codes) {
      expect(normalizeIdeographs(char)).toMatch(/^\p{Script=Han}$/u);
      expect(normalizeIdeographs(char)).not.toMatch(/[\u2E80-\u2FDF]/);
      expect(hasPrivateUse(char)).toBe(true);
    }
  });

  test('are what the decoder of GB 18030 makes of their bytes, wherever it knows a character', () => {
    const decoded = places.map((trail) => new TextDecoder('gb18030').decode(Uint8Array.of(0xfe, trail)));
    const known = decoded
      .map((char, index) => [codes[index] ?? '', char] as const)
      .filter(([, char]) => !/\p{Co}/u.test(char));
    expect(known.length).toBeGreaterThanOrEqual(66);
    for (const [privateUse, char] of known) expect(normalizeIdeographs(privateUse)).toBe(normalizeIdeographs(char));
  });

  test.each([
    ['\uE816', '\u{20087}'],
    ['\uE817', '\u{20089}'],
    ['\uE818', '\u{200CC}'],
    ['\uE81E', '\u9FB4'],
    ['\uE826', '\u9FB5'],
    ['\uE82B', '\u9FB6'],
    ['\uE82C', '\u9FB7'],
    ['\uE831', '\u{215D7}'],
    ['\uE832', '\u9FB8'],
    ['\uE83B', '\u{2298F}'],
    ['\uE843', '\u9FB9'],
    ['\uE854', '\u9FBA'],
    ['\uE855', '\u{241FE}'],
    ['\uE863', '䶮'],
    ['\uE864', '\u9FBB'],
  ])('%j is %s', (privateUse, char) => {
    expect(normalizeIdeographs(`李${privateUse}`)).toBe(`李${char}`);
    expect(isHanName(normalizeIdeographs(`李${privateUse}`))).toBe(true);
  });

  test('that have no character stay, and are no names', () => {
    const others = fc.oneof(
      fc.integer({ min: 0xe000, max: 0xe76b }),
      fc.integer({ min: 0xe7f4, max: 0xe814 }),
      fc.integer({ min: 0xe865, max: 0xf8ff }),
      fc.integer({ min: 0xf0000, max: 0xffffd }),
    );
    fc.assert(
      fc.property(others, (codePoint) => {
        const name = `李${String.fromCodePoint(codePoint)}`;
        expect([normalizeIdeographs(name), hasPrivateUse(name), isHanName(name)]).toEqual([name, false, false]);
      }),
    );
  });
});

describe('radicals', () => {
  test('become ideographs over both whole blocks, but for the one that Unicode knows no ideograph of', () => {
    const assigned = range(0x2e80, 0x2fdf).filter((char) => /\p{Assigned}/u.test(char));
    expect(assigned.filter((char) => normalizeIdeographs(char) === char).map(code)).toEqual(['U+2E80']);
    for (const char of assigned.slice(1))
      expect(normalizeIdeographs(char)).toMatch(/^(?![\u2E80-\u2FDF])\p{Script=Han}$/u);
  });

  test('are what NFKC says, wherever it says anything', () => {
    for (const char of range(0x2e80, 0x2fdf))
      if (char.normalize('NFKC') !== char) expect(normalizeIdeographs(char)).toBe(char.normalize('NFKC'));
  });

  test.each([
    ['\u2F00', '一'],
    ['\u2F42', '文'],
    ['\u2FD5', '龠'],
    ['\u2EA0', '民'],
    ['\u2ED3', '长'],
    ['\u2EE2', '马'],
    ['\u2EF0', '龙'],
    ['\u2EC4', '西'],
    ['\u2EF3', '龟'],
  ])('%s is %s', (radical, character) => {
    expect(normalizeIdeographs(radical)).toBe(character);
  });
});

describe('everything else', () => {
  test('stays: width, symbols and unified ideographs are never rewritten', () => {
    fc.assert(fc.property(hanText(0, 20), (text) => expect(normalizeIdeographs(text)).toBe(text)));
    expect(normalizeIdeographs('Ａ１①㈱ﾊﾝ½Å ﬁ')).toBe('Ａ１①㈱ﾊﾝ½Å ﬁ');
  });

  test('but for variation selectors, which ask for another shape of the same character', () => {
    expect(normalizeIdeographs('李\uFE00明\u{E0101}')).toBe('李明');
  });

  test('normalizing again changes nothing', () => {
    const text = fc.oneof(
      anyText,
      fc
        .array(fc.integer({ min: 0x2e00, max: 0xfaff }).map((codePoint) => String.fromCodePoint(codePoint)))
        .map((chars) => chars.join('')),
    );
    fc.assert(
      fc.property(text, (written) =>
        expect(normalizeIdeographs(normalizeIdeographs(written))).toBe(normalizeIdeographs(written)),
      ),
    );
  });
});

describe('a rare ideograph', () => {
  test.each(['\u{20087}', '䶮', '\u9FB4', '㛃', '\u{2B5AF}', '\uFA0C', '\uF92C', '\u{30000}'])(
    'is %s, which GBK lacks or holds twice',
    (char) => {
      expect(hasRareIdeograph(`李${char}`)).toBe(true);
    },
  );

  test.each(['李明', '欧阳思涵', '阿依古丽·买买提', '龥', '〇', ''])('is none of %s', (name) => {
    expect(hasRareIdeograph(name)).toBe(false);
  });
});
