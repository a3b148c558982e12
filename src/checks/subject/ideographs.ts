/**
 * One way to write each ideograph, so that what reads the same is the same. Never NFC or NFKC of a whole text: they rewrite
 * width and symbols, and the characters that GBK itself holds.
 *
 * - GBK's private-use codes become the characters that GB 18030-2022 gives them.
 * - Compatibility ideographs become the unified ideographs that Unicode calls canonically equivalent.
 * - Radicals, which text copied from a PDF holds, become ideographs.
 * - Variation selectors, which ask for another shape of the same character, are taken off.
 */
export function normalizeIdeographs(text: string): string {
  return text
    .replace(privateUse, (char) => privateUseCharacters.get(char) ?? char)
    .replace(compatibility, (char) => (heldByGbk.has(char) ? char : char.normalize('NFC')))
    .replace(radicals, (char) => ideographOf(char))
    .replace(variationSelectors, '');
}

/** Whether a text holds one of GBK's private-use codes that have a character today. */
export function hasPrivateUse(text: string): boolean {
  return [...text].some((char) => privateUseCharacters.has(char));
}

/**
 * Whether a text holds an ideograph that GBK lacks, or holds only as a private-use code or as a duplicate: a record that an
 * old system wrote may spell it otherwise.
 */
export function hasRareIdeograph(text: string): boolean {
  return /(?![\u4E00-\u9FA5\u3007])\p{Script=Han}/u.test(text);
}

/** The whole range: what has no successor stays, and is no name. */
const privateUse = /[\uE76C-\uE864]/g;

/**
 * GBK's private-use codes by the characters that took their place, each run from its first code on. From the mapping tables
 * of GB 18030-2005 and -2022 (GBK bytes FE50–FEA0, A6D9–A6F3, A8BC, A8BF, A989–A995, A2E3). The decoders of glibc, Python and
 * ICU agree wherever they map a code outside the private-use area.
 */
const privateUseRuns: readonly (readonly [first: number, characters: string])[] = [
  [0xe76c, '\u20AC'],
  [0xe78d, '\uFE10\uFE12\uFE11\uFE13\uFE14\uFE15\uFE16\uFE17\uFE18\uFE19'],
  [0xe7c7, '\u1E3F\u01F9'],
  [0xe7e7, '\u303E\u2FF0\u2FF1\u2FF2\u2FF3\u2FF4\u2FF5\u2FF6\u2FF7\u2FF8\u2FF9\u2FFA\u2FFB'],
  [
    0xe815,
    `⺁𠂇𠂉𠃌⺄㑳㑇⺈⺋龴㖞㘚㘎⺌⺗㥮㤘龵㧏㧟
  㩳㧐龶龷㭎㱮㳠⺧𡗗龸⺪䁖䅟⺮䌷⺳⺶⺷𢦏䎱
  䎬⺻䏝䓖䙡䙌龹䜣䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟
  䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻`.replace(/\s/g, ''),
  ],
];
const privateUseCharacters = new Map(
  privateUseRuns.flatMap(([first, characters]) =>
    [...characters].map((char, index) => [String.fromCodePoint(first + index), char] as const),
  ),
);

/** Blocks CJK Compatibility Ideographs and their Supplement. Twelve of the first block are unified ideographs: NFC leaves them. */
const compatibility = /[\uF900-\uFAD9\u{2F800}-\u{2FA1D}]/gu;

/** The few of them that GBK has codes for: they may stand so in a record. */
const heldByGbk = new Set(
  '\uF92C\uF979\uF995\uF9E7\uF9F1\uFA0C\uFA0D\uFA0E\uFA0F\uFA11\uFA13\uFA14\uFA18\uFA1F\uFA20\uFA21\uFA23\uFA24\uFA27\uFA28\uFA29',
);

/** Blocks CJK Radicals Supplement and Kangxi Radicals. */
const radicals = /[\u2E80-\u2FDF]/g;

/** U+2E80 and on by Unicode's Equivalent_Unified_Ideograph; ＿ where there is none. The Kangxi block is normalized by NFKC alike. */
const supplementIdeographs = [
  ...`
  ＿厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵＿旡日月歺母民氵氺灬爫爫丬牛
  犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑
  钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟
`.replace(/\s/g, ''),
];

function ideographOf(radical: string): string {
  if (radical >= '\u2F00') return radical.normalize('NFKC');
  const ideograph = supplementIdeographs[radical.charCodeAt(0) - 0x2e80];
  return ideograph === undefined || ideograph === '＿' ? radical : ideograph;
}

const variationSelectors = /(?<=\p{Script=Han})[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu;
