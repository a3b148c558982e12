import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type CallEnd, createResponseTimes, noResponseTimes } from '../../../src/providers/resilience/responseTimes.js';

/** What is known of an endpoint, by a clock that a test sets. */
function known() {
  const clock = { now: 1_000 };
  const count = { rises: 0 };
  const times = createResponseTimes(
    () => (count.rises += 1),
    () => clock.now,
  );
  /** A call that has so much time left, and how long it took. @returns false where it was not sent */
  const call = (ms: number, end: CallEnd = 'answered', leftMs = Infinity) => {
    const ended = sent(leftMs);
    clock.now += ended ? ms : 0;
    ended?.(end);
    return ended !== undefined;
  };
  const sent = (leftMs: number) => {
    try {
      return times.begin(leftMs, 0);
    } catch {
      return undefined;
    }
  };
  const calls = (count: number, ms: number, end?: CallEnd) => void Array.from({ length: count }, () => call(ms, end));
  return { clock, count, times, call, calls, sent };
}

describe('how long the answers of an endpoint usually take', () => {
  test('is not known of few answers: every call is sent that has any time left', () => {
    const { call, calls } = known();
    calls(4, 2_000);
    expect([call(10, 'other', 1), call(10, 'other', 0), call(10, 'other', -1)]).toEqual([true, false, false]);
  });

  test('keeps calls from being sent with less time left, and lets others go', () => {
    const { times, calls, sent } = known();
    calls(5, 2_000);
    expect(sent(2_250)).toBeDefined();
    expect(() => times.begin(2_100, 0)).toThrow(
      expect.objectContaining({ code: 'UPSTREAM_TIMEOUT', billed: 'no', retryable: true, retryAfterMs: 1_000 }),
    );
    expect(() => times.begin(2_100, 7_500.5)).toThrow(expect.objectContaining({ retryAfterMs: 7_501 }));
  });

  test('is not raised by one outlier', () => {
    const { call, calls, sent } = known();
    calls(31, 100);
    call(60_000);
    expect(sent(200)).toBeDefined();
  });

  test('follows an endpoint that becomes slower, as soon as two answers in a row of 32 were slower', () => {
    const { calls, sent } = known();
    calls(32, 100);
    calls(2, 3_000);
    expect(sent(2_900)).toBeUndefined();
  });

  test('follows an endpoint that becomes faster, once its last answers were', () => {
    const { calls, sent } = known();
    calls(32, 3_000);
    calls(31, 100);
    expect(sent(200)).toBeDefined();
  });

  test('is raised by calls that were waited for in vain for longer, and by no other failure', () => {
    const { calls, sent } = known();
    calls(32, 100);
    calls(10, 5_000, 'other');
    calls(10, 50, 'unknown');
    expect(sent(150)).toBeDefined();
    calls(2, 5_000, 'unknown');
    expect(sent(4_900)).toBeUndefined();
  });

  test('is told of when it rises, and not for every little', () => {
    const { count, calls } = known();
    calls(4, 100);
    expect(count.rises).toBe(0);
    calls(6, 100);
    calls(6, 101);
    expect(count.rises).toBe(1);
    calls(2, 200);
    expect(count.rises).toBe(2);
    calls(32, 100);
    calls(3, 200);
    expect(count.rises).toBe(3);
  });

  test('is unknown again once it is said to hold no more', () => {
    const { times, calls, sent } = known();
    calls(32, 5_000);
    times.forget();
    expect([times.meanMs, sent(1)]).toEqual([undefined, expect.any(Function)]);
  });

  test('never refuses a call with the time that the slowest of the last answers took and a tenth more', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 20_000 }), { minLength: 1, maxLength: 100 }), (answers) => {
        const { call, sent } = known();
        for (const ms of answers) call(ms);
        expect(sent(1.1 * Math.max(...answers.slice(-32)))).toBeDefined();
      }),
    );
  });
});

describe('an endpoint that was slow and whose callers all have less time than it took', () => {
  const slow = () => {
    const all = known();
    all.calls(10, 4_000);
    return all;
  };

  test('is asked by none of them for ten seconds', () => {
    const { clock, call } = slow();
    clock.now += 10_000;
    expect(call(100, 'answered', 3_000)).toBe(false);
  });

  test('is tried after that by one of them at a time, and by the more patient sooner', () => {
    const { clock, sent } = slow();
    clock.now += 16_000;
    expect(sent(1_000)).toBeUndefined();
    expect(sent(3_000)).toBeDefined();
    expect(sent(3_000)).toBeUndefined();
    clock.now += 16_000;
    expect(sent(3_000)).toBeDefined();
  });

  test('is used by all again as soon as it has answered one of them in time', () => {
    const { clock, call, sent } = slow();
    clock.now += 16_000;
    expect(call(100, 'answered', 3_000)).toBe(true);
    expect([sent(200), sent(200), sent(100)]).toEqual([expect.any(Function), expect.any(Function), undefined]);
  });

  test('is left alone again where it let one of them wait in vain', () => {
    const { clock, call, sent } = slow();
    clock.now += 16_000;
    expect(call(3_000, 'unknown', 3_000)).toBe(true);
    clock.now += 10_000;
    expect(sent(3_000)).toBeUndefined();
  });

  test('is never tried by one who has no time at all', () => {
    const { clock, sent } = slow();
    clock.now += 3_600_000;
    expect([sent(0), sent(1)]).toEqual([undefined, expect.any(Function)]);
  });
});

test('where times say nothing of a provider, only those are refused who have no time at all', () => {
  expect(() => noResponseTimes.begin(0, 0)).toThrow(expect.objectContaining({ code: 'UPSTREAM_TIMEOUT' }));
  expect(noResponseTimes.begin(1, 0)).toBeDefined();
});
