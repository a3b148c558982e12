import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { KycError, reportOf, toKycError } from '../errors.js';
import { HttpRefusal, httpStatusOf } from '../httpStatus.js';
import { mediaTypes, preferredOf } from '../graphql/mediaTypes.js';

/** Wording for what HTTP itself refuses; the framework's own words may quote the request. */
const refusals: Readonly<Record<number, string>> = {
  400: 'The body is not valid JSON.',
  404: 'There is nothing at this path.',
  405: 'This path does not take this method.',
  413: 'The body is too large.',
  414: 'The URL is too long.',
  415: 'The body must be JSON: send content-type: application/json.',
  417: 'The request expects what is not done here.',
};

/** A refusal that HTTP has a number for. */
export function refusal(status: number, message = refusals[status] ?? 'The request is not valid.'): HttpRefusal {
  return new HttpRefusal(status, message);
}

/** Any error that reaches the HTTP channel as one of ours. */
export function httpErrorOf(error: unknown): KycError {
  const status = error instanceof Error ? statusOf(error) : undefined;
  if (error instanceof KycError || status === undefined) return toKycError(error);
  return refusal(status);
}

function statusOf(error: Partial<FastifyError>): number | undefined {
  const { statusCode } = error;
  return statusCode !== undefined && statusCode >= 400 && statusCode < 500 ? statusCode : undefined;
}

/**
 * Answers with an error in the shape of the route's channel: GraphQL's errors[], or the body of the REST contract. GraphQL
 * clients read errors[] of a refused request only if it comes as application/graphql-response+json, so that is what
 * those get who prefer it.
 */
export function sendError(request: FastifyRequest, reply: FastifyReply, error: KycError): FastifyReply {
  const report = reportOf(error, request.id);
  const status = httpStatusOf(error);
  if (error.retryAfterMs !== undefined) reply.header('retry-after', String(Math.ceil(error.retryAfterMs / 1_000)));
  if (status === 401 && !reply.hasHeader('www-authenticate')) reply.header('www-authenticate', challenge);
  reply.header('x-request-id', request.id).code(status);
  if (!isForGraphQL(request))
    return reply.type(mediaTypes.json).send({ success: false, message: error.message, ...report });
  const type = preferredOf(request.headers.accept, [mediaTypes.json, mediaTypes.graphqlResponse]) ?? mediaTypes.json;
  return reply
    .type(type)
    .serializer(JSON.stringify)
    .send({ errors: [{ message: error.message, extensions: report }] });
}

/** Credentials are the headers x-client-id and x-client-secret. No registered scheme has that form, so this one is ours. */
const challenge = 'ClientSecret realm="KYC China"';

/** Requests that no route takes, such as a DELETE, belong to a channel by their path. */
function isForGraphQL({ routeOptions, url }: FastifyRequest): boolean {
  return routeOptions.config.channel === 'graphql' || /^\/graphql(?:\/stream)?(?:\?|$)/.test(url);
}
