/** Full-width forms (U+FF01–FF5E) as ASCII. Unicode normalisation is avoided: it rewrites characters of names. */
export function toHalfWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}

/** White space of any kind, zero-width characters and direction marks, which contact lists put around numbers. */
const invisible = /[\s\u180E\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]+/g;

/** Without anything that cannot be seen. */
export function withoutSpaces(text: string): string {
  return text.replace(invisible, '');
}

/** Outer white space off, inner runs of it as one space. */
export function withSingleSpaces(text: string): string {
  return text.replace(invisible, (run) => (/\s/.test(run.replaceAll('\uFEFF', '')) ? ' ' : '')).trim();
}

/** Length in code points: characters outside the BMP count once. */
export function codePoints(text: string): number {
  return Array.from(text).length;
}

/** Whether a text holds no NUL or other control character, no U+FFFD, which stands for lost text, no half of a surrogate pair and no noncharacter. */
export function isReadable(text: string): boolean {
  return !/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\uFFFD]/u.test(text);
}
