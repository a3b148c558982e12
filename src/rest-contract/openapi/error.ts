import { type ErrorCode, errorCodes, isGraphQLOnly } from '../../errors.js';
import { httpStatuses } from '../../httpStatus.js';
import type { JsonObject } from '../json.js';
import { challengeHeader, rateHeaders, retryAfterHeader, standardHeaders } from './headers.js';

const codes: readonly ErrorCode[] = keysOf(errorCodes).filter((code) => !isGraphQLOnly(code));

/** Refusals of HTTP itself, which carry the code BAD_USER_INPUT under a status of their own. */
const refusals: Readonly<Record<number, string>> = {
  413: 'The body is larger than this service takes. A photo of 5 MB fits.',
  415: 'The body must be JSON: send content-type: application/json.',
};

/** Who is not known has no rate. */
const unauthenticated = httpStatuses.UNAUTHENTICATED;

/** The body of every error. */
export const errorSchema: JsonObject = {
  type: 'object',
  required: ['success', 'message', 'code', 'requestId', 'retryable'],
  properties: {
    success: { const: false },
    message: { type: 'string', description: 'What is wrong, for people. May change; holds no value of the request.' },
    code: {
      type: 'string',
      enum: codes,
      description: `What is wrong, for programs. Stable:\n${codes.map(lineOf).join('\n')}`,
    },
    requestId: {
      type: 'string',
      description: 'Id of this request, as in the header x-request-id. Quote it when asking for help.',
    },
    retryable: {
      type: 'boolean',
      description: 'Whether the same request may be sent again as it is: worth it, and never billed twice.',
    },
    retryAfterMs: {
      type: 'integer',
      minimum: 0,
      description: 'How many milliseconds to wait before that, where it is known.',
    },
    fields: {
      type: 'array',
      description: 'With BAD_USER_INPUT: every rule that the request broke, at once.',
      items: {
        type: 'object',
        required: ['path', 'rule', 'message'],
        properties: {
          path: { type: 'string', description: 'The field, as it is called in the request.', examples: ['idNo'] },
          rule: { type: 'string', description: 'Stable name of the rule.', examples: ['residentId'] },
          message: { type: 'string', description: 'The rule for people.' },
        },
      },
    },
  },
};

/** Every error response of a check, by status. */
export function errorResponses(): JsonObject {
  const statuses = new Set([...codes.map((code) => httpStatuses[code]), ...Object.keys(refusals).map(Number)]);
  return Object.fromEntries(
    [...statuses].sort((a, b) => a - b).map((status) => [String(status), errorResponse(status)]),
  );
}

function errorResponse(status: number): JsonObject {
  const refusal = refusals[status];
  const possible =
    refusal === undefined ? codes.filter((code) => httpStatuses[code] === status) : ['BAD_USER_INPUT' as const];
  return {
    description: refusal ?? possible.map((code) => `${code}: ${errorCodes[code].description}`).join('\n\n'),
    headers: {
      ...standardHeaders,
      ...(status === unauthenticated ? challengeHeader : rateHeaders),
      ...(mayWait(status) && retryAfterHeader),
    },
    content: {
      'application/json': {
        schema: { $ref: '#/components/schemas/Error' },
        examples: Object.fromEntries(possible.map((code) => [code, { value: exampleOf(code, status, refusal) }])),
      },
    },
  };
}

function lineOf(code: ErrorCode): string {
  return `- ${code}: ${errorCodes[code].description}`;
}

function mayWait(status: number): boolean {
  return status === 429 || status === 503;
}

function exampleOf(code: ErrorCode, status: number, message: string = errorCodes[code].description): JsonObject {
  const { retryable } = errorCodes[code];
  return {
    success: false,
    message,
    code,
    requestId: '3f0c7a52-5b1e-4a63-9c1c-6d1f6d0a2b11',
    retryable,
    ...(retryable && mayWait(status) && { retryAfterMs: 1_000 }),
    ...(status === 400 && {
      fields: [{ path: 'idNo', rule: 'residentId', message: 'idNo must be 17 digits and a digit or X.' }],
    }),
  };
}

function keysOf<K extends string>(record: Readonly<Record<K, unknown>>): K[] {
  const keys: K[] = [];
  for (const key in record) keys.push(key);
  return keys;
}
