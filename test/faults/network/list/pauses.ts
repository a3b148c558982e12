import { afterPauses, atOnce, type Duration, type Fault, type Failed, kilobytes } from '../fault.js';
import { answer, jsonType } from '../server/http.js';
import { misbehaving } from './sites.js';

const limited: Failed = { code: 'UPSTREAM_RATE_LIMITED', billed: 'no', calls: 1 };
const unavailable: Failed = { code: 'UPSTREAM_UNAVAILABLE', billed: 'no', calls: 1 };
/** The pause is waited for where there is no other provider. */
const patiently = { calls: 3, callsBeforeOthers: 1 } as const;

const secondsAhead = (seconds: number) => new Date((Math.floor(Date.now() / 1_000) + seconds) * 1_000).toUTCString();

function asking(
  title: string,
  status: 429 | 503,
  comesTo: Failed,
  {
    retryAfter,
    date,
    takes = atOnce,
    next,
  }: { retryAfter?: () => string; date?: () => string; takes?: Duration; next?: Fault['next'] } = {},
): Fault {
  const site = misbehaving((wire, { lie }) =>
    wire.send(
      answer(lie, {
        status,
        headers: { ...jsonType, ...(retryAfter && { 'retry-after': retryAfter() }), ...(date && { date: date() }) },
      }),
    ),
  );
  return { title: `${status} ${title}`, site, comesTo, takes, mostBytes: kilobytes(4), ...(next && { next }) };
}

const short = { retryAfter: () => '1', takes: afterPauses, next: 'not sent' } as const;
/** Counted from the provider's own clock, which shows whole seconds. */
const shortDate = {
  retryAfter: () => secondsAhead(1),
  date: () => secondsAhead(0),
  takes: afterPauses,
  next: 'not sent',
} as const;
const long = { retryAfter: () => '60', next: 'not sent' } as const;
const longDate = { retryAfter: () => secondsAhead(60), next: 'not sent' } as const;

export const pauses: readonly Fault[] = [
  asking('without Retry-After', 429, limited),
  asking('with Retry-After: 0', 429, { ...limited, calls: 3 }, { retryAfter: () => '0' }),
  asking('with Retry-After in one second', 429, { ...limited, ...patiently }, short),
  asking('with Retry-After at a time within two seconds', 429, { ...limited, ...patiently }, shortDate),
  asking('with Retry-After in a minute', 429, limited, long),
  asking('with Retry-After at a time in a minute', 429, limited, longDate),
  asking(
    'with Retry-After at a time that has passed',
    429,
    { ...limited, calls: 3 },
    { retryAfter: () => secondsAhead(-60) },
  ),
  asking('with a Retry-After that cannot be read', 429, limited, { retryAfter: () => 'soon' }),
  asking('without Retry-After', 503, { ...unavailable, calls: 3 }),
  asking('with Retry-After in one second', 503, { ...unavailable, ...patiently }, short),
  asking('with Retry-After at a time within two seconds', 503, { ...unavailable, ...patiently }, shortDate),
  asking('with Retry-After in a minute', 503, unavailable, long),
  asking('with Retry-After at a time in a minute', 503, unavailable, longDate),
];
