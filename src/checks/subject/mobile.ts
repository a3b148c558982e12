import { toHalfWidth, withoutSpaces } from './width.js';

export const mobilePattern = /^1[3-9][0-9]{9}$/;

/** Full-width characters, spaces, hyphens and a country code (+86, 0086) folded away. */
export function foldMobile(text: string): string {
  return withoutSpaces(toHalfWidth(text))
    .replace(/[-\u2010-\u2015\u2212]/g, '')
    .replace(/^(?:\+|00)86/, '');
}

/** Segments leased to virtual operators: several sources cannot answer for them. */
export function isVirtualOperator(mobile: string): boolean {
  return /^1(?:62|65|67|70|71)/.test(mobile);
}
