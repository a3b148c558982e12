import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { doubtsAboutName, foldName, hasNameLength, isHanName } from '../../../src/checks/subject/name.js';
import { anyText, hanName, hanText, invisibles, spaces, typed } from './typed.js';

/** What people type where U+00B7 is meant. */
const typedDots = {
  'U+2022': '\u2022',
  'U+2027': '\u2027',
  'U+2219': '\u2219',
  'U+22C5': '\u22C5',
  'U+30FB': '\u30FB',
  'U+FF0E': '\uFF0E',
  'U+FF65': '\uFF65',
  'full stop': '.',
  'U+0387': '\u0387',
  'U+02D9': '\u02D9',
  'U+1427': '\u1427',
  'U+16EB': '\u16EB',
  'U+2024': '\u2024',
  'U+25CF': '\u25CF',
  'U+2981': '\u2981',
  'U+2E30': '\u2E30',
  'U+2E31': '\u2E31',
  'U+2E33': '\u2E33',
  'U+318D': '\u318D',
  'U+A78F': '\uA78F',
  'U+FE52': '\uFE52',
  'U+10101': '\u{10101}',
  'the full stop of Chinese keyboards': '\u3002',
  'its half-width form': '\uFF61',
};
const dots = ['\u00B7', ...Object.values(typedDots)];

describe('middle dots', () => {
  test.each(Object.entries(typedDots))('%s becomes U+00B7, and the name is right', (_code, dot) => {
    const folded = foldName(`阿依古丽${dot}买买提`);
    expect(folded).toBe('阿依古丽\u00B7买买提');
    expect(isHanName(folded)).toBe(true);
  });

  test('every one of several is mapped, whichever they are', () => {
    expect(foldName('阿\u2022依\u30FB古\uFF65丽')).toBe('阿\u00B7依\u00B7古\u00B7丽');
  });

  test('however a name is dotted and spaced around its dots, it folds back to the right one', () => {
    const asTyped = hanName.chain((name) => {
      const parts = [...name].map((char) =>
        char === '\u00B7' ? typed(char, () => dots, spaces) : typed(char, () => [char], invisibles),
      );
      return fc.tuple(
        fc.constant(name),
        fc.tuple(...parts).map((written) => written.join('')),
      );
    });
    fc.assert(
      fc.property(asTyped, ([name, written]) =>
        expect([foldName(` ${written}\u3000`), doubtsAboutName(written)]).toEqual([name, []]),
      ),
    );
  });
});

describe('a blank inside a name', () => {
  test.each([
    '李 明',
    '李　明',
    ' 李\t明 ',
    '李 明 明',
    '李 思涵',
    '欧 阳 思 涵',
    '欧阳 思涵',
    '欧阳 锋',
    '欧阳 思 涵',
    '司徒 美玲',
    '李 \u{20BB7}明',
    '李\n明',
  ])('is a matter of typing in "%s", and taken off without a word', (typedName) => {
    expect(foldName(typedName)).toBe(typedName.replace(/\s/g, ''));
    expect(doubtsAboutName(typedName)).toEqual([]);
  });

  test.each([
    ['阿依古丽 买买提', '阿依古丽·买买提'],
    ['阿依古丽\u3000 买买提', '阿依古丽·买买提'],
    ['艾力 库尔班', '艾力·库尔班'],
    ['买买提 艾力', '买买提·艾力'],
    ['努尔 买买提 艾山', '努尔·买买提·艾山'],
    ['安娜 林德曼', '安娜·林德曼'],
  ])('is read as a lost middle dot in "%s", which is doubtful', (typedName, read) => {
    expect(foldName(typedName)).toBe(read);
    expect(doubtsAboutName(typedName)).toEqual(['DOT_FOR_BLANK']);
  });

  test.each(['艾力 玉山', '陈方 安生', '阿依古 丽', '李 阿依木', '阿依 古丽·买买提', '买买提·艾 山'])(
    'may be either in "%s": it is taken off, which is doubtful',
    (typedName) => {
      expect(foldName(typedName)).toBe(typedName.replace(' ', ''));
      expect(doubtsAboutName(typedName)).toEqual(['BLANK_DROPPED']);
    },
  );

  test('is never lost without a word from names of five characters and more, unless every character was spaced', () => {
    const parts = fc
      .array(hanText(2, 5), { minLength: 2, maxLength: 4 })
      .filter((some) => [...some.join('')].length >= 5);
    fc.assert(fc.property(parts, (some) => expect(doubtsAboutName(some.join(' '))).toHaveLength(1)));
  });
});

describe('folding', () => {
  test('never changes a right name', () => {
    fc.assert(fc.property(hanName, (name) => expect(foldName(name)).toBe(name)));
  });

  test('a second time changes nothing', () => {
    fc.assert(fc.property(anyText, (text) => expect(foldName(foldName(text))).toBe(foldName(text))));
  });

  test.each([
    ['\u2F00', '一'],
    ['\u2F42', '文'],
    ['\u2FD5', '龠'],
  ])('writes the radical %s, which PDFs hold, as the character %s', (radical, character) => {
    expect(foldName(`李${radical}`)).toBe(`李${character}`);
  });

  test.each(['\u2E80', '\u2EE2', '\u2FDF'])('knows that %s is a radical and no name', (radical) => {
    expect(isHanName(`${radical}明`)).toBe(false);
  });
});

describe('a Chinese name', () => {
  test.each(['李明', '欧阳\u{20BB7}', '\u{2A6D6}\u{20087}', '龙〇', '买买提\u00B7阿依古丽\u00B7艾山'])(
    '%s is one',
    (name) => {
      expect(isHanName(name)).toBe(true);
    },
  );

  test.each([
    '',
    'Li Ming',
    '李Ming',
    '李1',
    '·李明',
    '李明·',
    '李··明',
    '·',
    '李-明',
    '李、明',
    'りか',
    '김철수',
    '李明\uD840',
    '李明!',
  ])('"%s" is none', (name) => {
    expect(isHanName(name)).toBe(false);
  });
});

describe('length', () => {
  test.each([
    [1, false],
    [2, true],
    [50, true],
    [51, false],
  ])('of %i characters: %s, in the BMP and in Extension B alike', (length, isRight) => {
    expect(hasNameLength('李'.repeat(length))).toBe(isRight);
    expect(hasNameLength('\u{20BB7}'.repeat(length))).toBe(isRight);
  });

  test('none is too long or too short from 2 to 50, whatever the planes', () => {
    fc.assert(fc.property(hanText(2, 50), (name) => expect(hasNameLength(name)).toBe(true)));
    fc.assert(fc.property(hanText(51, 80), (name) => expect(hasNameLength(name)).toBe(false)));
  });
});
