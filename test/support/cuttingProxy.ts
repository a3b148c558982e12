import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface CuttingProxy extends AsyncDisposable {
  readonly url: string;
  /** How many connections came so far. */
  readonly connections: () => number;
  /** Breaks all that are open. */
  cut(): void;
}

/**
 * A TCP proxy whose connections break. What comes before the cut is passed on; what comes after it, the very packet's
 * rest included, is lost although the service has sent it.
 *
 * @param targetOf the address that a connection is passed to, by its number from 0
 * @param cutBefore the text before which a connection breaks, by its number; undefined: it does not break
 */
export async function startCuttingProxy(
  targetOf: (connection: number) => string,
  cutBefore: (connection: number) => string | undefined = () => undefined,
): Promise<CuttingProxy> {
  const open = new Set<Socket>();
  let connections = 0;

  const server = createServer((client) => {
    const connection = connections++;
    const { hostname, port } = new URL(targetOf(connection));
    const service = connect(Number(port), hostname);
    const both = [client, service];
    const cut = () => both.forEach((socket) => socket.destroy());
    for (const socket of both) {
      open.add(socket);
      socket.on('error', cut).on('close', () => {
        open.delete(socket);
        cut();
      });
    }
    client.pipe(service);

    const mark = cutBefore(connection);
    let passed = '';
    service.on('data', (chunk: Buffer) => {
      // Marks are ASCII: one character for each byte.
      const text = chunk.toString('latin1');
      const at = mark === undefined ? -1 : (passed + text).indexOf(mark);
      if (at === -1) {
        passed += text;
        client.write(chunk);
        return;
      }
      client.write(chunk.subarray(0, Math.max(0, at - passed.length)), cut);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    connections: () => connections,
    cut: () => open.forEach((socket) => socket.destroy()),
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}
