import { expect } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Check } from '../../src/checks/index.js';
import { encodeRequest } from '../../src/rest-contract/index.js';

export interface OpenApiValidator {
  /** Fails where the document would not allow this request. */
  expectRequest(check: Check, input: object): void;
  /** Fails where the document does not describe this answer. */
  expectResponse(check: Check, status: number, headers: Headers, body: unknown): void;
}

/** Headers that mean something to a client of the contract. */
const ofOurs = /^(x-request-id$|x-kyc-|ratelimit-|retry-after$|idempotency-|age$)/;

/** Validates against a served OpenAPI 3.1 document, whose schemas are JSON Schema 2020-12. */
export function openApiValidator(document: any): OpenApiValidator {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  ajv.addSchema(document, 'openapi');
  const pointer = (...parts: string[]) =>
    parts.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');
  const expectValid = (at: string, value: unknown) => {
    const validate = ajv.compile({ $ref: `openapi#/${at}` });
    expect({ valid: validate(value), errors: validate.errors }).toEqual({ valid: true, errors: null });
  };

  return {
    expectRequest(check, input) {
      const { path, body } = encodeRequest(check, input);
      expectValid(pointer('paths', path, 'post', 'requestBody', 'content', 'application/json', 'schema'), body);
    },
    expectResponse(check, status, headers, body) {
      const { path } = encodeRequest(check, {});
      const described = document.paths[path].post.responses[String(status)];
      expect(headers.get('content-type')).toMatch(/^application\/json/);
      const referred: string | undefined = described?.$ref;
      const told = Object.keys(
        (referred ? document.components.responses[referred.split('/').at(-1)!] : described).headers,
      ).map((name) => name.toLowerCase());
      expect([...headers.keys()].filter((name) => ofOurs.test(name) && !told.includes(name))).toEqual([]);
      const at = referred ? referred.slice(2) : pointer('paths', path, 'post', 'responses', String(status));
      expectValid(`${at}/${pointer('content', 'application/json', 'schema')}`, body);
    },
  };
}
