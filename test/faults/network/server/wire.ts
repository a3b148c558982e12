import type { Socket } from 'node:net';

/** The server's end of one connection. */
export interface Wire {
  /** Resolves once the other side, or this one, has closed it. */
  readonly closed: Promise<void>;
  readonly isOpen: boolean;
  /** Bytes that the other side, or the network between, took over. */
  readonly bytesSent: number;
  /** @returns whether all of it was taken over; false once the connection is closed */
  send(bytes: string | Buffer): Promise<boolean>;
  /** Sends the same again and again, as fast as it is taken over, until the connection is closed or so many bytes are sent. */
  flood(bytes: string | Buffer, most?: number): Promise<void>;
  /** Says that nothing more comes. */
  end(): void;
  /** Breaks the connection off (RST). */
  reset(): void;
}

const hundredMegabytes = 100_000_000;

export function wireOver(socket: Socket): Wire {
  let bytesSent = 0;
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  socket.on('error', () => undefined);

  const send = (bytes: string | Buffer) =>
    new Promise<boolean>((resolve) => {
      if (!socket.writable) return resolve(false);
      socket.write(bytes, (error) => {
        if (!error) bytesSent += Buffer.byteLength(bytes);
        resolve(!error);
      });
    });

  return {
    closed,
    get isOpen() {
      return !socket.destroyed;
    },
    get bytesSent() {
      return bytesSent;
    },
    send,
    async flood(bytes, most = hundredMegabytes) {
      const until = bytesSent + most;
      while (bytesSent < until && (await send(bytes))) await new Promise(setImmediate);
    },
    end: () => void socket.end(),
    reset: () => void socket.resetAndDestroy(),
  };
}
