import { describe, expect, test } from '@jest/globals';
import type { Area } from '../../src/checks/check.js';
import { checks, checksOf } from '../../src/checks/index.js';
import { validateInput } from '../../src/checks/input/validate.js';
import { areaPaths, decodeRequest, encodeRequest } from '../../src/rest-contract/index.js';
import { KycError } from '../../src/errors.js';

const areas: Area[] = ['identity', 'mobile', 'risk'];
const everyExample = checks.flatMap((check) =>
  check.examples.map(({ note, input }) => ({ check, note, input, title: `${check.type}: ${note}` })),
);

describe('encodeRequest and decodeRequest', () => {
  test.each(everyExample)('are inverse for $title', ({ check, input }) => {
    const { path, body } = encodeRequest(check, input);
    expect(path).toBe(areaPaths[check.area]);
    expect(body).toMatchObject({ type: check.type });

    const overTheWire: unknown = JSON.parse(JSON.stringify(body));
    expect(decodeRequest(check.area, overTheWire)).toEqual({ check, input });
  });

  test.each(everyExample)('give valid input for $title', ({ check, input }) => {
    const decoded = decodeRequest(check.area, encodeRequest(check, input).body);
    expect({ ...validateInput(decoded.check.input, decoded.input, 'warn') }).toEqual(input);
  });
});

describe('encodeRequest', () => {
  test("writes the contract's samples as the contract does", () => {
    const bodies = checks.map((check) => encodeRequest(check, check.examples[0]?.input ?? {}).body);
    const person = { name: '李明', idNo: '110101199003076515' };
    const mobile = '13912345678';
    expect(bodies).toEqual([
      { type: 'two-factor', ...person },
      { type: 'four-factor', ...person, frDate: '20200315', toDate: '20400315' },
      { type: 'image', ...person, img: expect.any(String) },
      { type: 'name-mobile', name: person.name, mobile },
      { type: 'id-mobile', idNo: person.idNo, mobile },
      { type: 'three-factor', ...person, mobile },
      { type: 'attribution', mobile },
      { type: 'location-verify', mobile, locationType: '2', city: '北京', address: '朝阳区建国路88号' },
      { type: 'location-query', mobile, locationType: '2' },
      { type: 'anti-fraud', mobile },
      { type: 'police', ...person },
    ]);
  });
});

describe('decodeRequest', () => {
  test.each(areas)('of %s refuses what is no JSON object', (area) => {
    for (const body of [undefined, null, [], 'two-factor', 1, true]) {
      expect(refusalOf(() => decodeRequest(area, body))).toMatchObject([{ path: 'body', rule: 'object' }]);
    }
  });

  test.each(areas)('of %s refuses a missing type and lists the known ones', (area) => {
    for (const body of [{}, { type: null }]) {
      const [broken] = refusalOf(() => decodeRequest(area, body));
      expect(broken).toMatchObject({ path: 'type', rule: 'required' });
      for (const { type } of checksOf(area)) expect(broken?.message).toContain(type);
    }
  });

  test.each(areas)('of %s refuses an unknown type without repeating it', (area) => {
    const types = ['13912345678', 'TWO-FACTOR', 'constructor', '', 1, ['two-factor'], { type: 'two-factor' }];
    const ofOtherAreas = checks.filter((check) => check.area !== area).map(({ type }) => type);
    for (const type of [...types, ...ofOtherAreas]) {
      const [broken] = refusalOf(() => decodeRequest(area, { type }));
      expect(broken).toMatchObject({ path: 'type', rule: 'type' });
      if (typeof type === 'string' && type !== '') expect(broken?.message).not.toContain(type);
    }
  });

  test('leaves out the fields that the check does not declare', () => {
    const body = { type: 'two-factor', name: '李明', idNo: '110101199003076515', mobile: '13912345678', extra: 1 };
    expect(decodeRequest('identity', body).input).toEqual({ name: '李明', idNo: '110101199003076515' });
  });

  test('leaves values as they are, for runCheck to fold and validate', () => {
    const body = { type: 'two-factor', name: ' 李 明 ', idNo: 110101199003076515n };
    expect(decodeRequest('identity', body).input).toEqual({ name: ' 李 明 ', idNo: 110101199003076515n });
  });

  test.each([
    ['1', 'COMMON'],
    ['2', 'WORK'],
    ['3', 'RESIDENTIAL'],
  ])('reads locationType %s as %s', (wire, locationType) => {
    const { input } = decodeRequest('mobile', { type: 'location-verify', locationType: wire });
    expect(input).toEqual({ locationType });
  });

  test.each(['COMMON', 'WORK', 'RESIDENTIAL', '0', '4', '', ' 2', 2, true, ['2'], {}])(
    'leaves locationType %p to be refused',
    (locationType) => {
      const { check, input } = decodeRequest('mobile', { type: 'location-query', mobile: '13912345678', locationType });
      expect(refusalOf(() => validateInput(check.input, input, 'warn'))).toMatchObject([{ path: 'locationType' }]);
    },
  );

  test('leaves a common location to be refused where the contract has none', () => {
    const { check, input } = decodeRequest('mobile', {
      type: 'location-query',
      mobile: '13912345678',
      locationType: '1',
    });
    expect(refusalOf(() => validateInput(check.input, input, 'warn'))).toMatchObject([
      { path: 'locationType', rule: 'notCommon' },
    ]);
  });
});

function refusalOf(action: () => unknown) {
  try {
    action();
  } catch (thrown) {
    if (thrown instanceof KycError && thrown.code === 'BAD_USER_INPUT') return thrown.fields ?? [];
    throw thrown;
  }
  throw new Error('It was not refused.');
}
