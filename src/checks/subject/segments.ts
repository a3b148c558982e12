/** What a prefix of mobile numbers was given to, as of March 2023. Numbers are ported: it tells the original carrier alone. */
export interface Segment {
  readonly numbers: RegExp;
  /** Virtual operators use the network of the carrier; an unassigned prefix has none. */
  readonly kind: 'CARRIER' | 'VIRTUAL_OPERATOR' | 'SATELLITE' | 'UNASSIGNED';
  readonly carrier?: string;
}

const [chinaMobile, chinaUnicom, chinaTelecom, chinaBroadnet, chinaSatNet] = [
  '中国移动',
  '中国联通',
  '中国电信',
  '中国广电',
  '中国星网',
] as const;

/**
 * Numbering plan of the MIIT; no number is in two of them. 140 to 144 are for things, whose numbers have 13 digits. Prefixes
 * that stand in none (1349 and 174 in part, 161) are of nobody that is known.
 */
export const segments: readonly Segment[] = [
  { kind: 'CARRIER', carrier: chinaMobile, numbers: /^1(?:34[0-8]|3[5-9]|4[78]|5[012789]|7[28]|8[23478]|9[578])/ },
  { kind: 'CARRIER', carrier: chinaUnicom, numbers: /^1(?:3[012]|4[56]|5[56]|66|7[56]|8[56]|96)/ },
  { kind: 'CARRIER', carrier: chinaTelecom, numbers: /^1(?:33|49|53|7[37]|8[019]|9[0139])/ },
  { kind: 'CARRIER', carrier: chinaBroadnet, numbers: /^192/ },
  { kind: 'VIRTUAL_OPERATOR', carrier: chinaTelecom, numbers: /^1(?:62|70[012])/ },
  { kind: 'VIRTUAL_OPERATOR', carrier: chinaMobile, numbers: /^1(?:65|70[356])/ },
  { kind: 'VIRTUAL_OPERATOR', carrier: chinaUnicom, numbers: /^1(?:67|71|70[4789])/ },
  { kind: 'SATELLITE', carrier: chinaTelecom, numbers: /^1(?:349[239]|740[0-5])/ },
  { kind: 'SATELLITE', carrier: chinaSatNet, numbers: /^174(?:0[6-9]|1[0-2]|9)/ },
  { kind: 'UNASSIGNED', numbers: /^1(?:4[0-4]|54|6[03489]|79|94)/ },
];

/** The segment of a number of eleven digits; undefined where no list has its prefix. */
export function segmentOf(mobile: string): Segment | undefined {
  return segments.find(({ numbers }) => numbers.test(mobile));
}
