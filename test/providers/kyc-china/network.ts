import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import type { Provider } from '../../../src/providers/provider.js';
import { providerAt } from './asking.js';
import { portOf, type StandIn, startStandIn } from './standIn.js';

export { until } from '../../support/until.js';

/** The body of a match. */
export const matches = { success: true, consistent: true, checkResult: '1', message: 'Identity information matches' };

const closing: (() => unknown)[] = [];

/** Closes what the functions below opened, in the same order. */
export async function closeAll(): Promise<void> {
  for (const close of closing.splice(0)) await close();
}

export function provide(...parameters: Parameters<typeof providerAt>): Provider {
  const provider = providerAt(...parameters);
  closing.push(() => provider.close?.());
  return provider;
}

export async function standInThat(...parameters: Parameters<typeof startStandIn>): Promise<StandIn> {
  const standIn = await startStandIn(...parameters);
  closing.push(() => standIn.close());
  return standIn;
}

/** A TCP server that hands each connection to a test. */
export async function tcpServer(onConnection: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    onConnection(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => server.close(resolve));
  });
  return `http://127.0.0.1:${portOf(server.address())}`;
}
