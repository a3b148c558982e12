import { describe, expect, test } from '@jest/globals';
import type { KycError } from '../../../src/errors.js';
import type { ProviderAnswer } from '../../../src/providers/provider.js';
import { createProviderRateLimiter } from '../../../src/providers/resilience/rateLimiter.js';
import { sourceOf, type SourceTraits } from '../../support/providers.js';
import { watchTimers } from '../../support/timers.js';
import { until } from '../../support/until.js';

const answer: ProviderAnswer = { answer: { message: 'x' }, billed: true };

function paced(traits: SourceTraits) {
  const times: number[] = [];
  const source = sourceOf(async () => (times.push(performance.now()), answer), traits);
  const ask = (signal = new AbortController().signal) =>
    source.ask({ check: 'RISK_POLICE', input: {}, requestId: 'r', signal, retryBudgetMs: 0, onCall: () => undefined });
  return { times, ask };
}

describe('a pause that a provider asks for', () => {
  const { signal } = new AbortController();

  test('holds for every call, and is told of at once, also where calls have to wait for their place', async () => {
    const pace = createProviderRateLimiter(1, 60_000);
    await pace.next(signal);
    pace.pauseFor(30_000);
    const refused = pace.next(signal).catch(({ code, retryAfterMs }: KycError) => [code, retryAfterMs]);
    expect(await Promise.race([refused, new Promise(setImmediate)])).toEqual([
      'UPSTREAM_RATE_LIMITED',
      expect.any(Number),
    ]);
  });

  test('holds for calls that wait for their place already', async () => {
    const pace = createProviderRateLimiter(20, 60_000);
    await pace.next(signal);
    const waiting = pace.next(signal);
    pace.pauseFor(30_000);
    await expect(waiting).rejects.toMatchObject({ code: 'UPSTREAM_RATE_LIMITED', billed: 'no' });
  });

  test('is not shortened by a shorter one', () => {
    const pace = createProviderRateLimiter(0, 60_000);
    pace.pauseFor(30_000);
    pace.pauseFor(10);
    expect(pace.pausedMs).toBeGreaterThan(20_000);
    expect(() => pace.assertCallable()).toThrow(expect.objectContaining({ code: 'UPSTREAM_RATE_LIMITED' }));
  });
});

describe('the rate of a provider', () => {
  test('calls that come together are spread over time, in their order', async () => {
    const { times, ask } = paced({ ratePerSecond: 50 });
    const order: number[] = [];
    await Promise.all([1, 2, 3, 4, 5].map((index) => ask().then(() => order.push(index))));
    expect(order).toEqual([1, 2, 3, 4, 5]);
    // Four times twenty milliseconds, and what it took from the place of the first to its call.
    expect(times[4]! - times[0]!).toBeGreaterThan(60);
  });

  test('what would have to wait for too long is refused at once, unsent, with the time at which it could come', async () => {
    const { times, ask } = paced({ ratePerSecond: 1, waitMs: 500 });
    await ask();
    await expect(ask()).rejects.toMatchObject({
      code: 'UPSTREAM_RATE_LIMITED',
      billed: 'no',
      retryAfterMs: expect.any(Number),
    });
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

  test('the places of those who leave are free for others', async () => {
    const { times, ask } = paced({ ratePerSecond: 4, waitMs: 600 });
    await ask();
    const caller = new AbortController();
    const gone = [ask(caller.signal), ask(caller.signal)].map((asked) => asked.catch(() => undefined));
    await new Promise(setImmediate);
    await expect(ask()).rejects.toMatchObject({ code: 'UPSTREAM_RATE_LIMITED' });
    caller.abort();
    await Promise.all(gone);
    await Promise.all([ask(), ask()]);
    expect(times).toHaveLength(3);
  });

  test('holds after the process was busy with something else: what is late does not come all at once', async () => {
    const { times, ask } = paced({ ratePerSecond: 50 });
    const asked = Promise.all(Array.from({ length: 8 }, () => ask()));
    await until(() => times.length > 0);
    for (const busyUntil = performance.now() + 150; performance.now() < busyUntil; );
    await asked;
    expect(times[7]! - times[1]!).toBeGreaterThan(100);
  });

  test('what comes when nobody waits any more is not sent', async () => {
    const pace = createProviderRateLimiter(1, 60_000);
    await expect(pace.next(AbortSignal.abort())).rejects.toMatchObject({ code: 'UPSTREAM_TIMEOUT', billed: 'no' });
  });

  test('leaves no timer behind where all have left', async () => {
    using timers = watchTimers();
    const { ask } = paced({ ratePerSecond: 1 });
    await ask();
    const caller = new AbortController();
    const gone = ask(caller.signal).catch(() => undefined);
    await new Promise(setImmediate);
    expect(timers.open).toBe(1);
    caller.abort();
    await gone;
    expect(timers.open).toBe(0);
  });

  test('without one, calls go as they come', async () => {
    const { times, ask } = paced({});
    await Promise.all(Array.from({ length: 200 }, () => ask()));
    expect(times).toHaveLength(200);
  });
});
