import type { FastifyRequest } from 'fastify';
import type { KycError } from '../errors.js';
import { refusal } from './errors.js';

/** Why a WebSocket handshake is refused: before credentials, which browsers cannot send with it. Says where to go instead. */
export function webSocketRefusalOf({ headers }: FastifyRequest): KycError | undefined {
  if (headers.upgrade?.toLowerCase() !== 'websocket') return undefined;
  return refusal(
    400,
    'There are no WebSockets here. Subscriptions are server-sent events: POST them to /graphql/stream, with accept: text/event-stream.',
  );
}
