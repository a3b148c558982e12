import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';

/** How long a client may go on sending after its answer, in milliseconds. */
const lingerMs = 2_000;
const closing = new WeakSet<Socket>();

/**
 * Ends a connection whose client may still be sending: our side closes at once, the other within `lingerMs`. A connection
 * that is closed at once is reset by what comes later, and the reset can take the answer from the client (RFC 9112, 9.6).
 */
export function closeInStages(socket: Socket): void {
  if (closing.has(socket)) return;
  closing.add(socket);
  socket.end();
  const timer = setTimeout(() => socket.destroy(), lingerMs);
  socket.once('close', () => clearTimeout(timer));
}

/** Whether nothing that still comes on this connection may be answered. */
export function isClosing(socket: Socket): boolean {
  return closing.has(socket);
}

/** A request that is answered before its body has arrived ends its connection: nobody waits for the rest. */
export async function closeIfUnread({ raw }: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { socket } = raw;
  // The end of the body may stand in the bytes that are being read.
  if (!raw.complete) await setImmediate();
  if (raw.complete || socket.destroyed) return;
  reply.header('connection', 'close');
  // Node calls this after an answer with connection: close.
  socket.destroySoon = () => {
    closeInStages(socket);
    raw.once('end', () => socket.destroy()).resume();
  };
}
