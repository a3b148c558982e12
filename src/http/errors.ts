import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { KycError, reportOf, toKycError } from '../errors.js';

/** Wording for what HTTP itself refuses; the framework's own words may quote the request. */
const refusals: Readonly<Record<number, string>> = {
  400: 'The body is not valid JSON.',
  404: 'There is nothing at this path.',
  405: 'This path does not take this method.',
  413: 'The body is too large.',
  415: 'The body must be JSON: send content-type: application/json.',
};

/** A refusal that HTTP has a number for. */
export function refusal(status: number, message = refusals[status] ?? 'The request is not valid.'): KycError {
  return new KycError('BAD_USER_INPUT', message, { status });
}

/** Any error that reaches the HTTP door as one of ours. */
export function httpErrorOf(error: unknown): KycError {
  const status = error instanceof Error ? statusOf(error) : undefined;
  if (error instanceof KycError || status === undefined) return toKycError(error);
  return refusal(status);
}

function statusOf(error: Partial<FastifyError>): number | undefined {
  const { statusCode } = error;
  return statusCode !== undefined && statusCode >= 400 && statusCode < 500 ? statusCode : undefined;
}

/** Answers with an error in the shape of the route's door: GraphQL's errors[], or the body of the REST contract. */
export function sendError(request: FastifyRequest, reply: FastifyReply, error: KycError): FastifyReply {
  const report = reportOf(error, request.id);
  if (error.retryAfterMs !== undefined) reply.header('retry-after', String(Math.ceil(error.retryAfterMs / 1_000)));
  reply.header('x-request-id', request.id).code(error.status).type('application/json; charset=utf-8');
  const isGraphQL = request.routeOptions.config.door === 'graphql';
  return reply.send(isGraphQL ? { errors: [{ message: error.message, extensions: report }] } : { success: false, message: error.message, ...report });
}
