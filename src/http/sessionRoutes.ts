import type { FastifyInstance } from 'fastify';
import { contextOf, type ServiceContext } from '../graphql/context.js';
import { createSessionOf } from '../graphql/sessions/fromJson.js';
import { callerOf } from './request.js';

/** Sessions over REST, for backends without a GraphQL client: POST /kyc/sessions. */
export function mountSessions(server: FastifyInstance, service: ServiceContext): void {
  server.post('/kyc/sessions', { config: { channel: 'rest' } }, async (request, reply) => {
    const context = contextOf(callerOf(request, reply, 'rest'), service, {});
    reply.code(201);
    return { success: true, ...(await createSessionOf(request.body, context)) };
  });
}
