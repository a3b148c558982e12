import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { isClosing } from './stagedClose.js';

/** How long a request that is half sent may take to be sent whole, in milliseconds. */
const graceMs = 2_000;

/**
 * Watches a server's connections, to close those on which nobody said anything when it ends. Node closes a connection as
 * idle only after its first request, so that a silent one would keep the process until its headers are overdue. A request
 * that is half sent has some time to be sent whole, so that it is refused with 503.
 *
 * @param isAnswering whether a request on a connection is being answered
 * @returns closes them, and from then on every new one
 */
export function watchUnasked(server: Server, isAnswering: (socket: Socket) => boolean): () => void {
  const sockets = new Set<Socket>();
  let isEnding = false;
  server.on('connection', (socket: Socket) => {
    if (isEnding) return void socket.destroy();
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  const closeAll = (isDue: (socket: Socket) => boolean): void => {
    for (const socket of sockets) if (isDue(socket) && !isAnswering(socket) && !isClosing(socket)) socket.destroy();
  };
  return () => {
    isEnding = true;
    closeAll((socket) => socket.bytesRead === 0);
    setTimeout(() => closeAll(() => true), graceMs).unref();
  };
}
