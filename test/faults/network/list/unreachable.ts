import { atOnce, atTheThirdDeadline, type Fault, kilobytes, notReached, unreadable } from '../fault.js';
import { selfSigned } from '../server/certificate.js';
import { type Behaviour, startFaultServer } from '../server/faultServer.js';
import type { Site } from '../server/site.js';
import { misbehaving } from './sites.js';

/** Where nothing can be sent: nothing is billed, and it is tried twice more. */
const never = { comesTo: notReached, takes: atOnce, mostBytes: kilobytes(0), next: 'cannot be' } as const;

export const unreachable: readonly Fault[] = [
  { ...never, title: 'connection refused', site: refusing, next: 'answered' },
  { ...never, title: 'a name that does not resolve', site: async () => nowhere },
  { ...never, title: 'TLS with a certificate that nobody trusts', site: misbehaving({ tls: selfSigned }) },
  {
    ...never,
    title: 'plain HTTP where TLS is expected',
    site: https({ greet: (wire) => wire.send('HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n') }),
    mostBytes: kilobytes(1),
  },
  {
    ...never,
    title: 'garbage where TLS is expected',
    site: https({ greet: (wire) => wire.send(Buffer.alloc(1_000, 0xa5)) }),
    mostBytes: kilobytes(4),
  },
  { ...never, title: 'connection closed during the TLS handshake', site: https({ greet: (wire) => wire.end() }) },
  { ...never, title: 'connection reset during the TLS handshake', site: https({ greet: (wire) => wire.reset() }) },
  {
    ...never,
    title: 'TLS handshake without an answer',
    site: https({ greet: (wire) => wire.closed }),
    comesTo: { ...notReached, code: 'UPSTREAM_TIMEOUT' },
    takes: atTheThirdDeadline,
  },
  {
    ...never,
    title: 'TLS where plain HTTP is expected',
    site: misbehaving((wire) => wire.send(tlsAlert).then(() => wire.end())),
    comesTo: unreadable,
    mostBytes: kilobytes(1),
    next: 'answered',
  },
];

/** "Protocol version", fatal: what a server of TLS says to plain HTTP. */
const tlsAlert = Buffer.from('15030100020246', 'hex');

/** Nobody listens, until the next question. */
async function refusing(...[vendor]: Parameters<Fault['site']>): Promise<Site> {
  const closed = await startFaultServer(vendor, {});
  const port = Number(new URL(closed.url).port);
  await closed[Symbol.asyncDispose]();
  let site = closed;
  return {
    ...nowhere,
    url: closed.url,
    calls: (person) => site.calls(person),
    async settled() {
      site = await startFaultServer(vendor, { port });
    },
    [Symbol.asyncDispose]: () => site[Symbol.asyncDispose](),
  };
}

const nowhere: Site = {
  url: 'http://source-of-nobody.invalid',
  calls: () => 0,
  bytesSent: () => 0,
  strays: () => 0,
  settled: async () => undefined,
  meanwhile: () => undefined,
  [Symbol.asyncDispose]: async () => undefined,
};

function https(behaviour: Behaviour): Fault['site'] {
  return async (vendor) => {
    const site = await startFaultServer(vendor, behaviour);
    return { ...site, url: site.url.replace('http:', 'https:') };
  };
}
