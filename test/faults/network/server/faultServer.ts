import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { createServer as createTlsServer } from 'node:tls';
import { portOf } from '../../../providers/kyc-china/standIn.js';
import { subject } from '../people.js';
import type { Vendor } from '../vendors.js';
import { answer, firstRequest } from './http.js';
import type { Site } from './site.js';
import { type Wire, wireOver } from './wire.js';

/** A question about the subject, as it reached the server, and what a vendor could say to it. */
export interface Asked {
  readonly vendor: Vendor;
  /** The request: a careless vendor quotes it. */
  readonly quoted: string;
  /** JSON of a good answer. */
  readonly truth: string;
  /** JSON of the opposite, with a quotation of the request. */
  readonly lie: string;
}

export type Act = (wire: Wire, asked: Asked) => unknown;

export interface Behaviour {
  /** What becomes of a question about the subject; it gets a good answer unless told. Others always get one. */
  readonly act?: Act;
  /** Does away with a connection before anything has come over it. */
  readonly greet?: (wire: Wire) => unknown;
  /** See Site, for the connection over which the last question came. */
  readonly meanwhile?: Act;
  /** Speaks TLS with this certificate and its key, both PEM. */
  readonly tls?: { readonly key: string; readonly cert: string };
  /** A free one unless told. */
  readonly port?: number;
}

/** A vendor on the loopback interface that misbehaves at questions about the subject. Speaks HTTP by hand, since no library sends what is wrong. */
export async function startFaultServer(
  vendor: Vendor,
  { act = tellTheTruth, greet, meanwhile, tls, port = 0 }: Behaviour,
): Promise<Site> {
  const wires: Wire[] = [];
  const sockets = new Set<Socket>();
  const acts: Promise<unknown>[] = [];
  const received: string[] = [];
  let last: { readonly wire: Wire; readonly asked: Asked } | undefined;

  const serve = (socket: Socket) => {
    const wire = wireOver(socket);
    wires.push(wire);
    if (greet) {
      acts.push(Promise.resolve(greet(wire)));
      return void socket.resume();
    }
    let bytes: Buffer = Buffer.alloc(0);
    socket.on('data', (data: Buffer) => {
      bytes = Buffer.concat([bytes, data]);
      for (let found = firstRequest(bytes); found; found = firstRequest(bytes)) {
        bytes = found.rest;
        receive(wire, found.request);
      }
    });
  };

  const receive = (wire: Wire, quoted: string) => {
    const asked = { vendor, quoted, truth: JSON.stringify(vendor.truth), lie: JSON.stringify(vendor.lie(quoted)) };
    last = { wire, asked };
    received.push(quoted);
    acts.push(Promise.resolve(quoted.includes(subject.idNo) ? act(wire, asked) : tellTheTruth(wire, asked)));
  };

  const server: Server = tls ? createTlsServer(tls, serve) : createServer(serve);
  server.on('tlsClientError', () => undefined);
  // Below TLS there are connections that never get as far as a handshake.
  server.on('connection', (socket: Socket) => sockets.add(socket));
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');

  return {
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${portOf(server.address())}`,
    calls: ({ idNo }) => received.filter((request) => request.includes(idNo)).length,
    bytesSent: () => wires.reduce((sum, wire) => sum + wire.bytesSent, 0),
    settled: () => inTime(Promise.all(acts)),
    strays: () => 0,
    meanwhile: () => void (last && meanwhile?.(last.wire, last.asked)),
    async [Symbol.asyncDispose]() {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

/** What waits for a connection to be closed must not wait for ever. */
async function inTime(acts: Promise<unknown>): Promise<void> {
  const ended = new AbortController();
  const tooLate = pause(10_000, undefined, { signal: ended.signal }).then(() =>
    Promise.reject(new Error('the connection is still open after ten seconds')),
  );
  try {
    await Promise.race([acts, tooLate]);
  } finally {
    tooLate.catch(() => undefined);
    ended.abort();
  }
}

const tellTheTruth: Act = (wire, { truth }) => wire.send(answer(truth));
