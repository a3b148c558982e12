/** Full-width forms (U+FF01–FF5E) as ASCII. Unicode normalisation is avoided: it rewrites characters of names. */
export function toHalfWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}

/** Without white space of any kind, the ideographic space and zero-width characters included. */
export function withoutSpaces(text: string): string {
  return text.replace(/[\s\u180E\u200B-\u200D\u2060\uFEFF]+/g, '');
}

/** Outer white space off, inner runs of it as one space. */
export function withSingleSpaces(text: string): string {
  return text.replace(/[\s\uFEFF\u200B]+/g, ' ').trim();
}

/** Length in code points: characters outside the BMP count once. */
export function codePoints(text: string): number {
  return Array.from(text).length;
}
