import { setTimeout as pause } from 'node:timers/promises';
import { answered, atTheDeadline, type Fault, inTime, kilobytes, outcomeUnknown } from '../fault.js';
import { answer, chunk, head, jsonType } from '../server/http.js';
import { misbehaving } from './sites.js';

const late = { comesTo: outcomeUnknown, takes: atTheDeadline, mostBytes: kilobytes(4) } as const;
const chunked = head({ headers: { ...jsonType, 'transfer-encoding': 'chunked' } });

export const timing: readonly Fault[] = [
  {
    title: 'slow, a byte at a time, but within the deadline',
    site: misbehaving(async (wire, { truth }) => {
      for (const byte of answer(truth)) {
        await wire.send(Buffer.of(byte));
        await pause(1);
      }
    }),
    comesTo: answered,
    takes: inTime,
    mostBytes: kilobytes(4),
  },
  { ...late, title: 'no answer at all', site: misbehaving((wire) => wire.closed) },
  {
    ...late,
    title: 'no answer at all on a connection that was kept alive',
    site: misbehaving((wire) => wire.closed),
    isKeptAlive: true,
  },
  {
    ...late,
    title: 'hanging during the headers',
    site: misbehaving((wire) => wire.send('HTTP/1.1 200 OK\r\ncontent-ty').then(() => wire.closed)),
  },
  {
    ...late,
    title: 'hanging after the headers',
    site: misbehaving((wire, { lie }) =>
      wire.send(head({ headers: { ...jsonType, 'content-length': String(lie.length) } })).then(() => wire.closed),
    ),
  },
  {
    ...late,
    title: 'hanging in mid-body',
    site: misbehaving((wire, { lie }) => wire.send(answer(lie).subarray(0, -1)).then(() => wire.closed)),
  },
  {
    ...late,
    title: 'hanging before the last, empty chunk',
    site: misbehaving((wire, { lie }) =>
      wire
        .send(chunked)
        .then(() => wire.send(chunk(lie)))
        .then(() => wire.closed),
    ),
  },
  {
    ...late,
    title: 'a byte now and then, for ever',
    site: misbehaving(async (wire) => {
      await wire.send(chunked);
      while (await wire.send(chunk(' '))) await pause(10);
    }),
  },
  {
    ...late,
    title: 'interim answers now and then, for ever',
    site: misbehaving(async (wire) => {
      while (await wire.send('HTTP/1.1 103 Early Hints\r\n\r\n')) await pause(10);
    }),
  },
  {
    ...late,
    title: 'an answer after the deadline, which is never used',
    site: misbehaving(async (wire, { lie }) => {
      await pause(2 * atTheDeadline.timeoutMs);
      await wire.send(answer(lie));
    }),
  },
];
