import { createServer as createHttpServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { Socket } from 'node:net';
import type { ConnectionsConfig } from '../config.js';
import type { Metrics } from '../observability/metrics.js';
import { createWatchBody } from './bodyRate.js';
import type { RawError } from './rawRefusal.js';
import { RecordedResponse } from './recordedResponse.js';
import type { RequestRecorder } from './requestRecorder.js';
import { isClosing } from './stagedClose.js';
import type { UnauthenticatedConnections } from './unauthenticatedConnections.js';

export interface NodeServerParts {
  readonly connections: ConnectionsConfig;
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
