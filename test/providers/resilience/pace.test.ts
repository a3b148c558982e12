import { describe, expect, test } from '@jest/globals';
import type { SourceAnswer } from '../../../src/providers/provider.js';
import { sourceOf, type SourceTraits } from '../../running/sources.js';

const answer: SourceAnswer = { answer: { message: 'x' }, billed: true };

function paced(traits: SourceTraits) {
  const times: number[] = [];
  const source = sourceOf(async () => (times.push(performance.now()), answer), traits);
  const ask = (signal = new AbortController().signal) => source.ask({ check: 'RISK_POLICE', input: {}, requestId: 'r', signal, patienceMs: 0, onCall: () => undefined });
  return { times, ask };
}

describe('the rate of a source', () => {
  test('calls that come together are spread over time, in their order', async () => {
    const { times, ask } = paced({ ratePerSecond: 50 });
    const startedAt = performance.now();
    await Promise.all([1, 2, 3, 4, 5].map(() => ask()));
    // None comes before its place, a millisecond apart, by which timers may be early; on a busy machine they come late.
    times.forEach((time, place) => expect(time - startedAt).toBeGreaterThan(place * 20 - 5));
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  test('what would have to wait for too long is refused at once, unsent, with the time at which it could come', async () => {
    const { times, ask } = paced({ ratePerSecond: 1, waitMs: 500 });
    await ask();
    await expect(ask()).rejects.toMatchObject({ code: 'UPSTREAM_RATE_LIMITED', billed: 'no', retryAfterMs: expect.any(Number) });
    expect(times).toHaveLength(1);
  });

  test('what waits for its place and is given up was not sent, and never is', async () => {
    const { times, ask } = paced({ ratePerSecond: 5 });
    await ask();
    const caller = new AbortController();
    const asked = ask(caller.signal);
    await new Promise(setImmediate);
    caller.abort();
    await expect(asked).rejects.toMatchObject({ code: 'UPSTREAM_TIMEOUT', billed: 'no' });
    await ask();
    expect(times).toHaveLength(2);
  });

  test('without one, calls go as they come', async () => {
    const { times, ask } = paced({});
    await Promise.all(Array.from({ length: 200 }, () => ask()));
    expect(times).toHaveLength(200);
  });
});
