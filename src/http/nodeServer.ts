import { createServer as createHttpServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Metrics } from '../observability/metrics.js';
import { createWatchBody } from './bodyRate.js';
import type { RawError } from './rawRefusal.js';
import { RecordedResponse } from './recordedResponse.js';
import type { RequestRecorder } from './requestRecorder.js';
import { isClosing } from './stagedClose.js';
import type { UnauthenticatedConnections } from './unauthenticatedConnections.js';

/** How long, and how many, connections may be held. */
export interface ConnectionSettings {
  /** For the headers of a request, which hold the credentials, in milliseconds. */
  readonly headersTimeoutMs: number;
  /** For a whole request, in milliseconds; longer than for its headers. */
  readonly requestTimeoutMs: number;
  /** With which a body must come that takes longer. */
  readonly leastBytesPerSecond: number;
  readonly most: number;
  /** Of those on which no client has shown its credentials. */
  readonly mostUnauthenticated: number;
}

export interface NodeServerParts {
  readonly connections: ConnectionSettings;
  readonly largestBodyBytes: number;
  readonly metrics: Metrics;
  readonly recorder: RequestRecorder;
  readonly unauthenticated: UnauthenticatedConnections;
  readonly refuseRaw: (error: RawError, socket: Socket) => void;
}

/** Node's HTTP server, which lets nobody hold connections for longer, or more of them, than is allowed. */
export function createNodeServer(handler: RequestListener, parts: NodeServerParts): Server {
  const { connections, largestBodyBytes, metrics, recorder, unauthenticated, refuseRaw } = parts;
  const { headersTimeoutMs, requestTimeoutMs, leastBytesPerSecond } = connections;
  const watchBody = createWatchBody({
    patienceMs: requestTimeoutMs - headersTimeoutMs,
    leastPerSecond: leastBytesPerSecond,
  });

  const handle = (request: IncomingMessage, response: RecordedResponse): void => {
    // Its connection was promised to be closed: the answer could not be sent.
    if (isClosing(request.socket)) return;
    recorder.begin(request, response);
    watchBody(request, () => refuseRaw({ code: 'ERR_HTTP_REQUEST_TIMEOUT' }, request.socket));
    handler(request, response);
  };
  const server = createHttpServer(
    {
      ServerResponse: RecordedResponse,
      headersTimeout: headersTimeoutMs,
      // A net below the rate: what the largest body may take.
      requestTimeout: requestTimeoutMs + Math.ceil((largestBodyBytes / leastBytesPerSecond) * 1_000),
      connectionsCheckingInterval: Math.min(1_000, Math.ceil(headersTimeoutMs / 4)),
      keepAliveTimeout: 72_000,
      // Looked at by a hook, which answers in our form.
      requireHostHeader: false,
    },
    handle,
  );
  server.on('checkExpectation', handle);
  server.on('connect', (_request, socket: Socket) => refuseRaw({ code: 'KYC_CONNECT' }, socket));
  server.maxConnections = connections.most;
  server.on('drop', () => metrics.recordConnectionRefused('most'));
  server.on('connection', (socket: Socket) => unauthenticated.add(socket));
  return server;
}
