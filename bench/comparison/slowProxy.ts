import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

export interface SlowProxy extends AsyncDisposable {
  /** The URL, by way of the proxy. */
  readonly url: string;
}

/** Stands before a server and passes on whatever comes, in both directions, so much later. */
export async function startSlowProxy(url: string, delayMs: number, defaultPort: number): Promise<SlowProxy> {
  const target = new URL(url);
  const [port, host] = [Number(target.port || defaultPort), target.hostname];
  const open = new Set<Socket>();
  const proxy = createServer((client) => {
    const server = connect(port, host);
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      open.add(from);
      from
        .setNoDelay(true)
        .on('error', () => undefined)
        .once('close', () => (open.delete(from), to.destroy()));
      from.on('data', (chunk) => void setTimeout(() => to.writable && to.write(chunk), delayMs));
      from.on('end', () => void setTimeout(() => to.end(), delayMs));
    }
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const address = proxy.address();
  if (address === null || typeof address === 'string') throw new Error('A TCP server has a port.');
  target.port = String(address.port);
  return {
    url: target.href,
    async [Symbol.asyncDispose]() {
      for (const socket of open) socket.destroy();
      proxy.close();
      await once(proxy, 'close');
    },
  };
}
