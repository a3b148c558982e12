import { afterEach, describe, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { Pool } from 'undici';
import { boundedConnector } from '../../../src/providers/http/boundedConnector.js';
import { selfSigned } from '../../faults/network/server/certificate.js';
import { portOf } from '../kyc-china/standIn.js';

const mostBytes = 200_000;
const good = `HTTP/1.1 200 OK\r\ncontent-length: 20000\r\n\r\n${'x'.repeat(20_000)}`;
const opened: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

/** A pool of one connection to a server that does this with every request. */
async function poolTo(protocol: 'http' | 'https', act: (socket: Socket) => void) {
  const sockets = new Set<Socket>();
  const serve = (socket: Socket) => {
    sockets.add(socket.on('error', () => undefined));
    socket.on('data', () => act(socket));
  };
  const server: Server = protocol === 'https' ? createTlsServer(selfSigned, serve) : createServer(serve);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const pool = new Pool(`${protocol}://127.0.0.1:${portOf(server.address())}`, {
    connections: 1,
    connect: boundedConnector({ ca: selfSigned.cert }, mostBytes),
  });
  opened.push(async () => {
    await pool.destroy();
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return {
    ask: async () => (await pool.request({ method: 'POST', path: '/', body: '{}' })).body.text(),
    connections: () => sockets.size,
  };
}

describe.each(['http', 'https'] as const)('a connection over %s', (protocol) => {
  test.each([
    ['a status line', 'HTTP/1.1 200 ', 'x'],
    ['interim answers', '', 'HTTP/1.1 103 Early Hints\r\n\r\n'],
    ['empty lines', '', '\r\n'],
    ['a chunk extension', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n1;', 'x'],
  ])('is cut off where %s is endless', async (_what, beginning, more) => {
    let sent = 0;
    const { ask } = await poolTo(protocol, (socket) => {
      socket.write(beginning);
      const block = more.repeat(10_000 / more.length);
      const flood = () =>
        socket.writable &&
        socket.write(block, (error) => (error ? undefined : ((sent += block.length), setImmediate(flood))));
      flood();
    });
    await expect(ask()).rejects.toMatchObject({ code: 'UND_ERR_RES_EXCEEDED_MAX_SIZE' });
    expect(sent).toBeLessThan(20 * mostBytes);
  });

  test('stays open for any number of answers that are short enough', async () => {
    const { ask, connections } = await poolTo(protocol, (socket) => socket.write(good));
    for (let count = 0; count < 30; count += 1) expect(await ask()).toHaveLength(20_000);
    expect(connections()).toBe(1);
  });
});
