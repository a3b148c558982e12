import cors from '@fastify/cors';
import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Config } from '../config.js';
import { isOurFault } from '../errors.js';
import { type Logger, loggableError } from '../observability/logger.js';
import type { Metrics } from '../observability/metrics.js';
import { httpErrorOf, refusal, sendError } from './errors.js';
import { readJsonAsUtf8 } from './jsonBody.js';
import { refuseRaw } from './rawRefusal.js';
import './request.js';
import { requestIdOf } from './requestId.js';
import { refuseWebSockets } from './webSockets.js';

export interface ServerParts {
  readonly config: Pick<Config, 'limits' | 'corsOrigins' | 'pages' | 'trustProxy'>;
  readonly logger: Logger;
  readonly metrics: Metrics;
}

/** A server with everything that holds for every route: ids, headers, limits, errors, logs. No routes yet. */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const { config, logger, metrics } = parts;
  const record = recorder(parts);
  const server = fastify({
    bodyLimit: config.limits.bodyBytes,
    trustProxy: trustedProxies(config.trustProxy),
    genReqId: ({ headers }) => requestIdOf(headers['x-request-id']),
    requestIdHeader: false,
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    frameworkErrors: (_error, request, reply) => void sendError(request, reply, refusal(400, 'The URL is not valid.')),
    clientErrorHandler: refuseRaw,
  });
  server.removeContentTypeParser('text/plain');
  readJsonAsUtf8(server);
  server.decorateRequest('client', null);
  server.decorateRequest('takeRate', null);

  server.addHook('onRequest', async (request, reply) => {
    metrics.beginHttp();
    reply.headers({ 'x-request-id': request.id, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  });
  refuseWebSockets(server);
  refuseUnknownRoutes(server);
  await server.register(cors, {
    origin: [...config.corsOrigins, ...(config.pages ? ['https://studio.apollographql.com'] : [])],
    methods: ['GET', 'POST'],
    exposedHeaders: ['x-request-id', 'retry-after', 'ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset', 'ratelimit-policy', 'x-kyc-warnings', 'idempotency-replayed', 'age'],
    maxAge: 600,
    strictPreflight: false,
  });

  server.setErrorHandler((thrown, request, reply) => {
    const error = httpErrorOf(thrown);
    if (isOurFault(error)) logger.error({ requestId: request.id, error: loggableError(error) }, 'request failed');
    return sendError(request, reply, error);
  });
  server.addHook('onRequest', async (request, reply) => {
    // Also where the caller goes away before the answer: such a request may have been billed.
    const startedAt = performance.now();
    reply.raw.once('close', () => record(request, reply, performance.now() - startedAt));
  });
  return server;
}

function recorder({ logger, metrics }: ServerParts): (request: FastifyRequest, reply: FastifyReply, ms: number) => void {
  return (request, reply, ms) => {
    const route = request.routeOptions.url ?? 'unknown';
    const status = reply.raw.writableFinished ? reply.statusCode : 499;
    metrics.recordHttp({ route, method: request.method, status, seconds: ms / 1_000 });
    logger[isProbe(route) ? 'debug' : 'info'](
      { requestId: request.id, client: request.client?.id, method: request.method, route, status, ms: Math.round(ms * 10) / 10 },
      'request',
    );
  };
}

/** Whether the x-forwarded-for of an address is believed, by how far away it is or by the address itself. */
function trustedProxies(trusted: Config['trustProxy']): false | string[] | ((address: string, hop: number) => boolean) {
  if (typeof trusted === 'number') return (_address, hop) => hop < trusted;
  return trusted && [...trusted];
}

/** Before a body is read: 404 for unknown paths, 405 with `allow` for known ones. */
function refuseUnknownRoutes(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    if (!request.is404 || request.method === 'OPTIONS') return;
    const path = request.url.split('?', 1)[0] ?? '/';
    const allowed = (['GET', 'POST'] as const).filter((method) => server.hasRoute({ url: path, method }));
    if (allowed.length === 0) throw refusal(404);
    reply.header('allow', allowed.join(', '));
    throw refusal(405);
  });
}

function isProbe(route: string): boolean {
  return route === '/healthz' || route === '/readyz' || route === '/metrics';
}
