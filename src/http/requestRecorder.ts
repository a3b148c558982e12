import type { FastifyReply, FastifyRequest } from 'fastify';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { LoggedCheck } from '../checks/caller.js';
import { tenths } from '../checks/tenths.js';
import type { KycError } from '../errors.js';
import { type Logger, loggableError } from '../observability/logger.js';
import type { Metrics } from '../observability/metrics.js';
import { RecordedResponse, type RequestLevel } from './recordedResponse.js';

/** The one place where requests end: the gauge of those in flight, the series, and the line in the log, which holds the checks. */
export interface RequestRecorder {
  /** A request came whose headers could be read. It ends with its answer, or with its connection. */
  begin(request: IncomingMessage, response: RecordedResponse): void;
  /** The framework knows what it is. */
  identify(request: FastifyRequest, reply: FastifyReply): void;
  /** A request failed with an error of ours. */
  fail(request: FastifyRequest, reply: FastifyReply, error: KycError): void;
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
  /** At the end of the line, after what every request has. */
  readonly checks?: readonly LoggedCheck[] | undefined;
  readonly error?: object | undefined;
}

/** The status in log and metrics of a request whose caller left before its answer. */
const callerLeft = 499;

export function createRequestRecorder({
  logger,
  metrics,
}: {
  readonly logger: Logger;
  readonly metrics: Metrics;
}): RequestRecorder {
  /** The last response of each connection. */
  const lastOn = new WeakMap<Socket, RecordedResponse>();

  function record(ended: Ended, level: RequestLevel): void {
    const { route, method, status, ms } = ended;
    metrics.recordHttp({ route, method, status, seconds: ms / 1_000 });
    const isQuiet = level === 'info' && isProbe(route);
    logger[isQuiet ? 'debug' : level](ended, 'request');
  }

  function end(method: string, response: RecordedResponse): void {
    const { request, refusedWith, writableFinished, statusCode, arrivedAt, checks, error, level } = response;
    response.isRecorded = true;
    const status = refusedWith ?? (writableFinished ? statusCode : callerLeft);
    record(
      {
        requestId: request?.id,
        client: request?.client?.id,
        method,
        route: request?.routeOptions.url ?? 'unknown',
        status,
        ms: tenths(performance.now() - arrivedAt),
        checks,
        error,
      },
      level,
    );
  }

  function inFlight(socket: Socket): RecordedResponse | undefined {
    const response = lastOn.get(socket);
    return response?.isRecorded === false ? response : undefined;
  }

  return {
    begin({ method = 'unknown', socket }, response) {
      metrics.beginHttp();
      lastOn.set(socket, response);
      // Also where the caller goes away before the answer: such a request may have been billed.
      response.on('close', () => end(method, response));
    },
    identify(request, { raw }) {
      if (raw instanceof RecordedResponse) raw.request = request;
    },
    fail(request, { raw }, error) {
      if (raw instanceof RecordedResponse) raw.fail(loggableError(error));
      else logger.error({ requestId: request.id, error: loggableError(error) }, 'request failed');
    },
    refuse(socket, status, requestId) {
      const response = inFlight(socket);
      if (response) return void (response.refusedWith = status);
      metrics.beginHttp();
      record({ requestId, method: 'unknown', route: 'unreadable', status, ms: 0 }, 'info');
    },
    inFlight,
  };
}

function isProbe(route: string): boolean {
  return route === '/healthz' || route === '/readyz' || route === '/metrics';
}
