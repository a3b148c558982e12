import type { Socket } from 'node:net';

/** Connections on which no client has shown its credentials yet. */
export interface UnauthenticatedConnections {
  /** A connection came. */
  add(socket: Socket): void;
  /** A client has shown its credentials on this connection. */
  forget(socket: Socket): void;
}

/**
 * Keeps the number of such connections below a limit. The oldest gives way to a new one: a client shows its credentials
 * as soon as it connects, so those that hold their connections open never keep it out.
 *
 * @param refuse ends a connection
 */
export function createUnauthenticatedConnections(
  most: number,
  refuse: (socket: Socket) => void,
): UnauthenticatedConnections {
  const unauthenticated = new Set<Socket>();
  return {
    add(socket) {
      unauthenticated.add(socket);
      socket.once('close', () => unauthenticated.delete(socket));
      if (unauthenticated.size <= most) return;
      const [oldest] = unauthenticated;
      if (!oldest) return;
      unauthenticated.delete(oldest);
      refuse(oldest);
    },
    forget: (socket) => void unauthenticated.delete(socket),
  };
}
