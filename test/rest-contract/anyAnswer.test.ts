import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Finding } from '../../src/checks/check.js';
import { type Check, type CheckName, checks, checksOf } from '../../src/checks/index.js';
import { decodeResponse } from '../../src/rest-contract/index.js';
import { KycError } from '../../src/errors.js';

type Body = Readonly<Record<string, unknown>>;

/** Values that a provider may well send for each field, so that a good part of the bodies can be read. */
const plausible: Readonly<Record<string, readonly unknown[]>> = {
  success: [true, true, true, true, true, true, true, true, true, false],
  message: ['ok', 'ok', 'ok', 'ok', '', '结果'],
  consistent: [true, false, null, undefined],
  checkResult: ['1', '-1', 1, -1, '0', null, undefined, undefined],
  result: ['match', 'No Match', 'not found', undefined, undefined, undefined],
  carrier: ['中国移动', '', null, undefined],
  operator: ['中国移动', { name: '中国移动' }, 1, undefined],
  province: ['广东', null, undefined],
  city: ['广州', null, undefined],
  distance: ['≤3km', '>50km', { value: '3-5km' }, 3, null, undefined],
  locations: [{ name: '广州' }, '廊坊', undefined, undefined],
  riskLevel: [0, 1, 2, '3', undefined],
  riskType: [0, 0, 1, '8', undefined],
  risks: [[{ type: 1, level: 'none' }], [{ type: 110, level: 2 }], [], undefined, undefined, undefined],
  blacklisted: [true, false, null, undefined],
  categories: [['fugitive'], [], undefined],
};

const anyBody: fc.Arbitrary<Body> = fc.record(
  Object.fromEntries(
    Object.entries(plausible).map(([name, values]) => [
      name,
      fc.oneof({ weight: 19, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: fc.jsonValue() }),
    ]),
  ),
);
const runs = { numRuns: 1_000 };

describe.each(checks)('whatever a provider answers to $type', (check) => {
  test('it is an answer of the check, or UPSTREAM_ERROR', () => {
    const found = new Set<Finding>();
    fc.assert(
      fc.property(fc.oneof({ weight: 1, arbitrary: fc.jsonValue() }, { weight: 9, arbitrary: anyBody }), (body) => {
        const finding = findingOf(check, body);
        if (finding) found.add(finding);
      }),
      runs,
    );
    expect([...found].sort()).toEqual([...possible[check.name]].sort());
  });

  test('an error never holds a value of the answer', () => {
    const secret = '110101199003076515';
    fc.assert(
      fc.property(anyBody, fc.constantFrom(...Object.keys(plausible)), (body, name) => {
        const error = errorOf(check, { ...body, [name]: `<${secret}>` });
        expect(`${error?.message} ${String(error?.cause)}`).not.toContain(secret);
      }),
      runs,
    );
  });
});

describe.each(checksOf('identity'))('whatever a provider answers to $type', (check) => {
  test('a verdict is what the provider says, and all that it says', () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        const finding = findingOf(check, body);
        if (!finding) return;
        expect(body.success).toBe(true);
        expect(saidBy(body)).toEqual(new Set([finding]));
      }),
      runs,
    );
  });
});

const byMatch: readonly Finding[] = ['MATCH', 'MISMATCH', 'NO_RECORD'];
const possible: Readonly<Record<CheckName, readonly Finding[]>> = {
  IDENTITY_TWO_FACTOR: byMatch,
  IDENTITY_FOUR_FACTOR: byMatch,
  IDENTITY_IMAGE: byMatch,
  IDENTITY_NAME_MOBILE: byMatch,
  IDENTITY_ID_MOBILE: byMatch,
  IDENTITY_THREE_FACTOR: byMatch,
  MOBILE_ATTRIBUTION: ['FOUND', 'NO_RECORD'],
  MOBILE_LOCATION_VERIFY: ['FOUND', 'NO_RECORD'],
  MOBILE_LOCATION_QUERY: ['FOUND', 'NO_RECORD'],
  RISK_ANTI_FRAUD: ['CLEAR', 'RISK'],
  RISK_POLICE: ['CLEAR', 'LISTED', 'NO_RECORD'],
};

function findingOf(check: Check, body: unknown): Finding | undefined {
  try {
    return check.finding(decodeResponse(check, body));
  } catch (thrown) {
    if (thrown instanceof KycError && thrown.code === 'UPSTREAM_ERROR') return undefined;
    throw thrown;
  }
}

function errorOf(check: Check, body: unknown): Error | undefined {
  try {
    decodeResponse(check, body);
    return undefined;
  } catch (thrown) {
    if (thrown instanceof Error) return thrown;
    throw thrown;
  }
}

/** Every verdict in a body, read here a second time and in another way. */
function saidBy({ consistent, checkResult, result }: Body): Set<Finding> {
  const word = typeof result === 'string' ? result.trim().toLowerCase() : undefined;
  const said = new Set<Finding>();
  if (consistent === true || checkResult === '1' || checkResult === 1 || word === 'match') said.add('MATCH');
  if (consistent === false || checkResult === '-1' || checkResult === -1 || word === 'no match') said.add('MISMATCH');
  if (consistent === null || word === 'not found') said.add('NO_RECORD');
  return said;
}
