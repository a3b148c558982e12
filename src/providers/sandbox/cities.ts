import type { Choices } from './random.js';

/** A city as providers write it: no 省 or 市 behind the name. */
export interface City {
  readonly province: string;
  readonly city: string;
}

/** Where a number was issued first, and where its holder lives or used to. */
export interface Division extends City {
  /** GB/T 2260, or what stands in its place on residence permits and permanent resident cards. */
  readonly code: string;
}

/** Real divisions, from every part of the country. 110103, 310103 and 320503 were abolished: their numbers live on. */
export const divisions: Choices<Division> = [
  { code: '110103', province: '北京', city: '北京' },
  { code: '110108', province: '北京', city: '北京' },
  { code: '120101', province: '天津', city: '天津' },
  { code: '130102', province: '河北', city: '石家庄' },
  { code: '131002', province: '河北', city: '廊坊' },
  { code: '150102', province: '内蒙古', city: '呼和浩特' },
  { code: '210102', province: '辽宁', city: '沈阳' },
  { code: '220102', province: '吉林', city: '长春' },
  { code: '230103', province: '黑龙江', city: '哈尔滨' },
  { code: '310103', province: '上海', city: '上海' },
  { code: '310104', province: '上海', city: '上海' },
  { code: '320102', province: '江苏', city: '南京' },
  { code: '320503', province: '江苏', city: '苏州' },
  { code: '330102', province: '浙江', city: '杭州' },
  { code: '340104', province: '安徽', city: '合肥' },
  { code: '350203', province: '福建', city: '厦门' },
  { code: '360102', province: '江西', city: '南昌' },
  { code: '370202', province: '山东', city: '青岛' },
  { code: '410102', province: '河南', city: '郑州' },
  { code: '420102', province: '湖北', city: '武汉' },
  { code: '430102', province: '湖南', city: '长沙' },
  { code: '440104', province: '广东', city: '广州' },
  { code: '440304', province: '广东', city: '深圳' },
  { code: '450103', province: '广西', city: '南宁' },
  { code: '500103', province: '重庆', city: '重庆' },
  { code: '510104', province: '四川', city: '成都' },
  { code: '530102', province: '云南', city: '昆明' },
  { code: '610103', province: '陕西', city: '西安' },
  { code: '620102', province: '甘肃', city: '兰州' },
];

/** Where names with a middle dot are common. */
export const dottedDivisions: Choices<Division> = [
  { code: '650102', province: '新疆', city: '乌鲁木齐' },
  { code: '653101', province: '新疆', city: '喀什' },
];

/** Residence permits of Hong Kong, Macao and Taiwan residents, with a place where such a holder lives. */
export const permitDivisions: Choices<Division> = [
  { code: '810000', province: '广东', city: '深圳' },
  { code: '820000', province: '广东', city: '广州' },
  { code: '830000', province: '福建', city: '厦门' },
];

/** Permanent resident cards: 9, the accepting province, and the nationality by ISO 3166-1. */
export const foreignDivisions: Choices<Division> = [
  { code: '911124', province: '北京', city: '北京' },
  { code: '931250', province: '上海', city: '上海' },
  { code: '944826', province: '广东', city: '广州' },
];

const neighbours = [
  ['北京', '廊坊'],
  ['上海', '苏州'],
] as const;

/** The city next channel that people commute to, where the sandbox knows one. */
export function neighbourOf(city: string): string | undefined {
  for (const [one, other] of neighbours) {
    if (city === one) return other;
    if (city === other) return one;
  }
  return undefined;
}
