import { segmentOf } from './segments.js';
import { toHalfWidth, withoutSpaces } from './width.js';

export const mobilePattern = /^1[3-9][0-9]{9}$/;

/** Full-width characters, spaces, hyphens, dots, brackets and a country code (+86, 0086, 86) folded away. */
export function foldMobile(text: string): string {
  return withoutSpaces(toHalfWidth(text))
    .replace(/[-.()/\u00B7\u2010-\u2015\u2022\u2212\u30FB]/g, '')
    .replace(/^(?:\+|00)?86(?=1[3-9][0-9]{9}$)/, '');
}

/** Segments leased to virtual operators: several providers cannot answer for them. */
export function isVirtualOperator(mobile: string): boolean {
  return segmentOf(mobile)?.kind === 'VIRTUAL_OPERATOR';
}

/**
 * The carrier that a number's segment was first given to, or whose network the virtual operators of the segment use.
 * Numbers are ported, so this is no answer to who serves it now.
 */
export function originalCarrier(mobile: string): string | undefined {
  return segmentOf(mobile)?.carrier;
}
