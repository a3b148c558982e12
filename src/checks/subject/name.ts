import { hasPrivateUse, normalizeIdeographs } from './ideographs.js';
import { codePoints, withSingleSpaces } from './width.js';

/** The one right separator in names of many nationalities. */
const middleDot = '\u00B7';

/** Dots that people, keyboards and other scripts put in its place, the full stop of Chinese keyboards included. */
const typedInstead =
  /[.\u02D9\u0387\u1427\u16EB\u2022\u2024\u2027\u2219\u22C5\u25CF\u2981\u2E30\u2E31\u2E33\u3002\u30FB\u318D\uA78F\uFE52\uFF0E\uFF61\uFF65\u{10101}]/gu;

/** What a typed name may stand for beside what it was read as. */
export type NameDoubt = 'RARE_CHARACTER' | 'DOT_FOR_BLANK' | 'BLANK_DROPPED';

/** Ideographs and separators in their one form, no blanks. Never NFC or NFKC of the whole. */
export function foldName(text: string): string {
  return readName(text).name;
}

/** What was uncertain in reading a name as it was typed; nothing of it can be seen in the folded name. */
export function doubtsAboutName(text: string): NameDoubt[] {
  const { blank } = readName(text);
  return [...(hasPrivateUse(text) ? (['RARE_CHARACTER'] as const) : []), ...(blank ? [blank] : [])];
}

interface NameReading {
  readonly name: string;
  /** What was made of a blank that may have been a middle dot. */
  readonly blank?: 'DOT_FOR_BLANK' | 'BLANK_DROPPED';
}

/**
 * A blank inside a name is a matter of typing (李 明, 欧阳 思涵), or what is left of a middle dot (阿依古丽 买买提). Where it
 * can hardly be the first it becomes the dot; where both are possible it is dropped. Either is doubtful.
 */
function readName(text: string): NameReading {
  const spaced = withSingleSpaces(normalizeIdeographs(text).replace(typedInstead, middleDot)).replace(
    / ?\u00B7 ?/g,
    middleDot,
  );
  const parts = spaced.split(' ');
  const joined = parts.join('');
  if (parts.length === 1 || isSpacedOut(parts)) return { name: joined };
  const isDotted =
    !joined.includes(middleDot) && codePoints(joined) >= 5 && parts.every((part) => codePoints(part) >= 2);
  return isDotted ? { name: parts.join(middleDot), blank: 'DOT_FOR_BLANK' } : { name: joined, blank: 'BLANK_DROPPED' };
}

/** Forms and contact lists space names out: every character (李 明 明), or the surname from a given name of one or two. */
function isSpacedOut(parts: readonly string[]): boolean {
  const [surname = '', ...given] = parts;
  const isShort = codePoints(parts.join('')) <= 3 || parts.every((part) => codePoints(part) === 1);
  return isShort || ((codePoints(surname) === 1 || compoundSurnames.has(surname)) && codePoints(given.join('')) <= 2);
}

/** Surnames of two characters that are in use. */
const compoundSurnames = new Set(
  `欧阳 司马 上官 诸葛 皇甫 尉迟 公孙 慕容 令狐 司徒 司空 司寇 端木 东方 独孤 南宫 夏侯 轩辕 宇文 长孙 鲜于 闻人 申屠 赫连 澹台
  钟离 淳于 濮阳 公冶 太史 太叔 仲孙 呼延 完颜 西门 东门 南门 万俟 闾丘 东郭 百里 拓跋 第五 梁丘 左丘 公羊 谷梁 段干 巫马 公西
  乐正 漆雕 宰父 夹谷 亓官 羊舌 微生 单于 叶赫 那拉 爱新 钮祜 陆费 张简 范姜`.split(/\s+/),
);

/** Han characters of any plane but no radicals (U+2E80–2FDF), parts divided by single middle dots. */
export function isHanName(name: string): boolean {
  return /^\p{Script=Han}+(?:\u00B7\p{Script=Han}+)*$/u.test(name) && !/[\u2E80-\u2FDF]/.test(name);
}

/** Between 2 and 50 characters, counted in code points. */
export function hasNameLength(name: string): boolean {
  const length = codePoints(name);
  return length >= 2 && length <= 50;
}
