import type { JsonObject } from '../json.js';
import { operatorChallengeHeader, standardHeaders } from './headers.js';

/** What HTTP itself refuses: a URL that is none. */
const badRequest = { 400: { $ref: '#/components/responses/Error400' } };

function refused(description: string, headers: JsonObject = {}): JsonObject {
  return {
    description,
    headers: { ...standardHeaders, ...headers },
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
  };
}

/** Metrics and the state of providers are the operator's. */
const operatorAlone = {
  401: refused(
    'The operator has set a token, and the request does not have it: send `authorization: Bearer <token>`.',
    operatorChallengeHeader,
  ),
  404: refused(
    'They are not shown on this port: the operator has a port of their own for them, or has opened none in production.',
  ),
};

const open = { security: [], tags: ['operations'] };

/** Such as {"status":"ready","reasons":[]}. */
function statusAnswer(description: string, properties: JsonObject, further: JsonObject = {}): JsonObject {
  const schema = { type: 'object', required: Object.keys(properties), properties: { ...properties, ...further } };
  return { description, content: { 'application/json': { schema } } };
}

const providerState: JsonObject = {
  type: 'object',
  required: ['name', 'circuit', 'pausedMs', 'underWay', 'waiting'],
  additionalProperties: false,
  properties: {
    name: { type: 'string', description: 'The provider, such as kyc-china.' },
    endpoint: {
      type: 'string',
      description:
        'What of the provider this is about, if it has several endpoints, each with a circuit, a pause and a queue of its own.',
    },
    circuit: {
      enum: ['closed', 'half-open', 'open'],
      description: 'open: it keeps failing and gets no calls for a while; half-open: one call probes it.',
    },
    pausedMs: {
      type: 'integer',
      minimum: 0,
      description:
        'For how many milliseconds more it gets no calls because it asked for that (Retry-After); 0: it takes them.',
    },
    underWay: { type: 'integer', minimum: 0, description: 'Calls that it is answering.' },
    waiting: { type: 'integer', minimum: 0, description: 'Calls that wait for their turn.' },
  },
};

function readiness(status: string, description: string): JsonObject {
  const providers = {
    type: 'array',
    items: providerState,
    description:
      'How each provider is doing; with `verbose` alone. A provider that fails does not make the service unready.',
  };
  return statusAnswer(
    description,
    {
      status: { const: status },
      reasons: {
        type: 'array',
        items: { type: 'string' },
        description: 'Why requests cannot be answered now; empty if they can.',
      },
    },
    { sources: providers },
  );
}

const verbose: JsonObject = {
  name: 'verbose',
  in: 'query',
  required: false,
  allowEmptyValue: true,
  schema: { type: 'string' },
  description: 'Whatever its value: tell of the providers too, to the operator alone.',
};

/** What operators and monitors ask; no credentials of a client needed. */
export const operationsPaths: JsonObject = {
  '/healthz': {
    get: {
      ...open,
      operationId: 'isAlive',
      summary: 'Is the process alive?',
      description:
        'For monitors: answers as long as the process runs, whatever becomes of the records and the providers.',
      responses: { 200: statusAnswer('It is.', { status: { const: 'ok' } }), ...badRequest },
    },
  },
  '/readyz': {
    get: {
      ...open,
      operationId: 'isReady',
      summary: 'May requests be sent here?',
      description:
        'For load balancers: not ready while the service shuts down, and while nothing can be recorded. 401 and 404 come with `verbose` alone.',
      parameters: [verbose],
      responses: {
        200: readiness('ready', 'They may.'),
        503: readiness('not ready', 'Not now.'),
        ...badRequest,
        ...operatorAlone,
      },
    },
  },
  '/metrics': {
    get: {
      ...open,
      operationId: 'getMetrics',
      summary: 'Metrics in the text format of Prometheus. They hold no personal data.',
      description: 'Counts and durations of requests, checks and calls to providers.',
      responses: {
        200: { description: 'The metrics.', content: { 'text/plain': { schema: { type: 'string' } } } },
        ...badRequest,
        ...operatorAlone,
      },
    },
  },
  '/openapi.json': {
    get: {
      ...open,
      operationId: 'getOpenApi',
      summary: 'This document.',
      description: 'What this document describes is what the service does: both are made from one list of checks.',
      responses: {
        200: {
          description: 'An OpenAPI 3.1 document.',
          content: { 'application/json': { schema: { type: 'object' } } },
        },
        ...badRequest,
      },
    },
  },
};
