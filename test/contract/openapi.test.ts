import { describe, expect, test } from '@jest/globals';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { checks, checksOf } from '../../src/checks/index.js';
import { areaPaths, encodeRequest, encodeResponse, openApiDocument } from '../../src/contract/index.js';
import { errorCodes, KycError, reportOf } from '../../src/errors.js';

/** As its readers get it: plain JSON. */
const document = JSON.parse(JSON.stringify(openApiDocument()));
const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allErrors: true });
formats.default(ajv);
ajv.addVocabulary(['components', 'info', 'openapi', 'paths', 'security', 'servers', 'tags']);
ajv.addSchema(document, 'openapi');

const areas = ['identity', 'mobile', 'risk'] as const;
const requestNames = { identity: 'IdentityRequest', mobile: 'MobileRequest', risk: 'RiskRequest' } as const;
const operationOf = (area: (typeof areas)[number]) => document.paths[areaPaths[area]].post;

function schema(name: string): ValidateFunction {
  return ajv.compile({ $ref: `openapi#/components/schemas/${name}` });
}

function errorsOf(validate: ValidateFunction, value: unknown): unknown {
  return validate(value) ? [] : validate.errors;
}

describe('the OpenAPI document', () => {
  test('compiles', () => {
    for (const name of Object.keys(document.components.schemas)) expect(() => schema(name)).not.toThrow();
  });

  test('refers to nothing that is not there', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path = '']) => path.split('/'));
    expect(references.length).toBeGreaterThan(30);
    for (const path of references) expect(path.reduce((at, key) => at?.[key], document)).toBeDefined();
  });

  test('asks for both credentials on the three paths, and for none on the others', () => {
    expect(document.security).toEqual([{ clientId: [], clientSecret: [] }]);
    const paths = Object.entries<Record<string, { security?: unknown }>>(document.paths);
    for (const [path, operations] of paths) {
      for (const { security } of Object.values(operations)) expect(security).toEqual(path.startsWith('/kyc/') ? undefined : []);
    }
    expect(paths.map(([path]) => path)).toEqual([...Object.values(areaPaths), '/healthz', '/readyz', '/metrics', '/openapi.json']);
  });

  test('knows every status and every code', () => {
    const statuses = ['200', '400', '401', '403', '409', '413', '415', '429', '500', '501', '502', '503', '504'];
    for (const area of areas) expect(Object.keys(operationOf(area).responses)).toEqual(statuses);
    const documented = Object.values<any>(document.components.responses).flatMap(({ content }) => Object.keys(content['application/json'].examples));
    expect(new Set(documented)).toEqual(new Set(Object.keys(errorCodes)));
  });

  test('has Retry-After at 429 and 503, and x-request-id everywhere', () => {
    for (const [name, { headers }] of Object.entries<any>(document.components.responses)) {
      expect(Object.keys(headers)).toEqual(/429|503/.test(name) ? ['x-request-id', 'Retry-After'] : ['x-request-id']);
    }
    for (const area of areas) expect(operationOf(area).responses['200'].headers).toHaveProperty('x-request-id');
  });

  test('describes every field', () => {
    for (const [name, { properties }] of Object.entries<any>(document.components.schemas)) {
      for (const [field, { description, const: constant }] of Object.entries<any>(properties)) {
        expect(`${name}.${field}: ${description ?? constant}`).not.toMatch(/: (undefined)?$/);
      }
    }
  });
});

describe.each(areas)('the request of %s', (area) => {
  const validate = schema(requestNames[area]);

  test('takes every example, the contract\'s own first', () => {
    const examples = Object.entries<any>(operationOf(area).requestBody.content['application/json'].examples);
    expect(examples.slice(0, checksOf(area).length).map(([name]) => name)).toEqual(checksOf(area).map(({ type }) => type));
    expect(examples).toHaveLength(checksOf(area).flatMap((check) => check.examples).length);
    for (const [, { value }] of examples) expect(errorsOf(validate, value)).toEqual([]);
  });

  test.each(checksOf(area))('needs every field of $type', (check) => {
    const body = encodeRequest(check, check.examples[0]!.input).body;
    for (const name of Object.keys(body)) {
      const { [name]: _left, ...rest } = { ...body } as Record<string, unknown>;
      expect(validate(rest)).toBe(false);
    }
  });

  test('refuses unknown types', () => {
    expect(validate({ type: 'none', mobile: '13912345678' })).toBe(false);
  });
});

describe('the request of mobile', () => {
  test('has the places of the wire, and no common one for location-query', () => {
    const validate = schema('MobileRequest');
    const query = (locationType: string) => validate({ type: 'location-query', mobile: '13912345678', locationType });
    expect(['1', '2', '3', 'WORK'].map(query)).toEqual([false, true, true, false]);
    expect(validate({ type: 'location-verify', mobile: '13912345678', locationType: '1', city: '北京', address: '朝阳区建国路88号' })).toBe(true);
  });

  test('requires what the contract requires at the top', () => {
    const { IdentityRequest, MobileRequest, RiskRequest } = document.components.schemas;
    expect([IdentityRequest.required, MobileRequest.required, RiskRequest.required]).toEqual([['type'], ['type', 'mobile'], ['type']]);
  });

  test("publishes the contract's patterns", () => {
    const { properties } = document.components.schemas.IdentityRequest;
    expect([properties.idNo.pattern, properties.mobile.pattern, properties.frDate.pattern]).toEqual(['^[0-9]{17}[0-9Xx]$', '^1[3-9][0-9]{9}$', '^[0-9]{8}$']);
  });
});

describe.each(areas)('the answer of %s', (area) => {
  const { schema: answerSchema, examples } = operationOf(area).responses['200'].content['application/json'];
  const validate = ajv.compile(JSON.parse(JSON.stringify(answerSchema).replaceAll('"#/', '"openapi#/')));

  test('is what is written for every example', () => {
    for (const check of checksOf(area)) {
      for (const { answer } of check.examples) expect(errorsOf(validate, encodeResponse(check, answer))).toEqual([]);
    }
    for (const { value } of Object.values<any>(examples)) expect(errorsOf(validate, value)).toEqual([]);
  });

  test('is no failure', () => {
    const check = checksOf(area)[0]!;
    expect(validate({ ...encodeResponse(check, check.examples[0]!.answer), success: false })).toBe(false);
  });
});

describe('the error', () => {
  const validate = schema('Error');

  test('is what every error of the service reports', () => {
    for (const code of Object.keys(errorCodes) as (keyof typeof errorCodes)[]) {
      const error = new KycError(code, 'message', { retryAfterMs: 5, fields: [{ path: 'idNo', rule: 'required', message: 'idNo is required.' }] });
      expect(errorsOf(validate, { success: false, message: error.message, ...reportOf(error, 'id') })).toEqual([]);
    }
  });

  test('is what the examples show', () => {
    for (const { content } of Object.values<any>(document.components.responses)) {
      for (const { value } of Object.values<any>(content['application/json'].examples)) expect(errorsOf(validate, value)).toEqual([]);
    }
  });
});

test('every check has a codec whose example is documented', () => {
  for (const check of checks) expect(JSON.stringify(document.paths[areaPaths[check.area]])).toContain(JSON.stringify(encodeResponse(check, check.examples[0]!.answer)));
});
