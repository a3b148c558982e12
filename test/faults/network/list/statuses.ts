import { atOnce, type Fault, kilobytes, type Outcome, outcomeUnknown, refused, unreadable } from '../fault.js';
import { answer, head } from '../server/http.js';
import { misbehaving } from './sites.js';

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_status, index) => from + index);
/** 429 and 503 are in `pauses.ts`, redirects in `redirects.ts`. */
const all = [
  ...range(201, 208),
  226,
  300,
  ...range(304, 306),
  ...range(400, 428),
  430,
  431,
  451,
  499,
  ...range(500, 502),
  ...range(504, 511),
  599,
  600,
  999,
];

const wrongInput: Outcome = { code: 'BAD_USER_INPUT', billed: 'no', calls: 1 };
const particular: Readonly<Record<number, (vendor: string) => Outcome>> = {
  // Alibaba Cloud answers 400 and its like to much that has nothing to do with the input; it says in the body what it means.
  ...Object.fromEntries(
    [400, 413, 422].map((status) => [status, (vendor: string) => (vendor === 'alibaba-cloud' ? refused : wrongInput)]),
  ),
  408: () => outcomeUnknown,
  504: () => outcomeUnknown,
  501: () => ({ code: 'NOT_SUPPORTED', billed: 'no', calls: 1 }),
};

/** Whatever the status, the body is a match, where there may be one. */
const bodiless = new Set([204, 304]);

export const statuses: readonly Fault[] = all.map((status) => ({
  title: String(status),
  family: 'HTTP status',
  site: misbehaving((wire, { lie }) => wire.send(bodiless.has(status) ? head({ status }) : answer(lie, { status }))),
  comesTo: particular[status] ?? (status >= 300 && status < 500 ? refused : unreadable),
  takes: atOnce,
  mostBytes: kilobytes(4),
}));
