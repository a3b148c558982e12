import type { FastifyInstance } from 'fastify';
import type { Metrics } from '../observability/metrics.js';
import { type OperatorAccess, requireOperator } from './operatorAccess.js';

/** How one endpoint of a provider is doing. */
export interface EndpointStatus {
  readonly name: string;
  readonly endpoint?: string;
  readonly circuit: string;
  readonly pausedMs: number;
  readonly inFlight: number;
  readonly queued: number;
}

export interface HealthRoutesParts {
  readonly metrics: Metrics;
  /** Why the service cannot answer requests now; empty: it can. */
  readonly notReady: () => readonly string[];
  /** How each provider is doing, as it is shown. */
  readonly providerStates: () => readonly EndpointStatus[];
  /** Who may see metrics and providers. */
  readonly access: OperatorAccess;
  readonly openApi: object;
}

/** What those who run the service ask: is it alive, is it ready, how is it doing, what does it offer. No credentials of a client. */
export function mountHealthRoutes(
  server: FastifyInstance,
  { metrics, notReady, providerStates, access, openApi }: HealthRoutesParts,
): void {
  server.get('/healthz', async () => ({ status: 'ok' }));

  server.get<{ Querystring: { verbose?: string } }>('/readyz', async (request, reply) => {
    if (request.query.verbose !== undefined) requireOperator(access, request, reply);
    const reasons = notReady();
    reply.code(reasons.length === 0 ? 200 : 503);
    return {
      status: reasons.length === 0 ? 'ready' : 'not ready',
      reasons,
      ...(request.query.verbose !== undefined && { sources: providerStates().map(shown) }),
    };
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

/** The keys of the published contract of /readyz. */
function shown({ inFlight, queued, ...status }: EndpointStatus): object {
  return { ...status, underWay: inFlight, waiting: queued };
}
