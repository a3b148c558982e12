import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Client } from '../checks/caller.js';
import type { RateLimiter } from '../checks/ports/rate.js';
import type { Authenticate } from './authenticate.js';
import { type GraphQLParts, mountGraphQL } from './graphqlRoute.js';
import { limitRate, limitRateOfOperation } from './rate.js';
import { mountRest } from './restRoutes.js';
import { bearerTokenOf, type createSessionAccess } from './sessionAccess.js';
import { mountSessions } from './sessionRoutes.js';
import { type TrustedDocumentParts, useTrustedDocuments } from './trustedDocuments.js';
import { createSendStream, mountStream, type StreamParts } from './streamRoute.js';

export interface ApiRoutesParts extends StreamParts {
  readonly authenticate: Authenticate;
  readonly sessionAccess: ReturnType<typeof createSessionAccess>;
  readonly trusted: TrustedDocumentParts;
  readonly takeRate: RateLimiter;
  readonly hasLandingPage: boolean;
  readonly graphql: Omit<GraphQLParts, 'service'>;
}

/** The channels through which clients come. Credentials are looked at before anything else, the body included. */
export function mountApiRoutes(
  server: FastifyInstance,
  { authenticate, sessionAccess, trusted, takeRate, hasLandingPage, graphql, ...stream }: ApiRoutesParts,
): void {
  const sendStream = createSendStream(stream);
  async function clientOf(request: FastifyRequest, reply: FastifyReply): Promise<Client> {
    const token = bearerTokenOf(request);
    const found =
      token === undefined
        ? { client: await authenticate(request.headers, request.ip, request.id), session: null }
        : await sessionAccess.authenticate(token);
    request.client = found.client;
    request.session = found.session;
    if (found.session) await sessionAccess.requireOrigin(request, reply);
    return found.client;
  }

  server.register(async (channels) => {
    channels.addHook('onRequest', async (request, reply) => {
      if (hasLandingPage && isPageVisit(request)) return;
      const client = await clientOf(request, reply);
      await limitRate(takeRate, client, reply);
      request.takeRate = (checks) => limitRateOfOperation(takeRate, client, reply, checks);
    });
    useTrustedDocuments(channels, trusted);
    channels.addHook('preHandler', (request, _reply, done) => {
      if (!request.session) return done();
      sessionAccess.requireOperation(request).then(() => done(), done);
    });
    mountGraphQL(channels, { ...graphql, service: stream.service }, sendStream);
    mountStream(channels, sendStream);
    mountRest(channels, stream.service.runCheck);
    mountSessions(channels, stream.service);
  });
}

/** A browser that was pointed at /graphql. */
function isPageVisit({ method, url, headers }: FastifyRequest): boolean {
  return method === 'GET' && url === '/graphql' && (headers.accept ?? '').startsWith('text/html');
}
