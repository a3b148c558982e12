import { describe, expect, test } from '@jest/globals';
import { KycError } from '../../../src/errors.js';
import { sourceOf, type SourceTraits } from '../../running/sources.js';
import { until } from '../../running/until.js';

/** A source that always fails. */
function failing(error: () => KycError, traits: SourceTraits = {}) {
  const count = { calls: 0, retries: 0 };
  const source = sourceOf(async () => (count.calls++, Promise.reject(error())), { watch: { retry: () => (count.retries += 1) }, ...traits });
  const ask = (patienceMs = 0, signal = new AbortController().signal) =>
    source.ask({ check: 'RISK_POLICE', input: {}, requestId: 'r', signal, patienceMs, onCall: () => undefined }).then(() => 'answered', ({ code }: KycError) => code);
  return { count, source, ask };
}
const atOnce = <T>(promise: Promise<T>) => Promise.race([promise, new Promise((resolve) => setImmediate(resolve, 'it waits'))]);

describe('a source that is not to be asked now says so at once', () => {
  test('where calls have to wait for their place', async () => {
    const { count, ask } = failing(() => new KycError('UPSTREAM_ERROR', 'x', { billed: 'no' }), { ratePerSecond: 10 });
    for (let time = 0; time < 5; time += 1) await ask();
    expect([await atOnce(ask()), count.calls]).toEqual(['UPSTREAM_UNAVAILABLE', 5]);
  });

  test('where all turns are taken', async () => {
    const { count, ask } = failing(() => new KycError('UPSTREAM_RATE_LIMITED', 'x', { retryAfterMs: 60_000 }), { concurrency: 1 });
    const caller = new AbortController();
    const waiting = ask(120_000, caller.signal);
    await until(() => count.calls === 1);
    expect([await atOnce(ask()), count.calls]).toEqual(['UPSTREAM_RATE_LIMITED', 1]);
    caller.abort();
    await waiting;
  });
});

describe('a source that rehearses failures', () => {
  test.each([
    ['fails', () => new KycError('UPSTREAM_ERROR', 'x', { billed: 'no' })],
    ['cannot be reached', () => new KycError('UPSTREAM_UNAVAILABLE', 'x')],
    ['asks for a pause', () => new KycError('UPSTREAM_RATE_LIMITED', 'x', { retryAfterMs: 1_500 })],
  ])('is asked every time, and once, where it %s', async (_what, error) => {
    const { count, source, ask } = failing(error, { isRehearsal: true });
    for (let time = 0; time < 10; time += 1) expect(await ask(2_000)).toBe(error().code);
    expect([count, source.states[0]]).toMatchObject([{ calls: 10, retries: 0 }, { circuit: 'closed', pausedMs: 0 }]);
  });
});
