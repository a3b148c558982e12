import type { Choices, Random } from './random.js';

const surnames: Choices<string> = [
  '王',
  '李',
  '张',
  '刘',
  '陈',
  '杨',
  '黄',
  '赵',
  '吴',
  '周',
  '徐',
  '孙',
  '马',
  '朱',
  '胡',
  '郭',
  '何',
  '林',
  '高',
  '罗',
  '郑',
  '梁',
  '谢',
  '宋',
  '唐',
  '许',
  '韩',
  '邓',
  '冯',
  '曹',
  '彭',
  '曾',
  '欧阳',
  '司马',
  '诸葛',
  '上官',
];

const firstSyllables: Choices<string> = ['子', '雨', '思', '嘉', '晓', '若', '梓', '沐', '奕', '清', '予', '知'];
const lastSyllables: Choices<string> = ['涵', '轩', '琪', '岚', '瑶', '恬', '珩', '霖', '朗', '宸', '笙', '澄'];

/** Characters of the table of general standard characters that lie beyond the BMP: two UTF-16 units each. */
const rareSyllables: Choices<string> = ['\u{2B5AF}', '\u{2CB4E}', '\u{2CC56}', '\u{2C364}', '\u{2C029}'];

const uyghurNames: Choices<string> = [
  '阿依古丽',
  '古丽娜尔',
  '帕提古丽',
  '热依汗',
  '艾力',
  '吐尔逊',
  '买买提',
  '阿不都拉',
];
const fathersNames: Choices<string> = ['艾合买提', '玉素甫', '库尔班', '依明', '吾斯曼', '阿不力孜'];
const foreignFirstNames: Choices<string> = ['安娜', '马克', '索菲', '卢卡斯', '艾玛', '托马斯'];
const foreignLastNames: Choices<string> = ['林德', '哈特曼', '莫罗', '贝内特', '科尔', '桑德斯'];

/** 欧阳思涵; one name in fifteen holds a character beyond the BMP. */
export function hanName(random: Random): string {
  const first = random.chance(0.6) ? random.pick(firstSyllables) : '';
  const last = random.pick(random.chance(1 / 15) ? rareSyllables : lastSyllables);
  return random.pick(surnames) + first + last;
}

/** 阿依古丽·库尔班: the own name, a middle dot (U+00B7), the father's name. */
export function dottedName(random: Random): string {
  return `${random.pick(uyghurNames)}\u00B7${random.pick(fathersNames)}`;
}

/** 安娜·林德: a foreign name as the permanent resident card spells it in Chinese characters. */
export function foreignName(random: Random): string {
  return `${random.pick(foreignFirstNames)}\u00B7${random.pick(foreignLastNames)}`;
}
