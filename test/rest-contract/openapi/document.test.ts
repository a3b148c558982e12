import { describe, expect, test } from '@jest/globals';
import { areaPaths } from '../../../src/rest-contract/index.js';
import { type ErrorCode, errorCodes } from '../../../src/errors.js';
import { httpStatuses } from '../../../src/httpStatus.js';
import { answerOf, areas, compileNamed, document, operationOf } from './document.js';

describe('the OpenAPI document', () => {
  test('compiles', () => {
    for (const name of Object.keys(document.components.schemas)) expect(() => compileNamed(name)).not.toThrow();
  });

  test('refers to nothing that is not there', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path = '']) =>
      path.split('/'),
    );
    expect(references.length).toBeGreaterThan(30);
    for (const path of references) expect(document).toHaveProperty(path);
  });

  test('asks for both credentials or the token of a session on the three paths, for credentials to create one, and for none on the others', () => {
    expect(document.security).toEqual([{ clientId: [], clientSecret: [] }, { sessionToken: [] }]);
    expect(Object.keys(document.paths)).toEqual([
      ...Object.values(areaPaths),
      '/kyc/sessions',
      '/healthz',
      '/readyz',
      '/metrics',
      '/openapi.json',
    ]);
    for (const [path, operations] of Object.entries(document.paths)) {
      for (const { security } of Object.values(operations))
        expect(security).toEqual(
          path.startsWith('/kyc/cn/')
            ? undefined
            : path === '/kyc/sessions'
              ? [{ clientId: [], clientSecret: [] }]
              : [],
        );
    }
  });

  test.each(areas)('lists every status that %s may answer with', (area) => {
    const statuses = new Set([200, 413, 415, ...Object.values(httpStatuses)]);
    expect(Object.keys(operationOf(area).responses).map(Number)).toEqual([...statuses].sort((a, b) => a - b));
  });

  test.each([
    ['/metrics', ['200', '400', '401', '404']],
    ['/readyz', ['200', '400', '401', '404', '503']],
    ['/healthz', ['200', '400']],
  ])('says that %s may answer with %j', (path, statuses) => {
    expect(Object.values(document.paths[path] ?? {}).map(({ responses }) => Object.keys(responses))).toEqual([
      statuses,
    ]);
  });

  test('shows every error code but those of documents, which only GraphQL has', () => {
    const shown = Object.values(document.components.responses).flatMap(({ content }) =>
      Object.keys(content['application/json'].examples),
    );
    const ofGraphQL: readonly ErrorCode[] = [
      'PERSISTED_QUERY_NOT_FOUND',
      'PERSISTED_QUERY_NOT_SUPPORTED',
      'DOCUMENT_NOT_TRUSTED',
    ];
    expect(new Set([...shown, ...ofGraphQL])).toEqual(new Set(Object.keys(errorCodes)));
    expect(shown).not.toEqual(expect.arrayContaining([expect.stringMatching(/^PERSISTED/)]));
  });

  test('has x-request-id everywhere, a challenge at 401 and the rate elsewhere, and Retry-After at 429 and 503', () => {
    const rate = ['RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset', 'RateLimit-Policy'];
    for (const [name, { headers }] of Object.entries(document.components.responses)) {
      expect(Object.keys(headers)).toEqual([
        'x-request-id',
        ...(name === 'Error401' ? ['WWW-Authenticate'] : rate),
        ...(/429|503/.test(name) ? ['Retry-After'] : []),
      ]);
    }
    for (const area of areas)
      expect(Object.keys(operationOf(area).responses['200']?.headers ?? {})).toEqual(
        expect.arrayContaining(['x-request-id', ...rate]),
      );
  });

  test('describes every field', () => {
    const fields = Object.entries(document.components.schemas).flatMap(([schema, { properties }]) =>
      Object.entries(properties ?? {}).map(([name, field]) => ({
        schema,
        name,
        words: field.description ?? field.const,
      })),
    );
    expect(fields.filter(({ words }) => words === undefined || words === '')).toEqual([]);
  });

  test('offers the answers of mobile and risk as a choice, and those of identity as one', () => {
    expect(answerOf('identity').schema).toEqual({ $ref: '#/components/schemas/IdentityResponse' });
    const choices = (['mobile', 'risk'] as const).map((area) =>
      JSON.stringify(answerOf(area).schema).match(/[A-Za-z]+Response/g),
    );
    expect(choices).toEqual([
      ['AttributionResponse', 'LocationVerifyResponse', 'LocationQueryResponse'],
      ['AntiFraudResponse', 'PoliceResponse'],
    ]);
  });
});
