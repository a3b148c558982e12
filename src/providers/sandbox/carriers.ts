import type { Choices, Random } from './random.js';

export interface Carrier {
  readonly carrier: string;
  /** The first three digits of its numbers. */
  readonly prefixes: Choices<string>;
}

const chinaMobile: Carrier = {
  carrier: '中国移动',
  prefixes: [
    '135',
    '136',
    '137',
    '138',
    '139',
    '150',
    '151',
    '152',
    '157',
    '158',
    '159',
    '178',
    '182',
    '183',
    '187',
    '188',
    '198',
  ],
};
const chinaUnicom: Carrier = {
  carrier: '中国联通',
  prefixes: ['130', '131', '132', '155', '156', '166', '175', '176', '185', '186'],
};
const chinaTelecom: Carrier = {
  carrier: '中国电信',
  prefixes: ['133', '153', '173', '177', '180', '181', '189', '191', '193', '199'],
};
const chinaBroadnet: Carrier = { carrier: '中国广电', prefixes: ['192'] };

export const carriers = [chinaMobile, chinaUnicom, chinaTelecom, chinaBroadnet] as const;

export interface MobileNumber {
  readonly mobile: string;
  readonly carrier: string;
}

/**
 * A number whose prefix is the carrier's. Its fourth digit is 5 to 9, which keeps it clear of the numbers that
 * examples and faults use (139 0000 0xxx, 139 1234 5678 and their like).
 */
export function mobileNumber(random: Random): MobileNumber {
  const { carrier, prefixes } = random.chance(0.05)
    ? chinaBroadnet
    : random.pick([chinaMobile, chinaMobile, chinaTelecom, chinaUnicom]);
  const rest = 50_000_000 + random.below(50_000_000);
  return { mobile: `${random.pick(prefixes)}${rest}`, carrier };
}
