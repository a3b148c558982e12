import { registerEnumType } from 'type-graphql';

/** In the order of the contract's codes: NONE is 0, HIGH is 3. */
export const riskLevels = ['NONE', 'LOW', 'MEDIUM', 'HIGH'] as const;
export type RiskLevel = (typeof riskLevels)[number];
export const RiskLevel = { NONE: 'NONE', LOW: 'LOW', MEDIUM: 'MEDIUM', HIGH: 'HIGH' } as const satisfies Record<
  RiskLevel,
  RiskLevel
>;

registerEnumType(RiskLevel, {
  name: 'RiskLevel',
  description: 'How strong the signs of fraud or gambling are.',
  valuesConfig: {
    NONE: { description: 'No signs. 0 in the REST contract.' },
    LOW: { description: 'Weak signs. 1 in the REST contract.' },
    MEDIUM: { description: 'Clear signs. 2 in the REST contract.' },
    HIGH: { description: 'Strong signs. 3 in the REST contract.' },
  },
});

/** The contract's bits: a sum of them says which types apply. */
export const riskTypeBits = { FRAUD: 1, GAMBLING_HOUSE: 2, GAMBLING_PLAYER: 4, MONEY_MULE: 8 } as const;
export type RiskType = keyof typeof riskTypeBits;
export const RiskType = {
  FRAUD: 'FRAUD',
  GAMBLING_HOUSE: 'GAMBLING_HOUSE',
  GAMBLING_PLAYER: 'GAMBLING_PLAYER',
  MONEY_MULE: 'MONEY_MULE',
} as const satisfies Record<RiskType, RiskType>;
export const riskTypes = Object.values(RiskType);

registerEnumType(RiskType, {
  name: 'RiskType',
  description: 'What the signs point to.',
  valuesConfig: {
    FRAUD: { description: 'Telecom or online fraud. Bit 1 in the REST contract.' },
    GAMBLING_HOUSE: { description: 'Running online gambling. Bit 2 in the REST contract.' },
    GAMBLING_PLAYER: { description: 'Taking part in online gambling. Bit 4 in the REST contract.' },
    MONEY_MULE: { description: 'Moving money for others. Bit 8 in the REST contract.' },
  },
});

/** The set bits of 0–15 as types; undefined for any other number. */
export function riskTypesOf(bits: number): RiskType[] | undefined {
  if (!Number.isInteger(bits) || bits < 0 || bits > 15) return undefined;
  return riskTypes.filter((type) => (bits & riskTypeBits[type]) !== 0);
}

/** The sum of the types' bits. */
export function riskBitsOf(types: readonly RiskType[]): number {
  return types.reduce((sum, type) => sum | riskTypeBits[type], 0);
}
