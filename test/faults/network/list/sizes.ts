import { atOnce, type Fault, megabytes, unreadable } from '../fault.js';
import type { Act } from '../server/faultServer.js';
import { answer, chunk, head, jsonType } from '../server/http.js';
import { misbehaving } from './sites.js';

const hundredMegabytes = 100_000_000;
const block = ' '.repeat(65_536);
const chunked = { ...jsonType, 'transfer-encoding': 'chunked' };

/** An answer that begins so and then does not end. */
function endless(
  title: string,
  beginning: (lie: string) => string | Buffer,
  more: string | Buffer,
  mostBytes: number,
): Fault {
  const act: Act = async (wire, { lie }) => {
    await wire.send(beginning(lie));
    await wire.flood(more);
    wire.end();
  };
  return { title, site: misbehaving(act), comesTo: unreadable, takes: atOnce, mostBytes };
}

const most = megabytes(4);
const times = (count: number, text: string) => text.repeat(Math.ceil(count / text.length));

export const sizes: readonly Fault[] = [
  endless(
    'a body of 100 MB',
    (lie) => head({ headers: { ...jsonType, 'content-length': String(hundredMegabytes) } }) + lie,
    block,
    most,
  ),
  endless('the same without a length', (lie) => head() + lie, block, most),
  endless(
    'the same in chunks',
    (lie) => Buffer.concat([Buffer.from(head({ headers: chunked })), chunk(lie)]),
    chunk(block),
    most,
  ),
  endless(
    'the same in chunks of one byte',
    (lie) => Buffer.concat([Buffer.from(head({ headers: chunked })), chunk(lie)]),
    times(65_536, '1\r\n \r\n'),
    most,
  ),
  endless('a status line of 100 MB', () => 'HTTP/1.1 200 ', times(65_536, 'x'), most),
  endless('a header of 100 MB', () => 'HTTP/1.1 200 OK\r\nx-more: ', times(65_536, 'x'), most),
  endless('headers of 100 MB', () => 'HTTP/1.1 200 OK\r\n', times(65_536, 'x-more: x\r\n'), most),
  endless('empty lines of 100 MB before the answer', () => '\r\n', times(65_536, '\r\n'), most),
  endless('interim answers of 100 MB', () => '', times(65_536, 'HTTP/1.1 103 Early Hints\r\n\r\n'), most),
  endless('a chunk extension of 100 MB', () => `${head({ headers: chunked })}1;x=`, times(65_536, 'x'), most),
  endless(
    'trailers of 100 MB',
    (lie) => Buffer.concat([Buffer.from(head({ headers: chunked })), chunk(lie), Buffer.from('0\r\n')]),
    times(65_536, 'x-more: x\r\n'),
    most,
  ),
  endless(
    'the same with status 400',
    (lie) => head({ status: 400, headers: { ...jsonType, 'content-length': String(hundredMegabytes) } }) + lie,
    block,
    most,
  ),
  {
    title: 'an answer of one byte more than is taken',
    site: misbehaving((wire, { lie }) => wire.send(answer(lie.padEnd(1_048_577)))),
    comesTo: unreadable,
    takes: atOnce,
    mostBytes: megabytes(2),
  },
];
