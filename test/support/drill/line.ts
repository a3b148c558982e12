import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { portOf } from '../../providers/kyc-china/standIn.js';

/**
 * whole: everything passes.
 * refused: nobody listens, and what was connected is cut off.
 * deaf: what is sent arrives, and no answer comes back.
 */
export type LineState = 'whole' | 'refused' | 'deaf';

/** The line to a server, which can break without the server's doing. */
export interface Line extends AsyncDisposable {
  readonly url: string;
  become(state: LineState): Promise<void>;
}

export async function startLine(to: string): Promise<Line> {
  const { hostname, port: farPort } = new URL(to);
  const sockets = new Set<Socket>();
  let state: LineState = 'whole';

  const server = createServer((near) => {
    const far = connect(Number(farPort), hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined).once('close', () => sockets.delete(socket));
    }
    near.on('data', (chunk) => far.write(chunk)).once('close', () => far.destroy());
    far.on('data', (chunk) => state !== 'deaf' && near.write(chunk)).once('close', () => near.end());
  });
  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  const cut = async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  await listen(0);
  const port = portOf(server.address());

  return {
    url: `http://127.0.0.1:${port}`,
    async become(next) {
      const before = state;
      state = next;
      if (next === 'refused' && server.listening) await cut();
      if (before === 'refused' && !server.listening) await listen(port);
    },
    [Symbol.asyncDispose]: cut,
  };
}
