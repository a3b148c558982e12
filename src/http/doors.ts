import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GraphQLContext, ServiceContext } from '../graphql/context.js';
import type { Authenticate } from './authenticate.js';
import { mountGraphQL } from './graphqlRoute.js';
import { mountRest } from './restRoutes.js';

export interface DoorParts {
  readonly authenticate: Authenticate;
  readonly hasLandingPage: boolean;
  readonly apollo: ApolloServer<GraphQLContext>;
  readonly service: ServiceContext;
}

/** The doors through which clients come. Credentials are looked at before anything else, the body included. */
export function mountDoors(server: FastifyInstance, { authenticate, hasLandingPage, apollo, service }: DoorParts): void {
  server.register(async (doors) => {
    doors.addHook('onRequest', async (request) => {
      if (hasLandingPage && isPageVisit(request)) return;
      request.client = authenticate(request.headers);
    });
    mountGraphQL(doors, apollo, service);
    mountRest(doors, service.runCheck);
  });
}

/** A browser that was pointed at /graphql. */
function isPageVisit({ method, url, headers }: FastifyRequest): boolean {
  return method === 'GET' && url === '/graphql' && (headers.accept ?? '').startsWith('text/html');
}
