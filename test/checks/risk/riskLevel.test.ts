import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { riskBitsOf, riskLevels, riskTypeBits, riskTypes, riskTypesOf } from '../../../src/checks/risk/riskLevel.js';

test("levels stand in the order of the contract's codes 0 to 3", () => {
  expect([...riskLevels]).toEqual(['NONE', 'LOW', 'MEDIUM', 'HIGH']);
});

test("types have the contract's bits", () => {
  expect(riskTypeBits).toEqual({ FRAUD: 1, GAMBLING_HOUSE: 2, GAMBLING_PLAYER: 4, MONEY_MULE: 8 });
});

describe('the types of a sum of bits', () => {
  test.each([
    [0, []],
    [1, ['FRAUD']],
    [2, ['GAMBLING_HOUSE']],
    [4, ['GAMBLING_PLAYER']],
    [8, ['MONEY_MULE']],
    [6, ['GAMBLING_HOUSE', 'GAMBLING_PLAYER']],
    [9, ['FRAUD', 'MONEY_MULE']],
    [15, ['FRAUD', 'GAMBLING_HOUSE', 'GAMBLING_PLAYER', 'MONEY_MULE']],
  ])('%i', (bits, types) => {
    expect(riskTypesOf(bits)).toEqual(types);
  });

  test('are sixteen different answers, each of which sums up to its bits again', () => {
    const answers = Array.from({ length: 16 }, (_, bits) => riskTypesOf(bits) ?? []);
    expect(answers.map((types) => riskBitsOf(types))).toEqual(Array.from({ length: 16 }, (_, bits) => bits));
  });

  test.each([-1, 16, 17, 1.5, NaN, Infinity, -Infinity, 2 ** 32, 2 ** 32 + 1])('%d is no sum of them', (bits) => {
    expect(riskTypesOf(bits)).toBeUndefined();
  });
});

describe('the sum of types', () => {
  test('is 0 of none', () => {
    expect(riskBitsOf([])).toBe(0);
  });

  test('does not depend on their order, nor on how often one is named', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...riskTypes)), (types) => {
        expect(riskBitsOf(types)).toBe(riskBitsOf(riskTypes.filter((type) => types.includes(type))));
        expect(riskTypesOf(riskBitsOf(types))).toEqual(riskTypes.filter((type) => types.includes(type)));
      }),
    );
  });
});
