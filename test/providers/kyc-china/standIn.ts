import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export interface Received {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export type Reply = (response: ServerResponse, request: IncomingMessage, received: Received) => void;

/** A KYC China service on the loopback interface that replies as a test tells it to. */
export interface StandIn {
  readonly url: string;
  readonly received: readonly Received[];
  /** Connections accepted so far. */
  readonly connections: () => number;
  /** Those of them that are open. */
  readonly openConnections: () => number;
  replyBy(reply: Reply): void;
  close(): Promise<void>;
}

export async function startStandIn(first: Reply = json({})): Promise<StandIn> {
  let reply = first;
  const received: Received[] = [];
  const open = new Set<Socket>();
  let connections = 0;

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method, url: path, headers } = request;
      const one = { method, path, headers, body: Buffer.concat(chunks).toString() };
      received.push(one);
      reply(response, request, one);
    });
  });
  server.on('connection', (socket) => {
    connections += 1;
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  // A file whose tests cannot even be collected does not close it.
  server.unref();
  const url = await listening(server);

  return {
    url,
    received,
    connections: () => connections,
    openConnections: () => open.size,
    replyBy: (next) => {
      reply = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}

/** Replies with a JSON body. */
export function json(body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Reply {
  return (response) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

/** Replies to clients with these secrets, and to others that it does not know them. */
export function knowing(secrets: Readonly<Record<string, string>>, reply: Reply): Reply {
  return (response, request, received) => {
    const { 'x-client-id': id, 'x-client-secret': secret } = received.headers;
    const isKnown = secret !== undefined && secrets[String(id)] === secret;
    (isKnown ? reply : json({ success: false, message: 'unknown client' }, 401))(response, request, received);
  };
}

/** Replies with any text. */
export function text(body: string | Buffer, status: number, headers: Readonly<Record<string, string>> = {}): Reply {
  return (response) => response.writeHead(status, headers).end(body);
}

function listening(server: ReturnType<typeof createServer>): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${portOf(server.address())}`));
  });
}

export function portOf(address: AddressInfo | string | null): number {
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.');
  return address.port;
}
