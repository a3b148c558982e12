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
  const strangers = new Set<Socket>();
  return {
    add(socket) {
      strangers.add(socket);
      socket.once('close', () => strangers.delete(socket));
      if (strangers.size <= most) return;
      const [oldest] = strangers;
      if (!oldest) return;
      strangers.delete(oldest);
      refuse(oldest);
    },
    forget: (socket) => void strangers.delete(socket),
  };
}
