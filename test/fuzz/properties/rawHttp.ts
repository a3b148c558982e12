import { once } from 'node:events';
import { connect } from 'node:net';
import { type Draw, oneIn, pick, several, upTo } from '../generators/draw.js';
import { assertUnmarked, mark } from '../generators/marked.js';
import { judgeAtTheEnd } from '../judge.js';
import { client, type MeasuredService, startMeasured } from '../measuredService.js';
import { holds, naming, type Property } from '../property.js';

const body = `{"type":"attribution","mobile":"${mark}"}`;
const credentials = `x-client-id: ${client['x-client-id']}\r\nx-client-secret: ${client['x-client-secret']}\r\n`;
const requests = [
  `POST /kyc/cn/mobile HTTP/1.1\r\nhost: x\r\n${credentials}content-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  `POST /graphql HTTP/1.1\r\nhost: x\r\n${credentials}content-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n12\r\n{"query":"{__typena\r\n4\r\nme}"\r\n1\r\n}\r\n0\r\n\r\n`,
  `GET /graphql?query=%7B__typename%7D&x=${mark} HTTP/1.1\r\nhost: x\r\n${credentials}\r\n`,
  'OPTIONS * HTTP/1.1\r\nhost: x\r\n\r\n',
  `GET /${mark}/%2e%2e/%00 HTTP/1.1\r\nhost: x\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n`,
  'GET /healthz HTTP/1.0\r\n\r\n',
  'GET /graphql/stream HTTP/1.1\r\nhost: x\r\naccept: text/event-stream\r\n\r\n',
];
const oddParts = [
  '\r\n',
  '\n',
  '\r',
  '\0',
  ' ',
  '\t',
  ':',
  'host: y\r\n',
  'content-length: 5\r\n',
  'content-length: -1\r\n',
  'transfer-encoding: chunked\r\n',
  'transfer-encoding: gzip, chunked\r\n',
  'expect: 100-continue\r\n',
  'connection: close\r\n',
  'FFFFFFFFFFFFFFFF\r\n',
  'HTTP/9.9',
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  `x-odd: ${mark}\r\n`,
  `${'a'.repeat(9_000)}: b\r\n`,
  '\u00ff\u00fe',
];

/** One or more requests with parts put in, taken out or doubled. */
function bytes(draw: Draw): Buffer {
  let text = oneIn(draw, 12)
    ? several(draw, 60, () => String.fromCharCode(upTo(draw, 255))).join('')
    : several(draw, 2, () => pick(draw, requests))
        .concat(pick(draw, requests))
        .join('');
  for (let edits = upTo(draw, 3); edits > 0; edits--) {
    const from = upTo(draw, text.length);
    text = text.slice(0, from) + pick(draw, oddParts) + text.slice(from + (oneIn(draw, 2) ? upTo(draw, 20) : 0));
  }
  return Buffer.from(text, 'latin1');
}

/** What comes back until the service or this side, after half a second without a word, hangs up. */
async function exchange({ url }: MeasuredService, sent: Buffer): Promise<string> {
  const socket = connect({ port: Number(new URL(url).port), host: '127.0.0.1' });
  let received = '';
  socket.on('data', (chunk: Buffer) => (received += chunk.toString('latin1')));
  socket.on('error', () => undefined);
  socket.setTimeout(500, () => socket.destroy());
  socket.end(sent);
  await once(socket, 'close');
  return received;
}

export const rawHttp: Property = {
  title: 'bytes over a socket',
  shortRuns: 40,
  async hold(trying) {
    await using service = await startMeasured();
    const runs = await holds(async (draw) => {
      const sent = bytes(draw);
      await naming(sent.toString('latin1'), judgeExchange(service, sent));
    }, trying);
    await judgeAtTheEnd(service);
    return runs;
  },
};

async function judgeExchange(service: MeasuredService, sent: Buffer): Promise<void> {
  const received = await exchange(service, sent);
  assertUnmarked('an answer', received);
  const statuses = [...received.matchAll(/^HTTP\/1\.1 (\d{3}) /gm)].map(([, status]) => status);
  if (statuses.includes('500') || (received !== '' && !received.startsWith('HTTP/1.1 ')))
    throw new Error(`answered ${JSON.stringify(received.slice(0, 1_000))}`);
  // It is there, or this throws what it printed.
  await service.used();
}
