import type { FastifyReply, FastifyRequest } from 'fastify';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Logger } from '../observability/logger.js';
import type { Metrics } from '../observability/metrics.js';

/** The one place where requests end: the gauge of those in flight, the series, and the line in the log. */
export interface RequestRecorder {
  /** A request came whose headers could be read. It ends with its answer, or with its connection. */
  begin(request: IncomingMessage, response: ServerResponse): void;
  /** The framework knows what it is. */
  identify(request: FastifyRequest, reply: FastifyReply): void;
  /** Something was refused on a connection by its bytes alone: the request in flight on it, or what is no request. */
  refuse(socket: Socket, status: number, requestId: string): void;
  /** The request in flight on a connection. */
  inFlight(socket: Socket): ServerResponse | undefined;
}

interface Ended {
  readonly requestId: string | undefined;
  readonly client?: string | undefined;
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly ms: number;
}

/** The status in log and metrics of a request whose caller left before its answer. */
const callerLeft = 499;

export function createRequestRecorder({ logger, metrics }: { readonly logger: Logger; readonly metrics: Metrics }): RequestRecorder {
  const identified = new WeakMap<ServerResponse, FastifyRequest>();
  const onSocket = new WeakMap<Socket, ServerResponse>();
  const refused = new WeakMap<ServerResponse, number>();

  function record({ requestId, client, method, route, status, ms }: Ended): void {
    metrics.recordHttp({ route, method, status, seconds: ms / 1_000 });
    logger[isProbe(route) ? 'debug' : 'info']({ requestId, client, method, route, status, ms: Math.round(ms * 10) / 10 }, 'request');
  }

  return {
    begin({ method = 'unknown', socket }, response) {
      const startedAt = performance.now();
      metrics.beginHttp();
      onSocket.set(socket, response);
      // Also where the caller goes away before the answer: such a request may have been billed.
      response.once('close', () => {
        if (onSocket.get(socket) === response) onSocket.delete(socket);
        const request = identified.get(response);
        const status = refused.get(response) ?? (response.writableFinished ? response.statusCode : callerLeft);
        record({ requestId: request?.id, client: request?.client?.id, method, route: request?.routeOptions.url ?? 'unknown', status, ms: performance.now() - startedAt });
      });
    },
    identify: (request, reply) => void identified.set(reply.raw, request),
    refuse(socket, status, requestId) {
      const response = onSocket.get(socket);
      if (response) return void refused.set(response, status);
      metrics.beginHttp();
      record({ requestId, method: 'unknown', route: 'unreadable', status, ms: 0 });
    },
    inFlight: (socket) => onSocket.get(socket),
  };
}

function isProbe(route: string): boolean {
  return route === '/healthz' || route === '/readyz' || route === '/metrics';
}
