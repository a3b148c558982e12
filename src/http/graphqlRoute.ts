import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { KycError } from '../errors.js';
import { unknownRequestId } from '../graphql/apollo.js';
import { contextOf, type GraphQLContext, type ServiceContext } from '../graphql/context.js';
import type { ExecutePrepared, PreparedRequest } from '../graphql/executePrepared.js';
import { mediaTypes, preferredOf } from '../graphql/mediaTypes.js';
import type { PreparedOperations } from '../graphql/preparedOperations.js';
import { refusal } from './errors.js';
import { bodyWithoutEmpty, isRecord, searchWithoutEmpty } from './graphqlParameters.js';
import { readOptionHeaders } from './optionHeaders.js';
import { callerOf, unauthenticated } from './request.js';
import { type SendStream, streamFormatFor } from './streamRoute.js';

const single = [mediaTypes.json, mediaTypes.graphqlResponse] as const;
const streamed = [mediaTypes.eventStream, mediaTypes.multipartSubscription] as const;

export interface GraphQLParts {
  readonly apollo: ApolloServer<GraphQLContext>;
  readonly prepared: PreparedOperations;
  readonly executePrepared: ExecutePrepared;
  readonly service: ServiceContext;
}

/** Mounts Apollo at /graphql, and subscriptions for those who prefer a stream to a single answer. */
export function mountGraphQL(
  server: FastifyInstance,
  { apollo, prepared, executePrepared, service }: GraphQLParts,
  sendStream: SendStream,
): void {
  for (const url of ['/graphql', '/graphql/documents/:documentId'])
    server.route({
      method: url === '/graphql' ? ['GET', 'POST'] : 'POST',
      url,
      config: { channel: 'graphql' },
      async handler(request, reply) {
        const format = request.method === 'POST' ? streamFormatFor(request, [...single, ...streamed]) : undefined;
        if (format) return sendStream(request, reply, format);
        // A browser that was pointed here gets the landing page, without credentials.
        if (request.client && !preferredOf(request.headers.accept, single)) throw notAcceptable();

        const options = readOptionHeaders(request.headers);
        const known = request.method === 'POST' && request.client ? knownOperation(request.body, prepared) : undefined;
        if (known) {
          const { accept } = request.headers;
          const { status, headers, body } = await executePrepared({
            ...known,
            accept,
            context: contextOf(callerOf(request, reply, 'graphql'), service, options),
          });
          for (const [name, value] of headers) reply.header(name, value);
          return reply
            .code(status)
            .header('content-type', preferredOf(accept, single) ?? mediaTypes.json)
            .send(body);
        }
        const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
          httpGraphQLRequest: {
            method: request.method,
            headers: headersOf(request),
            search: searchWithoutEmpty(searchOf(request)),
            body: bodyWithoutEmpty(request.body),
          },
          context: async () => contextOf(callerOf(request, reply, 'graphql'), service, options),
        });
        if (!request.client && headers.get('content-type') !== 'text/html') throw unauthenticated();
        for (const [name, value] of headers) reply.header(name, value);
        reply.code(status ?? 200);
        return sendBody(reply, body, request.id);
      },
    });
}

/** What a body asks for, if it asks for nothing but a document that is known. */
function knownOperation(
  body: unknown,
  prepared: PreparedOperations,
): Pick<PreparedRequest, 'operation' | 'variables'> | undefined {
  if (!isRecord(body)) return undefined;
  const { query, extensions } = body;
  const operationName = body.operationName ?? '';
  const variables = body.variables ?? {};
  const isUsual = extensions === undefined || extensions === null;
  if (!isUsual || typeof query !== 'string' || typeof operationName !== 'string' || !isRecord(variables))
    return undefined;
  const operation = prepared.find(query, operationName || undefined);
  return operation && { operation, variables };
}

function notAcceptable(): KycError {
  return refusal(
    406,
    'Send accept: application/json or application/graphql-response+json. Subscriptions come as text/event-stream: POST them here or to /graphql/stream.',
  );
}

type ApolloBody = Awaited<ReturnType<ApolloServer['executeHTTPGraphQLRequest']>>['body'];

async function sendBody(reply: FastifyReply, body: ApolloBody, requestId: string): Promise<string> {
  if (body.kind === 'complete') return reply.statusCode < 400 ? body.string : withRequestId(body.string, requestId);
  let text = '';
  for await (const chunk of body.asyncIterator) text += chunk;
  return text;
}

/** Errors that come before the request has a context do not know its id. */
function withRequestId(body: string, requestId: string): string {
  return body.replaceAll(`"requestId":${JSON.stringify(unknownRequestId)}`, `"requestId":${JSON.stringify(requestId)}`);
}

function headersOf({ headers }: FastifyRequest): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}

function searchOf({ url }: FastifyRequest): string {
  const at = url.indexOf('?');
  return at === -1 ? '' : url.slice(at);
}
