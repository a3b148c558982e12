import { checks } from '../../checks/index.js';
import type { JsonObject } from '../json.js';
import { rateHeaders, standardHeaders } from './headers.js';

const texts = (description: string): JsonObject => ({
  type: ['array', 'null'],
  items: { type: 'string' },
  description,
});
const fieldsOf = (...names: string[]): JsonObject =>
  Object.fromEntries(names.map((name) => [name, { type: 'string' }]));
const checkNames: JsonObject = { type: 'array', items: { enum: checks.map(({ name }) => name) }, minItems: 1 };

/** What a backend may ask of a session: the fields of CreateSessionInput in GraphQL. */
const terms: JsonObject = {
  type: 'object',
  required: ['checks', 'maxBilled'],
  properties: {
    checks: { ...checkNames, description: 'Checks that may be run.' },
    maxBilled: {
      type: 'integer',
      minimum: 1,
      maximum: 1_000,
      description: 'Calls that may be billed: never one more.',
    },
    expiresInSeconds: {
      type: 'integer',
      minimum: 1,
      maximum: 3_600,
      default: 300,
      description: 'How long the token is good for.',
    },
    subject: {
      type: ['object', 'null'],
      properties: fieldsOf('name', 'idNo', 'mobile'),
      description: 'Whom the checks are about. A check about anybody else is FORBIDDEN and not billed.',
    },
    prefill: {
      type: ['object', 'null'],
      description: 'Fields of a customer that are kept sealed: the browser neither sees nor overrides them.',
    },
    origins: texts('Origins of the pages that may use it. Not given: any.'),
    operations: texts('Ids of trusted documents; other operations are refused. Not given: any.'),
    policies: texts('Onboarding policies that a decision may name. Not given: any.'),
    purpose: { type: ['string', 'null'], description: 'What the checks are for, recorded with each of them.' },
    consent: { type: ['string', 'null'], description: 'Reference of the consent, recorded with each check.' },
    singleUse: {
      type: 'boolean',
      default: false,
      description: 'Whether it ends with the first request that runs checks.',
    },
  },
};

const created: JsonObject = {
  type: 'object',
  required: ['success', 'session', 'token'],
  properties: {
    success: { const: true },
    session: {
      type: 'object',
      description: 'The session as its backend sees it.',
      required: ['id', 'state', 'checks', 'billed', 'remaining', 'createdAt', 'expiresAt'],
      properties: {
        id: { type: 'string', description: 'No secret: the token is.' },
        state: { enum: ['ACTIVE', 'SPENT', 'EXPIRED', 'REVOKED'] },
        checks: checkNames,
        billed: { type: 'integer', minimum: 0 },
        remaining: { type: 'integer', minimum: 0 },
        createdAt: { type: 'string', format: 'date-time' },
        expiresAt: { type: 'string', format: 'date-time' },
      },
    },
    token: { type: 'string', description: 'Sent as `authorization: Bearer`. Shown once, and kept as a hash alone.' },
  },
};

const example = { checks: ['IDENTITY_TWO_FACTOR'], maxBilled: 3, expiresInSeconds: 600 };
const exampleAnswer = {
  success: true,
  session: {
    id: '0b9f6f3e-0d5f-4a55-9d0c-2f4f3f0c5a11',
    state: 'ACTIVE',
    checks: ['IDENTITY_TWO_FACTOR'],
    billed: 0,
    remaining: 3,
    createdAt: '2026-01-15T08:30:00.000Z',
    expiresAt: '2026-01-15T08:40:00.000Z',
  },
  token: `ks_${'x'.repeat(43)}`,
};

export const sessionSchemas: JsonObject = { SessionTerms: terms, CreatedSession: created };

/** @param errors references to the error responses that a check may have too */
export function sessionPaths(errors: JsonObject): JsonObject {
  return {
    '/kyc/sessions': {
      post: {
        operationId: 'createSession',
        summary: 'Create a session for a browser.',
        description:
          'A short-lived token that a page may hold in place of a client secret: bound to checks, a person, origins and a budget of billed calls. Needs the scope "sessions".',
        tags: ['sessions'],
        security: [{ clientId: [], clientSecret: [] }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/SessionTerms' },
              examples: { session: { value: example } },
            },
          },
        },
        responses: {
          201: {
            description: 'The session, and its token.',
            headers: { ...standardHeaders, ...rateHeaders },
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/CreatedSession' },
                examples: { session: { value: exampleAnswer } },
              },
            },
          },
          ...errors,
        },
      },
    },
  };
}
