import { describe, expect, test } from '@jest/globals';
import { isEnumType } from 'graphql';
import { inputFieldsOf } from '../../src/checks/input/field.js';
import { type Check, checks, checksOf } from '../../src/checks/index.js';
import { samplePhoto } from '../../src/checks/samples.js';
import { warningsOf } from '../../src/checks/subject/warnings.js';
import { validateInput } from '../../src/checks/input/validate.js';
import { createSchema } from '../../src/graphql/schema.js';
import { namedChecks } from './validating.js';

/** The examples that the published contract prints beside its fields; `img` has none, and any readable photo does. */
const published: Record<string, string> = {
  name: '李明',
  idNo: '110101199003076515',
  mobile: '13912345678',
  frDate: '20200315',
  toDate: '20400315',
  locationType: 'WORK',
  city: '北京',
  address: '朝阳区建国路88号',
  img: samplePhoto,
};

/** `type` in the published contract, with the fields that it requires. */
const contract: Record<string, readonly string[]> = {
  'identity/two-factor': ['name', 'idNo'],
  'identity/four-factor': ['name', 'idNo', 'frDate', 'toDate'],
  'identity/image': ['name', 'idNo', 'img'],
  'identity/name-mobile': ['name', 'mobile'],
  'identity/id-mobile': ['idNo', 'mobile'],
  'identity/three-factor': ['name', 'idNo', 'mobile'],
  'mobile/attribution': ['mobile'],
  'mobile/location-verify': ['mobile', 'locationType', 'city', 'address'],
  'mobile/location-query': ['mobile', 'locationType'],
  'risk/anti-fraud': ['mobile?', 'idNo?'],
  'risk/police': ['name', 'idNo'],
};

/** Every finding that a check can give. */
function findingsOf({ area, type }: Check): string[] {
  if (area === 'identity') return ['MATCH', 'MISMATCH', 'NO_RECORD'];
  if (area === 'mobile') return ['FOUND', 'NO_RECORD'];
  return type === 'police' ? ['CLEAR', 'LISTED', 'NO_RECORD'] : ['CLEAR', 'RISK'];
}

const camelCase = (type: string) => type.replace(/-([a-z])/g, (_dash, letter: string) => letter.toUpperCase());

describe('the list', () => {
  test('holds every type of the published contract, and no other', () => {
    expect(checks.map(({ area, type }) => `${area}/${type}`)).toEqual(Object.keys(contract));
  });

  test.each(['name', 'type', 'member', 'description', 'input'] as const)('no two checks share their %s', (part) => {
    expect(new Set(checks.map((check) => check[part])).size).toBe(checks.length);
  });

  test('is divided into its three areas', () => {
    expect([...checksOf('identity'), ...checksOf('mobile'), ...checksOf('risk')]).toEqual(checks);
    expect([checksOf('identity').length, checksOf('mobile').length, checksOf('risk').length]).toEqual([6, 3, 2]);
  });

  test('is the enum CheckName of the schema', () => {
    const type = createSchema().getType('CheckName');
    expect(isEnumType(type) && type.getValues().map(({ name, description }) => [name, description])).toEqual(
      checks.map(({ name, description }) => [name, description]),
    );
  });
});

describe.each(namedChecks)('%s', (name, check) => {
  test('has a name and a member that derive from its area and type', () => {
    expect(name).toBe(`${check.area}_${check.type}`.toUpperCase().replaceAll('-', '_'));
    expect(check.member).toBe(camelCase(check.type));
  });

  test('is described in a sentence', () => {
    expect(check.description).toMatch(/^[A-Z].{15,}\.$/);
  });

  test('takes the fields of the contract', () => {
    const fields = inputFieldsOf(check.input).map((field) => field.name + (field.optional ? '?' : ''));
    expect(fields).toEqual(contract[`${check.area}/${check.type}`]);
  });

  test('has fields whose examples are right, folded, and those that the contract prints', () => {
    for (const { name: field, kind } of inputFieldsOf(check.input).filter((other) => other.name !== 'img')) {
      expect(kind.example).toBe(published[field]);
      expect(kind.fold(kind.example)).toBe(kind.example);
      if (kind.pattern) expect(kind.example).toMatch(new RegExp(kind.pattern));
    }
  });

  test("begins its examples with the contract's own sample", () => {
    const input = Object.entries(check.examples[0]?.input ?? {});
    expect(input.length).toBeGreaterThan(0);
    for (const [field, value] of input) expect([field, value]).toEqual([field, published[field]]);
  });

  test('has an example of every finding that it can give, and of no other', () => {
    expect([...new Set(check.examples.map(({ answer }) => check.finding(answer)))].sort()).toEqual(findingsOf(check));
  });

  test('has examples that are valid and that differ in note and input', () => {
    const { examples } = check;
    for (const { input } of examples) expect({ ...validateInput(check.input, input, 'warn') }).toEqual(input);
    expect(new Set(examples.map(({ note }) => note)).size).toBe(examples.length);
    expect(new Set(examples.map(({ input }) => JSON.stringify(input))).size).toBe(examples.length);
  });

  test("has examples in which only the sample's check digit and virtual operators are odd", () => {
    const codes = check.examples.flatMap(({ input }) =>
      warningsOf(input, new Date('2026-06-01'), (code) => ({ name: undefined, isKnown: code === '110101' })).map(
        ({ code }) => code,
      ),
    );
    expect(codes.filter((code) => code !== 'ID_CHECK_DIGIT' && code !== 'VIRTUAL_OPERATOR')).toEqual([]);
  });

  test('presents every answer as one and the same type, without the message that every result has', () => {
    const presented = check.examples.map(({ answer, input }) => check.present(answer, input));
    expect(new Set(presented.map(({ __typename }) => __typename)).size).toBe(1);
    expect(presented[0]?.__typename).toMatch(/^[A-Z][A-Za-z]+$/);
    for (const presentation of presented) expect(presentation).not.toHaveProperty('message');
  });

  test('reuses an answer for a week at most', () => {
    expect(Number.isInteger(check.maxReuseSeconds)).toBe(true);
    expect(check.maxReuseSeconds).toBeGreaterThanOrEqual(0);
    expect(check.maxReuseSeconds).toBeLessThanOrEqual(7 * 86_400);
  });
});
