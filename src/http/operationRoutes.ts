import type { FastifyInstance } from 'fastify';
import type { Metrics } from '../observability/metrics.js';
import { type OperatorAccess, requireOperator } from './operatorAccess.js';

export interface OperationParts {
  readonly metrics: Metrics;
  /** Why the service cannot answer requests now; empty: it can. */
  readonly notReady: () => readonly string[];
  /** How each source is doing, as it is shown. */
  readonly sourceStates: () => readonly object[];
  /** Who may see metrics and sources. */
  readonly access: OperatorAccess;
  readonly openApi: object;
}

/** What those who run the service ask: is it alive, is it ready, how is it doing, what does it offer. No credentials of a client. */
export function mountOperation(server: FastifyInstance, { metrics, notReady, sourceStates, access, openApi }: OperationParts): void {
  server.get('/healthz', async () => ({ status: 'ok' }));

  server.get<{ Querystring: { verbose?: string } }>('/readyz', async (request, reply) => {
    if (request.query.verbose !== undefined) requireOperator(access, request, reply);
    const reasons = notReady();
    reply.code(reasons.length === 0 ? 200 : 503);
    return { status: reasons.length === 0 ? 'ready' : 'not ready', reasons, ...(request.query.verbose !== undefined && { sources: sourceStates() }) };
  });

  server.get('/metrics', async (request, reply) => {
    requireOperator(access, request, reply);
    reply.type(metrics.contentType);
    return metrics.render();
  });

  const document = JSON.stringify(openApi);
  server.get('/openapi.json', async (_request, reply) => {
    reply.type('application/json; charset=utf-8');
    return document;
  });
}
