import { answered, atOnce, type Fault, kilobytes, type Outcome, outcomeUnknown, unreadable } from '../fault.js';
import { answer, chunk, head, jsonType } from '../server/http.js';
import type { Asked } from '../server/faultServer.js';
import { misbehaving } from './sites.js';

/** What comes over the wire in place of a proper HTTP answer; then the vendor closes. */
function wire(title: string, make: (asked: Asked) => string | Buffer, comesTo: Outcome = unreadable): Fault {
  return {
    title,
    site: misbehaving((line, asked) => line.send(make(asked)).then(() => line.end())),
    comesTo,
    takes: atOnce,
    mostBytes: kilobytes(8),
  };
}
const chunked = { ...jsonType, 'transfer-encoding': 'chunked' };
const lengthOf = (text: string) => String(Buffer.byteLength(text));
const withHeaders = (body: string, headers: Record<string, string>) =>
  head({ headers: { ...jsonType, ...headers } }) + body;
const behind = (interim: string, body: string) => Buffer.concat([Buffer.from(`${interim}\r\n\r\n`), answer(body)]);

export const framing: readonly Fault[] = [
  wire('the greeting of another protocol', ({ quoted }) => `SSH-2.0-OpenSSH_9.6\r\n${quoted}\r\n`),
  wire('the request itself', ({ quoted }) => quoted),
  wire('random bytes', () => Buffer.from(Array.from({ length: 1_000 }, (_byte, index) => (index * 167 + 13) % 256))),
  wire('JSON without HTTP', ({ lie }) => lie),
  wire('HTTP/2', () => Buffer.from('00000c04000000000000030000006400040000ffff', 'hex')),
  wire('HTTP/1.0', ({ truth }) => answer(truth).toString().replace('HTTP/1.1', 'HTTP/1.0'), answered),
  wire('a status of two digits', ({ lie }) => answer(lie).toString().replace(' 200 ', ' 20 ')),
  wire('a status of four digits', ({ lie }) => answer(lie).toString().replace(' 200 ', ' 2000 ')),
  wire('status 000', ({ lie }) => answer(lie).toString().replace(' 200 ', ' 000 '), outcomeUnknown),
  wire('status 099', ({ lie }) => answer(lie).toString().replace(' 200 ', ' 099 '), outcomeUnknown),
  wire('a header that quotes the request and breaks off the line', ({ lie, quoted }) =>
    withHeaders(lie, { 'x-asked': quoted, 'content-length': lengthOf(lie) }),
  ),
  wire('a Content-Length that is no number', ({ lie }) => withHeaders(lie, { 'content-length': 'many' })),
  wire('a negative Content-Length', ({ lie }) => withHeaders(lie, { 'content-length': '-1' })),
  wire(
    'two different Content-Lengths',
    ({ lie }) => withHeaders(lie, { 'content-length': lengthOf(lie), 'Content-Length': '5' }),
    outcomeUnknown,
  ),
  wire('Content-Length and chunks at once', ({ lie }) =>
    Buffer.concat([
      Buffer.from(head({ headers: { ...chunked, 'content-length': lengthOf(lie) } })),
      chunk(lie),
      chunk(''),
    ]),
  ),
  wire('a chunk whose length is no number', ({ lie }) => `${head({ headers: chunked })}many\r\n${lie}\r\n0\r\n\r\n`),
  wire('a chunk that is longer than it says', ({ lie }) => `${head({ headers: chunked })}5\r\n${lie}\r\n0\r\n\r\n`),
  wire('204 No Content, with a body', ({ lie }) => answer(lie, { status: 204 }), outcomeUnknown),
  wire('100 Continue before the answer', ({ truth }) => behind('HTTP/1.1 100 Continue', truth), outcomeUnknown),
  wire(
    '101 Switching Protocols',
    () => 'HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: h2c\r\n\r\n',
    outcomeUnknown,
  ),
  wire('102 Processing before the answer', ({ truth }) => behind('HTTP/1.1 102 Processing', truth), answered),
  wire('103 Early Hints before the answer', ({ truth }) => behind('HTTP/1.1 103 Early Hints', truth), answered),
  wire('103 Early Hints and then nothing', () => 'HTTP/1.1 103 Early Hints\r\n\r\n', outcomeUnknown),
];
