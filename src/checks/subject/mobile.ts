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

/** Segments by the carrier that they were first given to (numbering plan of the MIIT, as of 2024). */
const segments: Readonly<Record<string, RegExp>> = {
  中国移动: /^1(?:34[0-8]|3[5-9]|4[78]|5[012789]|7[28]|8[23478]|9[578])/,
  中国联通: /^1(?:3[012]|4[056]|5[56]|6[67]|7[156]|8[56]|96)/,
  中国电信: /^1(?:33|49|53|62|7[0347]|8[019]|9[0139])/,
  中国广电: /^192/,
};

/** The carrier that a number's segment was first given to; numbers are ported, so this is no answer to who serves it now. */
export function originalCarrier(mobile: string): string | undefined {
  if (isVirtualOperator(mobile)) return undefined;
  return Object.entries(segments).find(([, segment]) => segment.test(mobile))?.[0];
}
