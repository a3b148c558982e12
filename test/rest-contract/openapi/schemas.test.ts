import { describe, expect, test } from '@jest/globals';
import { checksOf } from '../../../src/checks/index.js';
import { encodeRequest, encodeResponse } from '../../../src/rest-contract/index.js';
import { type ErrorCode, errorCodes, isGraphQLOnly, KycError, reportOf } from '../../../src/errors.js';
import { sampleOf } from '../reading.js';
import {
  answerOf,
  areas,
  compile,
  compileNamed,
  document,
  mistakes,
  operationOf,
  requestNames,
  type Schema,
} from './document.js';

describe.each(areas)('the request of %s', (area) => {
  const validate = compileNamed(requestNames[area]);

  test("takes every example, the contract's own first", () => {
    const { examples } = operationOf(area).requestBody.content['application/json'];
    expect(Object.keys(examples).slice(0, checksOf(area).length)).toEqual(checksOf(area).map(({ type }) => type));
    expect(Object.keys(examples)).toHaveLength(checksOf(area).flatMap((check) => check.examples).length);
    for (const { value } of Object.values(examples)) expect(mistakes(validate, value)).toEqual([]);
  });

  test.each(checksOf(area))('needs every field of $type', (check) => {
    const fields = Object.entries(encodeRequest(check, sampleOf(check).input).body);
    for (const [left] of fields)
      expect(validate(Object.fromEntries(fields.filter(([name]) => name !== left)))).toBe(false);
  });

  test('refuses unknown types', () => {
    expect(validate({ type: 'none', mobile: '13912345678' })).toBe(false);
  });
});

describe('the requests', () => {
  test('of mobile have the places of the wire, and no common one for location-query', () => {
    const validate = compileNamed('MobileRequest');
    const query = (locationType: string) => validate({ type: 'location-query', mobile: '13912345678', locationType });
    expect(['1', '2', '3', 'WORK'].map(query)).toEqual([false, true, true, false]);
    expect(
      validate({
        type: 'location-verify',
        mobile: '13912345678',
        locationType: '1',
        city: '北京',
        address: '朝阳区建国路88号',
      }),
    ).toBe(true);
  });

  test('demand of each type what it needs, in a schema of its own', () => {
    for (const check of areas.flatMap((area) => checksOf(area))) {
      const bodies = bodiesOf(check.type);
      const needed = Object.entries(encodeRequest(check, sampleOf(check).input).body).map(([name]) => name);
      expect(bodies.map(({ required }) => required)).toEqual(
        check.type === 'anti-fraud'
          ? [
              ['type', 'mobile'],
              ['type', 'idNo'],
            ]
          : [needed],
      );
      for (const { properties } of bodies) expect(properties.type).toMatchObject({ enum: [check.type] });
    }
  });

  test('say how long a text may be, and a photo', () => {
    const texts = areas
      .flatMap((area) => checksOf(area))
      .flatMap(({ type }) => bodiesOf(type))
      .flatMap(({ properties }) => Object.entries(properties))
      .filter(([, field]) => !('enum' in field));
    expect(
      new Set(
        texts.map(([name, { minLength, maxLength }]) => `${name === 'img' ? 'img' : 'text'} ${minLength} ${maxLength}`),
      ),
    ).toEqual(new Set(['text 1 1000', 'img 1 7500000']));
  });

  test("publish the contract's patterns", () => {
    const [{ idNo, frDate } = {}, { mobile } = {}] = [...bodiesOf('four-factor'), ...bodiesOf('id-mobile')].map(
      ({ properties }) => properties,
    );
    expect([idNo?.pattern, mobile?.pattern, frDate?.pattern]).toEqual([
      '^[0-9]{17}[0-9Xx]$',
      '^1[3-9][0-9]{9}$',
      '^[0-9]{8}$',
    ]);
  });
});

describe.each(areas)('the answer of %s', (area) => {
  const { schema, examples } = answerOf(area);
  const validate = compile(schema);

  test.each(checksOf(area))('is what is written for every example of $type', (check) => {
    for (const { answer } of check.examples) {
      const body = encodeResponse(check, answer);
      expect(mistakes(validate, body)).toEqual([]);
      expect(Object.values(examples).map(({ value }) => value)).toContainEqual(body);
    }
  });

  test.each(checksOf(area))('is no failure of $type', (check) => {
    expect(validate({ ...encodeResponse(check, sampleOf(check).answer), success: false })).toBe(false);
  });
});

describe('the error', () => {
  const validate = compileNamed('Error');
  const fields = [{ path: 'idNo', rule: 'required', message: 'idNo is required.' }];

  test.each(
    Object.keys(errorCodes)
      .filter(isCode)
      .filter((code) => !isGraphQLOnly(code)),
  )('is what the service reports for %s', (code) => {
    const error = new KycError(code, 'message', { retryAfterMs: 5, fields });
    expect(mistakes(validate, { success: false, message: error.message, ...reportOf(error, 'id') })).toEqual([]);
  });

  test.each(Object.entries(document.components.responses))('is what the examples of %s show', (_name, { content }) => {
    for (const { value } of Object.values(content['application/json'].examples))
      expect(mistakes(validate, value)).toEqual([]);
  });
});

/** The bodies that the discriminator of an area leads to: one, or a choice. */
function bodiesOf(type: string): readonly Schema[] {
  const mappings = Object.values(requestNames).map(
    (name) => document.components.schemas[name]?.discriminator?.mapping ?? {},
  );
  const name = mappings
    .map((mapping) => mapping[type])
    .find((reference) => reference !== undefined)
    ?.split('/')
    .at(-1);
  const schema = document.components.schemas[name ?? ''];
  if (!schema) throw new Error(`No mapping leads to ${type}.`);
  return schema.anyOf ?? [schema];
}

function isCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorCodes, code);
}
