import { type RiskLevel, riskLevels, type RiskType, riskTypesOf } from '../../checks/risk/riskLevel.js';

/** An integer, or the same as a string of digits; undefined for anything else. */
export function readInteger(value: unknown): number | undefined {
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  return typeof value === 'string' && /^[0-9]{1,9}$/.test(value) ? Number(value) : undefined;
}

/** 0 to 3, or a word. SEEN: the level is a string, and "none" means clear. INFERRED: the other words. */
export function readRiskLevel(value: unknown): RiskLevel | undefined {
  const byNumber = riskLevels[readInteger(value) ?? NaN];
  return byNumber ?? riskLevels.find((level) => typeof value === 'string' && level === value.toUpperCase());
}

/** INFERRED: the codes under which other APIs sell the same data stand for the bits 1, 2, 4 and 8. */
const typesByForeignCode = new Map<unknown, RiskType>([
  [110, 'FRAUD'],
  [130, 'GAMBLING_HOUSE'],
  [150, 'GAMBLING_PLAYER'],
  [170, 'MONEY_MULE'],
]);

/** One type by its bit (1, 2, 4, 8) or its foreign code (110, 130, 150, 170); undefined for anything else, sums of bits included. */
export function readRiskType(value: unknown): RiskType | undefined {
  const code = readInteger(value);
  const foreign = typesByForeignCode.get(code);
  if (foreign) return foreign;
  const [type, ...more] = riskTypesOf(code ?? NaN) ?? [];
  return more.length === 0 ? type : undefined;
}
