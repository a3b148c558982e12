import { codePoints, withoutSpaces } from './width.js';

/** The one right separator in names of many nationalities. */
const middleDot = '\u00B7';
const typedInstead = /[.\u0387\u2022\u2024\u2027\u2219\u22C5\u25CF\u2E31\u2E33\u30FB\u318D\uFE52\uFF0E\uFF65]/g;

/** Characters that GB 18030-2022 moved out of the private-use area; only these three are confirmed. */
const movedCharacters: Readonly<Record<string, string>> = {
  '\uE816': '\u{20087}',
  '\uE817': '\u{20089}',
  '\uE818': '\u{200CC}',
};

/** Radicals that stand for whole characters in text copied from PDFs; their counterparts are fixed (Unicode, Kangxi block). */
const kangxiRadicals = /[\u2F00-\u2FD5]/g;

/** Spaces off, separators as U+00B7, confirmed private-use characters as their successors. Never NFC or NFKC. */
export function foldName(text: string): string {
  return withoutSpaces(text)
    .replace(typedInstead, middleDot)
    .replace(kangxiRadicals, (radical) => radical.normalize('NFKC'))
    .replace(/[\uE816-\uE818]/g, (char) => movedCharacters[char] ?? char);
}

/** Han characters of any plane but no radicals (U+2E80–2FDF), parts divided by single middle dots. */
export function isHanName(name: string): boolean {
  return /^\p{Script=Han}+(?:\u00B7\p{Script=Han}+)*$/u.test(name) && !/[\u2E80-\u2FDF]/.test(name);
}

/** Between 2 and 50 characters, counted in code points. */
export function hasNameLength(name: string): boolean {
  const length = codePoints(name);
  return length >= 2 && length <= 50;
}
