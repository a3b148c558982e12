import cors from '@fastify/cors';
import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { isOurFault, type KycError } from '../errors.js';
import type { Logger } from '../observability/logger.js';
import type { Metrics } from '../observability/metrics.js';
import { httpErrorOf, refusal, sendError } from './errors.js';
import { readJsonAsUtf8 } from './jsonBody.js';
import { type ConnectionSettings, createNodeServer } from './nodeServer.js';
import { createRefuseRaw } from './rawRefusal.js';
import './request.js';
import { requestIdOf } from './requestId.js';
import { createRequestRecorder } from './requestRecorder.js';
import { allowTokenPreflights } from './sessionAccess.js';
import { closeIfUnread, isClosing } from './stagedClose.js';
import { createUnauthenticatedConnections } from './unauthenticatedConnections.js';
import { encodedBodyOf, oddHeaderOf } from './strictHeaders.js';
import { watchUnasked } from './unaskedConnections.js';
import { webSocketRefusalOf } from './webSockets.js';

/** What is set of a server. */
export interface ServerSettings {
  readonly limits: { readonly bodyBytes: number };
  readonly connections: ConnectionSettings;
  /** Origins whose pages may call. */
  readonly corsOrigins: readonly string[];
  /** Whether Apollo Sandbox may call too. */
  readonly webUi: boolean;
  /** Whose x-forwarded-for is believed: nobody's, that of so many proxies, or that of these addresses. */
  readonly trustProxy: false | number | readonly string[];
}

export interface ServerParts {
  readonly config: ServerSettings;
  readonly logger: Logger;
  readonly metrics: Metrics;
}

/** A server with everything that holds for every route: ids, headers, limits, errors, logs. No routes yet. */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const { config, metrics } = parts;
  const recorder = createRequestRecorder(parts);
  const refuseRaw = createRefuseRaw(recorder);
  const unauthenticated = createUnauthenticatedConnections(config.connections.mostUnauthenticated, (socket) => {
    metrics.recordConnectionRefused('without_credentials');
    // Who has said nothing, or has had an answer, gets none. Nobody's connection stays until its answer is read.
    if (socket.bytesRead === 0 || isClosing(socket) || socket.writableLength > 0) return void socket.destroy();
    refuseRaw({ code: 'KYC_STRANGERS' }, socket);
    socket.destroySoon();
  });
  const server: FastifyInstance = fastify({
    bodyLimit: config.limits.bodyBytes,
    trustProxy: trustedProxies(config.trustProxy),
    genReqId: ({ headers }) => requestIdOf(headers['x-request-id']),
    requestIdHeader: false,
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    frameworkErrors(_error, request, reply) {
      recorder.identify(request, reply);
      void closeIfUnread(request, reply).then(() => sendError(request, reply, refusal(400, 'The URL is not valid.')));
    },
    clientErrorHandler: refuseRaw,
    serverFactory: (handler) =>
      createNodeServer(handler, {
        connections: config.connections,
        largestBodyBytes: config.limits.bodyBytes,
        metrics,
        recorder,
        unauthenticated,
        refuseRaw,
      }),
  });
  const closeUnasked = watchUnasked(server.server, (socket) => recorder.inFlight(socket) !== undefined);
  server.addHook('preClose', async () => closeUnasked());
  server.removeContentTypeParser('text/plain');
  readJsonAsUtf8(server);
  server.decorateRequest('client', null);
  server.decorateRequest('session', null);
  server.decorateRequest('documentId', null);
  server.decorateRequest('takeRate', null);

  // Hooks with callbacks: each asynchronous one costs every request a promise and a turn of the queue.
  server.addHook('onRequest', (request, reply, done) => {
    recorder.identify(request, reply);
    reply.headers(fixedHeaders).header('x-request-id', request.id);
    done(oddHeaderOf(request) ?? webSocketRefusalOf(request) ?? unknownRouteOf(server, request, reply));
  });
  server.addHook('preParsing', (request, reply, payload, done) => {
    if (request.client) unauthenticated.forget(request.raw.socket);
    done(encodedBodyOf(request, reply), payload);
  });
  server.addHook('onSend', (request, reply, payload, done) => {
    if (request.raw.complete) done(null, payload);
    else void closeIfUnread(request, reply).then(() => done(null, payload));
  });
  allowTokenPreflights(server);
  await server.register(cors, {
    origin: [...config.corsOrigins, ...(config.webUi ? ['https://studio.apollographql.com'] : [])],
    methods: ['GET', 'POST'],
    exposedHeaders: [
      'x-request-id',
      'retry-after',
      'ratelimit-limit',
      'ratelimit-remaining',
      'ratelimit-reset',
      'ratelimit-policy',
      'x-kyc-warnings',
      'idempotency-replayed',
      'age',
    ],
    maxAge: 600,
    strictPreflight: false,
  });

  server.setErrorHandler((thrown, request, reply) => {
    const error = httpErrorOf(thrown);
    if (isOurFault(error)) recorder.fail(request, reply, error);
    return sendError(request, reply, error);
  });
  return server;
}

/** Nothing is stored, guessed at, framed, or named to other sites, pages included. */
const fixedHeaders = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "frame-ancestors 'none'",
};

/** Whether the x-forwarded-for of an address is believed, by how far away it is or by the address itself. */
function trustedProxies(
  trusted: ServerSettings['trustProxy'],
): false | string[] | ((address: string, hop: number) => boolean) {
  if (typeof trusted === 'number') return (_address, hop) => hop < trusted;
  return trusted && [...trusted];
}

/** Before a body is read: 404 for unknown paths, 405 with `allow` for known ones. */
function unknownRouteOf(server: FastifyInstance, request: FastifyRequest, reply: FastifyReply): KycError | undefined {
  if (!request.is404 || request.method === 'OPTIONS') return undefined;
  const path = request.url.split('?', 1)[0] ?? '/';
  const allowed = (['GET', 'POST'] as const).filter((method) => server.hasRoute({ url: path, method }));
  if (allowed.length === 0) return refusal(404);
  reply.header('allow', allowed.join(', '));
  return refusal(405);
}
