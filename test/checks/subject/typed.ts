import fc from 'fast-check';

/** Space that people, keyboards and copied web pages add: plain, tab, line break, no-break, ideographic, zero-width, BOM. */
export const spaces = [
  ' ',
  '\t',
  '\n',
  '\u00A0',
  '\u2009',
  '\u3000',
  '\u200B',
  '\u200C',
  '\u200D',
  '\u2060',
  '\uFEFF',
] as const;

/** Those of them that nobody sees: they never stand for a blank. */
export const invisibles = ['\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF'] as const;

/** ASCII as an East Asian keyboard types it. */
export function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
}

/** A value as people type it: any of its characters spelled in one of several ways, with any of `between` around each. */
export function typed(
  value: string,
  spellings: (char: string) => readonly string[],
  between: readonly string[],
): fc.Arbitrary<string> {
  const additions = fc.array(fc.constantFrom(...between), { maxLength: 2 }).map((added) => added.join(''));
  const parts = [...value].map((char) =>
    fc.tuple(fc.constantFrom(...spellings(char)), additions).map((part) => part.join('')),
  );
  return fc.tuple(additions, ...parts).map((written) => written.join(''));
}

/** Han characters of the BMP and of Extension B. */
export const hanCharacter = fc
  .oneof(
    fc.integer({ min: 0x4e00, max: 0x9fa5 }),
    fc.integer({ min: 0x3400, max: 0x4db5 }),
    fc.integer({ min: 0x20000, max: 0x2a6d6 }),
  )
  .map((codePoint) => String.fromCodePoint(codePoint));

export const hanText = (least: number, most: number) =>
  fc.array(hanCharacter, { minLength: least, maxLength: most }).map((chars) => chars.join(''));

/** Names of many nationalities: one to three parts, divided by U+00B7. */
export const hanName = fc.array(hanText(2, 6), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('\u00B7'));

/** Eleven digits that begin with 13 to 19. */
export const mobileNumber = fc.stringMatching(/^1[3-9][0-9]{9}$/);

/** Any text at all, with the characters that folds look for among it. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        ...spaces,
        '长',
        '長',
        '·',
        '.',
        '．',
        '-',
        '+86',
        '0086',
        '＋８６',
        'x',
        'Ｘ',
        '1',
        '９',
        '\uE816',
        '\uE000',
        '李',
        '\u{20087}',
      ),
      { maxLength: 12 },
    )
    .map((chars) => chars.join('')),
);
