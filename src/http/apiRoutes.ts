import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { RateLimiter } from '../checks/ports/rate.js';
import type { Authenticate } from './authenticate.js';
import { type GraphQLParts, mountGraphQL } from './graphqlRoute.js';
import { limitRate, limitRateOfOperation } from './rate.js';
import { mountRest } from './restRoutes.js';
import { createSendStream, mountStream, type StreamParts } from './streamRoute.js';

export interface ApiRoutesParts extends StreamParts {
  readonly authenticate: Authenticate;
  readonly takeRate: RateLimiter;
  readonly hasLandingPage: boolean;
  readonly graphql: Omit<GraphQLParts, 'service'>;
}

/** The channels through which clients come. Credentials are looked at before anything else, the body included. */
export function mountApiRoutes(
  server: FastifyInstance,
  { authenticate, takeRate, hasLandingPage, graphql, ...stream }: ApiRoutesParts,
): void {
  const sendStream = createSendStream(stream);
  server.register(async (channels) => {
    channels.addHook('onRequest', async (request, reply) => {
      if (hasLandingPage && isPageVisit(request)) return;
      const client = await authenticate(request.headers, request.ip, request.id);
      request.client = client;
      await limitRate(takeRate, client, reply);
      request.takeRate = (checks) => limitRateOfOperation(takeRate, client, reply, checks);
    });
    mountGraphQL(channels, { ...graphql, service: stream.service }, sendStream);
    mountStream(channels, sendStream);
    mountRest(channels, stream.service.runCheck);
  });
}

/** A browser that was pointed at /graphql. */
function isPageVisit({ method, url, headers }: FastifyRequest): boolean {
  return method === 'GET' && url === '/graphql' && (headers.accept ?? '').startsWith('text/html');
}
