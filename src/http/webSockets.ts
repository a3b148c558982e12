import type { FastifyInstance } from 'fastify';
import { refusal } from './errors.js';

/** Refuses WebSocket handshakes before credentials, which browsers cannot send with them, and says where to go instead. */
export function refuseWebSockets(server: FastifyInstance): void {
  server.addHook('onRequest', async ({ headers }) => {
    if (headers.upgrade?.toLowerCase() !== 'websocket') return;
    throw refusal(400, 'There are no WebSockets here. Subscriptions are server-sent events: POST them to /graphql/stream, with accept: text/event-stream.');
  });
}
