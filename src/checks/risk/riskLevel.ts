import { graphqlEnum } from '../graphqlEnum.js';

/** In the order of the contract's codes: NONE is 0, HIGH is 3. */
export const RiskLevel = graphqlEnum('RiskLevel', 'How strong the signs of fraud or gambling are.', {
  NONE: 'No signs. 0 in the REST contract.',
  LOW: 'Weak signs. 1 in the REST contract.',
  MEDIUM: 'Clear signs. 2 in the REST contract.',
  HIGH: 'Strong signs. 3 in the REST contract.',
});
export type RiskLevel = keyof typeof RiskLevel;
export const riskLevels = Object.values(RiskLevel);

export const RiskType = graphqlEnum('RiskType', 'What the signs point to.', {
  FRAUD: 'Telecom or online fraud. Bit 1 in the REST contract.',
  GAMBLING_HOUSE: 'Running online gambling. Bit 2 in the REST contract.',
  GAMBLING_PLAYER: 'Taking part in online gambling. Bit 4 in the REST contract.',
  MONEY_MULE: 'Moving money for others. Bit 8 in the REST contract.',
});
export type RiskType = keyof typeof RiskType;
export const riskTypes = Object.values(RiskType);

/** The contract's bits: a sum of them says which types apply. */
export const riskTypeBits = {
  FRAUD: 1,
  GAMBLING_HOUSE: 2,
  GAMBLING_PLAYER: 4,
  MONEY_MULE: 8,
} as const satisfies Record<RiskType, number>;

/** The set bits of 0–15 as types; undefined for any other number. */
export function riskTypesOf(bits: number): RiskType[] | undefined {
  if (!Number.isInteger(bits) || bits < 0 || bits > 15) return undefined;
  return riskTypes.filter((type) => (bits & riskTypeBits[type]) !== 0);
}

/** The sum of the types' bits. */
export function riskBitsOf(types: readonly RiskType[]): number {
  return types.reduce((sum, type) => sum | riskTypeBits[type], 0);
}
