import { setTimeout as pause } from 'node:timers/promises';
import { answered, atOnce, type Fault, kilobytes, unreadable } from '../fault.js';
import type { Act, Behaviour } from '../server/faultServer.js';
import { answer, chunk, head, jsonType } from '../server/http.js';
import { misbehaving } from './sites.js';

/**
 * What is left of one answer on a connection that is kept alive, and must never be taken for the next one: the next
 * question is about somebody else, and what is left over would be a match.
 */
function leftover(title: string, behaviour: Behaviour, comesTo: Fault['comesTo'] = answered): Fault {
  return { title, site: misbehaving(behaviour), comesTo, takes: atOnce, mostBytes: kilobytes(8) };
}
const good: Act = (wire, { truth }) => wire.send(answer(truth));
const goodAnd =
  (more: (asked: Parameters<Act>[1]) => Buffer | string): Act =>
  (wire, asked) =>
    wire.send(Buffer.concat([answer(asked.truth), Buffer.from(more(asked))]));
const secondAnswer = ({ lie }: { lie: string }) => answer(lie);

export const leftovers: readonly Fault[] = [
  leftover('a second answer right behind the first', { act: goodAnd(secondAnswer) }),
  leftover('a second answer in a packet of its own', {
    act: (wire, asked) => wire.send(answer(asked.truth)).then(() => wire.send(secondAnswer(asked))),
  }),
  leftover('a second answer a moment later', {
    act: (wire, asked) =>
      wire
        .send(answer(asked.truth))
        .then(() => pause(50))
        .then(() => wire.send(secondAnswer(asked))),
  }),
  leftover('a second answer just as the next question is asked', {
    act: good,
    meanwhile: (wire, asked) => wire.send(secondAnswer(asked)),
  }),
  leftover('half a second answer just as the next question is asked', {
    act: good,
    meanwhile: (wire, asked) => wire.send(secondAnswer(asked).subarray(0, 30)),
  }),
  leftover('an interim answer just as the next question is asked', {
    act: good,
    meanwhile: (wire) => wire.send('HTTP/1.1 103 Early Hints\r\n\r\n'),
  }),
  leftover('garbage right behind the answer', { act: goodAnd(({ quoted }) => quoted) }),
  leftover('garbage just as the next question is asked', {
    act: good,
    meanwhile: (wire, { quoted }) => wire.send(quoted),
  }),
  leftover('empty lines right behind the answer', { act: goodAnd(() => '\r\n\r\n') }),
  leftover(
    'a Content-Length that is shorter than the body',
    {
      act: (wire, { lie }) =>
        wire.send(
          Buffer.concat([Buffer.from(head({ headers: { ...jsonType, 'content-length': '20' } })), Buffer.from(lie)]),
        ),
    },
    unreadable,
  ),
  leftover(
    'a body that ends where the next answer begins',
    {
      act: (wire, { lie }) =>
        wire.send(Buffer.concat([Buffer.from(head({ headers: { ...jsonType, 'content-length': '0' } })), answer(lie)])),
    },
    unreadable,
  ),
  leftover('a second answer behind the last chunk', {
    act: (wire, { truth, lie }) =>
      wire.send(
        Buffer.concat([
          Buffer.from(head({ headers: { ...jsonType, 'transfer-encoding': 'chunked' } })),
          chunk(truth),
          chunk(''),
          answer(lie),
        ]),
      ),
  }),
  leftover('connection closed after the answer', {
    act: (wire, { truth }) => wire.send(answer(truth)).then(() => wire.end()),
  }),
  leftover('connection closed just as the next question is asked', { act: good, meanwhile: (wire) => wire.end() }),
  leftover('connection reset just as the next question is asked', { act: good, meanwhile: (wire) => wire.reset() }),
];
