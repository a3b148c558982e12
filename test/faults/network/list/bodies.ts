import { brotliCompressSync, gzipSync } from 'node:zlib';
import { answered, atOnce, type Fault, kilobytes, megabytes, type Outcome, unreadable } from '../fault.js';
import { answer, chunk, head, jsonType } from '../server/http.js';
import type { Asked } from '../server/faultServer.js';
import { misbehaving } from './sites.js';
import { vendorAfter } from '../vendors.js';

/** A complete answer of 200 with something in it that is not what it should be. */
function body(
  title: string,
  make: (asked: Asked) => string | Buffer,
  {
    headers = jsonType,
    comesTo = unreadable,
    mostBytes = kilobytes(4),
  }: { headers?: Record<string, string>; comesTo?: Fault['comesTo']; mostBytes?: number } = {},
): Fault {
  return {
    title,
    site: misbehaving((wire, asked) => wire.send(answer(make(asked), { headers }))),
    comesTo,
    takes: atOnce,
    mostBytes,
  };
}

/** Each value of a payload that is no object put differently. */
function everyLeaf(payload: unknown, change: (leaf: unknown) => unknown): unknown {
  if (typeof payload !== 'object' || payload === null) return change(payload);
  return Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, everyLeaf(value, change)]));
}
const leaves = (payload: string, change: (leaf: unknown) => unknown) =>
  JSON.stringify(everyLeaf(JSON.parse(payload), change));

/** SEEN at Alibaba Cloud alone: codes as numbers and codes as text, both. */
const alibabaTakes = (others: Outcome) => (vendor: string) => (vendor === 'alibaba-cloud' ? answered : others);

export const malformed: readonly Fault[] = [
  body('nothing', () => ''),
  body('JSON cut short in a complete answer', ({ lie }) => lie.slice(0, -1)),
  body('malformed JSON', ({ lie }) => lie.replace(':', '=')),
  body('JSON with something behind it', ({ lie }) => `${lie}${lie}`),
  body('JSON with a comma too many', ({ lie }) => lie.replace(/\}$/, ',}')),
  body('invalid UTF-8', ({ lie }) =>
    Buffer.concat([Buffer.from(lie.slice(0, -1)), Buffer.from(',"more":"'), Buffer.of(0xff, 0xfe), Buffer.from('"}')]),
  ),
  body('Chinese text in GBK', ({ lie }) =>
    Buffer.concat([Buffer.from(`${lie.slice(0, -1)},"more":"`), Buffer.of(0xd2, 0xbb, 0xd6, 0xc2), Buffer.from('"}')]),
  ),
  body('JSON in UTF-16', ({ lie }) => Buffer.from(lie, 'utf16le')),
  body('JSON behind a byte order mark', ({ truth }) => `\ufeff${truth}`, { comesTo: answered }),
  body('bytes of zero', () => Buffer.alloc(1_000)),
  body('HTML', ({ quoted }) => `<html><body><pre>${quoted}</pre></body></html>`, {
    headers: { 'content-type': 'text/html; charset=utf-8' },
  }),
  body('HTML that says it is JSON', ({ quoted }) => `<html><body><pre>${quoted}</pre></body></html>`),
  body('JSON that says it is HTML', ({ lie }) => lie, { headers: { 'content-type': 'text/html' } }),
  body('JSON that says it is plain text', ({ lie }) => lie, { headers: { 'content-type': 'text/plain' } }),
  body('JSON of no content type', ({ lie }) => lie, { headers: {} }),
  body('JSON of a content type that only begins alike', ({ lie }) => lie, {
    headers: { 'content-type': 'application/jsonp' },
  }),
  body('JSON of a content type with parameters', ({ truth }) => truth, {
    headers: { 'content-type': 'Application/JSON; charset=utf-8' },
    comesTo: answered,
  }),
];

export const compressed: readonly Fault[] = [
  body('gzip, although none was asked for', ({ lie }) => gzipSync(lie), {
    headers: { ...jsonType, 'content-encoding': 'gzip' },
  }),
  body('gzip that says it is gzip twice', ({ lie }) => gzipSync(gzipSync(lie)), {
    headers: { ...jsonType, 'content-encoding': 'gzip, gzip' },
  }),
  body('gzip that does not say so', ({ lie }) => gzipSync(lie)),
  body('Brotli', ({ lie }) => brotliCompressSync(lie), { headers: { ...jsonType, 'content-encoding': 'br' } }),
  body('plain JSON that says it is gzip', ({ lie }) => lie, { headers: { ...jsonType, 'content-encoding': 'gzip' } }),
  body('a gzip bomb: 100 MB of JSON in 100 kB', ({ lie }) => bombOf(lie), {
    headers: { ...jsonType, 'content-encoding': 'gzip' },
    mostBytes: kilobytes(200),
  }),
  {
    title: 'gzip as a transfer coding',
    site: misbehaving((wire, { lie }) =>
      wire.send(
        Buffer.concat([
          Buffer.from(head({ headers: { ...jsonType, 'transfer-encoding': 'gzip, chunked' } })),
          chunk(gzipSync(lie)),
          chunk(''),
        ]),
      ),
    ),
    comesTo: unreadable,
    takes: atOnce,
    mostBytes: kilobytes(4),
  },
];

let spaces: Buffer | undefined;
/** JSON, and 100 MB of spaces behind it as a second member of the gzip file. */
function bombOf(lie: string): Buffer {
  spaces ??= gzipSync(Buffer.alloc(100_000_000, ' '));
  return Buffer.concat([gzipSync(lie), spaces]);
}

export const misshapen: readonly Fault[] = [
  body('null', () => 'null'),
  body('a text', ({ lie }) => JSON.stringify(lie)),
  body('an empty object', () => '{}'),
  body('the right answer in a list', ({ lie }) => `[${lie}]`),
  body('the right answer one level too deep', ({ lie }) => `{"data":${lie}}`),
  body('the right answer of another vendor', ({ vendor, quoted }) => JSON.stringify(vendorAfter(vendor).lie(quoted))),
  body(
    'numbers for texts',
    ({ lie, truth, vendor }) =>
      leaves(vendor.name === 'alibaba-cloud' ? truth : lie, (leaf) =>
        typeof leaf === 'string' ? Number(leaf) || 0 : leaf,
      ),
    { comesTo: alibabaTakes(unreadable) },
  ),
  body('texts for everything', ({ truth }) => leaves(truth, String), {
    comesTo: (vendor) => (vendor === 'kyc-china' ? unreadable : answered),
  }),
  body('numbers for everything', ({ lie }) => leaves(lie, () => 1)),
  body('true for everything', ({ lie }) => leaves(lie, () => true)),
  body('null for everything', ({ lie }) => leaves(lie, () => null)),
  body('lists for everything', ({ lie }) => leaves(lie, (leaf) => [leaf])),
  body('objects for everything', ({ lie }) => leaves(lie, (leaf) => ({ value: leaf }))),
  body('a verdict and its opposite, under one name', ({ truth, lie }) => `${truth.slice(0, -1)},${lie.slice(1)}`),
  body('names in the wrong case', ({ lie }) =>
    lie.replace(/"(\w+)":/g, (_all, name: string) => `"${name.toUpperCase()}":`),
  ),
  body('JSON nested 100,000 levels deep', () => `${'['.repeat(100_000)}${']'.repeat(100_000)}`, {
    mostBytes: megabytes(1),
  }),
  body(
    'the right answer beside something 100,000 levels deep',
    ({ truth }) => `${truth.slice(0, -1)},"more":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`,
    { comesTo: answered, mostBytes: megabytes(1) },
  ),
  body('a list of 1,000 right answers', ({ lie }) => `[${Array.from({ length: 1_000 }, () => lie).join()}]`, {
    mostBytes: megabytes(2),
  }),
];
