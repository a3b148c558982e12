import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { isClosing } from './stagedClose.js';

/**
 * Watches a server's connections, to close those on which nobody asked anything when it ends. Node closes a connection as
 * idle only after its first request, so that a silent one would keep the process until its headers are overdue.
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
  return () => {
    isEnding = true;
    for (const socket of sockets) if (!isAnswering(socket) && !isClosing(socket)) socket.destroy();
  };
}
