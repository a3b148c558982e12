import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { foldName, hasNameLength, isHanName } from '../../../src/checks/subject/name.js';
import { anyText, hanName, hanText, spaces, typed } from './typed.js';

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

  test('however a name is spaced and dotted, it folds back to the right one', () => {
    const asTyped = hanName.chain((name) => fc.tuple(fc.constant(name), typed(name, (char) => (char === '\u00B7' ? dots : [char]), spaces)));
    fc.assert(fc.property(asTyped, ([name, written]) => expect(foldName(written)).toBe(name)));
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

  test.each(['\uF900', '\uF91D', '\uFA0C', '\u{2F800}', '\u{2F81A}'])('leaves %s as it is, which NFC or NFKC would rewrite', (char) => {
    expect(char.normalize('NFKC')).not.toBe(char);
    expect(foldName(`李${char}`)).toBe(`李${char}`);
    expect(isHanName(`李${char}`)).toBe(true);
  });
});

describe('the private-use area', () => {
  test.each([
    ['U+E816', '\uE816', '\u{20087}'],
    ['U+E817', '\uE817', '\u{20089}'],
    ['U+E818', '\uE818', '\u{200CC}'],
  ])('%s becomes the character that GB 18030-2022 moved it to', (_code, old, successor) => {
    expect(foldName(`李${old}`)).toBe(`李${successor}`);
    expect(isHanName(foldName(`李${old}`))).toBe(true);
  });

  test('every other private-use character is neither rewritten nor accepted', () => {
    const confirmed = new Set([0xe816, 0xe817, 0xe818]);
    const privateUse = fc.oneof(fc.integer({ min: 0xe000, max: 0xf8ff }), fc.integer({ min: 0xf0000, max: 0xffffd })).filter((codePoint) => !confirmed.has(codePoint));
    fc.assert(
      fc.property(privateUse, (codePoint) => {
        const name = `李${String.fromCodePoint(codePoint)}`;
        expect(foldName(name)).toBe(name);
        expect(isHanName(name)).toBe(false);
      }),
    );
  });

  test.each(['\uE815', '\uE819', '\uE81E'])('the neighbours of the confirmed three are refused: %j', (char) => {
    expect(isHanName(foldName(`李${char}`))).toBe(false);
  });
});

describe('a Chinese name', () => {
  test.each(['李明', '欧阳\u{20BB7}', '\u{2A6D6}\u{20087}', '龙〇', '买买提\u00B7阿依古丽\u00B7艾山'])('%s is one', (name) => {
    expect(isHanName(name)).toBe(true);
  });

  test.each(['', 'Li Ming', '李Ming', '李1', '·李明', '李明·', '李··明', '·', '李-明', '李、明', 'りか', '김철수', '李明\uD840', '李明!'])('"%s" is none', (name) => {
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
