import type { FastifyInstance } from 'fastify';
import type { Metrics } from '../observability/metrics.js';

export interface OperationParts {
  readonly metrics: Metrics;
  /** Why the service cannot answer requests now; empty: it can. */
  readonly notReady: () => readonly string[];
  /** How each source is doing, as it is shown. */
  readonly sourceStates: () => readonly object[];
  readonly openApi: object;
}

/** What those who run the service ask: is it alive, is it ready, how is it doing, what does it offer. No credentials. */
export function mountOperation(server: FastifyInstance, { metrics, notReady, sourceStates, openApi }: OperationParts): void {
  server.get('/healthz', async () => ({ status: 'ok' }));

  server.get<{ Querystring: { verbose?: string } }>('/readyz', async (request, reply) => {
    const reasons = notReady();
    reply.code(reasons.length === 0 ? 200 : 503);
    return { status: reasons.length === 0 ? 'ready' : 'not ready', reasons, ...(request.query.verbose !== undefined && { sources: sourceStates() }) };
  });

  server.get('/metrics', async (_request, reply) => {
    reply.type(metrics.contentType);
    return metrics.render();
  });

  const document = JSON.stringify(openApi);
  server.get('/openapi.json', async (_request, reply) => {
    reply.type('application/json; charset=utf-8');
    return document;
  });
}
