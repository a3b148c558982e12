import { answered, atOnce, type Fault, kilobytes, outcomeUnknown, unreadable } from '../fault.js';
import type { Act } from '../server/faultServer.js';
import { answer, chunk, head, jsonType } from '../server/http.js';
import { misbehaving } from './sites.js';

const once = { comesTo: outcomeUnknown, takes: atOnce, mostBytes: kilobytes(4) } as const;

/** Where an answer can stop, and how much of it has come by then. */
const places: readonly (readonly [string, (lie: string) => string | Buffer])[] = [
  ['before the headers', () => ''],
  ['during the status line', () => 'HTTP/1.1 20'],
  ['during the headers', () => 'HTTP/1.1 200 OK\r\ncontent-type: appl'],
  ['after the headers', (lie) => head({ headers: { ...jsonType, 'content-length': String(lie.length) } })],
  ['in mid-body', (lie) => answer(lie).subarray(0, -20)],
  ['in the middle of a chunk', (lie) => Buffer.concat([chunked, chunk(lie).subarray(0, -20)])],
  ['after a whole answer in chunks, before the last, empty one', (lie) => Buffer.concat([chunked, chunk(lie)])],
];
const chunked = Buffer.from(head({ headers: { ...jsonType, 'transfer-encoding': 'chunked' } }));
const unframed = head({ headers: { ...jsonType, connection: 'close' } });

const breaking =
  (how: 'end' | 'reset', beginning: (lie: string) => string | Buffer): Act =>
  async (wire, { lie }) => {
    await wire.send(beginning(lie));
    await new Promise(setImmediate);
    wire[how]();
  };

export const breakingOff: readonly Fault[] = [
  ...places.map(
    ([where, beginning]): Fault => ({
      ...once,
      title: `connection closed ${where}`,
      site: misbehaving(breaking('end', beginning)),
    }),
  ),
  ...places.map(
    ([where, beginning]): Fault => ({
      ...once,
      title: `connection reset ${where}`,
      site: misbehaving(breaking('reset', beginning)),
    }),
  ),
  {
    ...once,
    title: 'connection closed before the headers, although it was kept alive until then',
    site: misbehaving(breaking('end', () => '')),
    isKeptAlive: true,
  },
  {
    ...once,
    title: 'JSON cut short behind a Content-Length that was larger',
    site: misbehaving(breaking('end', (lie) => answer(lie).subarray(0, -1))),
  },
  {
    ...once,
    title: 'JSON cut short in an answer without a length, closed',
    site: misbehaving(breaking('end', (lie) => unframed + lie.slice(0, -1))),
    comesTo: unreadable,
  },
  {
    ...once,
    title: 'a whole answer without a length, closed',
    site: misbehaving((wire, { truth }) => wire.send(unframed + truth).then(() => wire.end())),
    comesTo: answered,
  },
];
