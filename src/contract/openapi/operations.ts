import type { JsonObject } from '../json.js';

const open = { security: [], tags: ['operations'] };

/** Such as {"status":"ready","reasons":[]}. */
function statusAnswer(description: string, properties: JsonObject): JsonObject {
  const schema = { type: 'object', required: Object.keys(properties), properties };
  return { description, content: { 'application/json': { schema } } };
}

function readiness(status: string, description: string): JsonObject {
  return statusAnswer(description, {
    status: { const: status },
    reasons: { type: 'array', items: { type: 'string' }, description: 'Why requests cannot be answered now; empty if they can.' },
  });
}

/** What operators and monitors ask; no credentials needed. */
export const operationsPaths: JsonObject = {
  '/healthz': {
    get: { ...open, operationId: 'isAlive', summary: 'Is the process alive?', responses: { 200: statusAnswer('It is.', { status: { const: 'ok' } }) } },
  },
  '/readyz': {
    get: {
      ...open,
      operationId: 'isReady',
      summary: 'May requests be sent here?',
      responses: { 200: readiness('ready', 'They may.'), 503: readiness('not ready', 'Not now.') },
    },
  },
  '/metrics': {
    get: {
      ...open,
      operationId: 'getMetrics',
      summary: 'Metrics in the text format of Prometheus. They hold no personal data.',
      responses: { 200: { description: 'The metrics.', content: { 'text/plain': { schema: { type: 'string' } } } } },
    },
  },
  '/openapi.json': {
    get: {
      ...open,
      operationId: 'getOpenApi',
      summary: 'This document.',
      responses: { 200: { description: 'An OpenAPI 3.1 document.', content: { 'application/json': { schema: { type: 'object' } } } } },
    },
  },
};
