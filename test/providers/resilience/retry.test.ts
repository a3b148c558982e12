import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { type Billing, type ErrorCode, KycError } from '../../../src/errors.js';
import type { ProviderAnswer } from '../../../src/providers/provider.js';
import type { ProviderCallOutcome, ResilientProvider } from '../../../src/providers/resilience/resilientProvider.js';
import { sourceOf, type SourceTraits } from '../../support/providers.js';
import { until } from '../../support/until.js';

const answer: ProviderAnswer = { answer: { message: 'x' }, billed: true };
const unreachable = () => new KycError('UPSTREAM_UNAVAILABLE', 'no connection');

/** A provider whose calls fail as told, one after the other, and are answered after that. */
function failing(errors: readonly KycError[], traits: SourceTraits = {}) {
  const left = [...errors];
  const calls: ProviderCallOutcome[] = [];
  const count = { calls: 0, retries: 0 };
  const source = sourceOf(
    async () => {
      count.calls += 1;
      const error = left.shift();
      if (error) throw error;
      return answer;
    },
    { watch: { retry: () => (count.retries += 1) }, ...traits },
  );
  return {
    source,
    count,
    calls,
    left,
    ask: (patienceMs = 2_000, signal = new AbortController().signal) => ask(source, calls, patienceMs, signal),
  };
}

const ask = (source: ResilientProvider, calls: ProviderCallOutcome[], patienceMs: number, signal: AbortSignal) =>
  source.ask({
    check: 'RISK_POLICE',
    input: {},
    requestId: 'r',
    signal,
    retryBudgetMs: patienceMs,
    onCall: (call) => calls.push(call),
  });

afterEach(() => {
  jest.restoreAllMocks();
});

describe('a failed call', () => {
  test('is made again at most twice, and every call is told of', async () => {
    const { ask, count, calls } = failing([unreachable(), unreachable(), unreachable()]);
    await expect(ask()).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
    expect(count).toEqual({ calls: 3, retries: 2 });
    expect(calls.map((call) => 'error' in call)).toEqual([true, true, true]);
  });

  test('is made again at most twice, however much was saved up', async () => {
    const { ask, count, left } = failing([]);
    for (let time = 0; time < 100; time += 1) await ask();
    left.push(...Array.from({ length: 10 }, unreachable));
    await expect(ask()).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
    expect(count).toEqual({ calls: 103, retries: 2 });
  });

  test('is answered by the call that is made again', async () => {
    const { ask, count } = failing([unreachable(), new KycError('UPSTREAM_TIMEOUT', 'not sent')]);
    expect(await ask()).toEqual(answer);
    expect(count).toEqual({ calls: 3, retries: 2 });
  });

  test.each<[ErrorCode, Billing | undefined]>([
    ['OUTCOME_UNKNOWN', undefined],
    ['UPSTREAM_ERROR', undefined],
    ['UPSTREAM_ERROR', 'no'],
    ['UPSTREAM_UNAVAILABLE', 'unknown'],
    ['UPSTREAM_UNAVAILABLE', 'yes'],
    ['UPSTREAM_TIMEOUT', 'unknown'],
    ['BAD_USER_INPUT', undefined],
    ['NOT_SUPPORTED', undefined],
    ['INTERNAL_SERVER_ERROR', 'no'],
    // It does not say when it would take calls again.
    ['UPSTREAM_RATE_LIMITED', undefined],
  ])('is never made again after %s, billed: %s', async (code, billed) => {
    const { ask, count } = failing([new KycError(code, 'x', billed && { billed })]);
    await expect(ask()).rejects.toMatchObject({ code });
    expect(count).toEqual({ calls: 1, retries: 0 });
  });

  test('is made again when the provider wants it, and not before', async () => {
    const { ask } = failing([new KycError('UPSTREAM_RATE_LIMITED', 'x', { retryAfterMs: 150 })]);
    const startedAt = performance.now();
    expect(await ask()).toEqual(answer);
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(149);
  });

  test('is never made again within the pause that the provider wants, which would be a try for nothing', async () => {
    const chance = jest.spyOn(Math, 'random').mockReturnValue(0);
    // Timers of a busy process end up to a millisecond early.
    let isBusy = true;
    const spin = () => isBusy && setImmediate(spin);
    spin();
    try {
      for (let time = 0; time < 20; time += 1) {
        const pause = () => new KycError('UPSTREAM_RATE_LIMITED', 'x', { retryAfterMs: 5 });
        const { ask, count } = failing([pause(), pause()]);
        expect(await ask()).toEqual(answer);
        expect(count).toEqual({ calls: 3, retries: 2 });
      }
    } finally {
      isBusy = false;
      chance.mockRestore();
    }
  });

  test.each(['UPSTREAM_RATE_LIMITED', 'UPSTREAM_UNAVAILABLE'] as const)(
    'is not made again where the provider wants a longer pause than anybody waits for, and the next ones are not sent: %s',
    async (code) => {
      const { ask, count, source } = failing([new KycError(code, 'x', { retryAfterMs: 60_000 })]);
      expect(source.states[0]?.pausedMs).toBe(0);
      await expect(ask()).rejects.toMatchObject({ code, retryAfterMs: 60_000 });
      await expect(ask()).rejects.toMatchObject({
        code: 'UPSTREAM_RATE_LIMITED',
        billed: 'no',
        retryAfterMs: expect.any(Number),
      });
      expect(count.calls).toBe(1);
      expect(source.states[0]?.pausedMs).toBeGreaterThan(50_000);
    },
  );

  test('is not made again where nobody waits any more', async () => {
    const caller = new AbortController();
    const { ask, count } = failing([new KycError('UPSTREAM_RATE_LIMITED', 'x', { retryAfterMs: 500 })]);
    const asked = ask(2_000, caller.signal);
    await new Promise((resolve) => setTimeout(resolve, 20));
    caller.abort();
    await expect(asked).rejects.toMatchObject({ code: 'UPSTREAM_TIMEOUT', billed: 'no' });
    expect(count.calls).toBe(1);
  });

  test('lets go of its turn where nobody waits for it to be made again', async () => {
    const caller = new AbortController();
    const { ask, source, calls } = failing([new KycError('UPSTREAM_RATE_LIMITED', 'x', { retryAfterMs: 60_000 })]);
    const asked = ask(120_000, caller.signal).catch(() => undefined);
    await until(() => calls.length === 1);
    caller.abort();
    await asked;
    await new Promise(setImmediate);
    expect(source.states[0]?.inFlight).toBe(0);
  });

  test('is not made again where it took longer to fail than anybody waits for', async () => {
    const count = { calls: 0 };
    const source = sourceOf(async () => {
      count.calls += 1;
      await new Promise((resolve) => setTimeout(resolve, 60));
      throw new KycError('UPSTREAM_TIMEOUT', 'no connection');
    });
    await expect(ask(source, [], 50, new AbortController().signal)).rejects.toMatchObject({ code: 'UPSTREAM_TIMEOUT' });
    expect(count.calls).toBe(1);
  });

  test('is told of as it failed where its caller left meanwhile', async () => {
    const caller = new AbortController();
    const source = sourceOf(async () => {
      caller.abort();
      throw unreachable();
    });
    await expect(ask(source, [], 2_000, caller.signal)).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
  });

  test.each([
    ['after a moment', unreachable],
    [
      'after the pause that the provider asks for',
      () => new KycError('UPSTREAM_RATE_LIMITED', 'x', { retryAfterMs: 5 }),
    ],
  ])('is not made again at the same time as others that failed with it: %s', async (_when, error) => {
    jest.spyOn(Math, 'random').mockReturnValueOnce(0).mockReturnValue(0.9);
    const { source, calls } = failing([error(), error()]);
    const times: number[] = [];
    const startedAt = performance.now();
    await Promise.all(
      [1, 2].map(() =>
        ask(source, calls, 2_000, new AbortController().signal).then(() => times.push(performance.now())),
      ),
    );
    expect(times[1]! - times[0]!).toBeGreaterThan(50);
    expect(times[1]! - startedAt).toBeLessThan(1_500);
  });

  test('is not made again where it opened the circuit', async () => {
    const errors = [
      ...Array.from({ length: 4 }, () => new KycError('UPSTREAM_ERROR', 'x', { billed: 'no' })),
      unreachable(),
    ];
    const { ask, count } = failing(errors);
    for (let time = 0; time < 5; time += 1) await ask().catch(() => undefined);
    expect(count).toEqual({ calls: 5, retries: 0 });
  });

  test('is not made again once the circuit is open', async () => {
    const errors = Array.from({ length: 20 }, unreachable);
    const { ask, count } = failing(errors);
    await expect(ask()).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
    await expect(ask()).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
    await expect(ask()).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
    expect(count.calls).toBe(5);
  });
});

test('calls that fail all together are not all made again', async () => {
  const { source, count } = failing(
    Array.from({ length: 200 }, () => new KycError('UPSTREAM_RATE_LIMITED', 'x', { retryAfterMs: 5 })),
  );
  await Promise.allSettled(Array.from({ length: 50 }, () => ask(source, [], 2_000, new AbortController().signal)));
  expect(count.retries).toBeGreaterThan(0);
  // A tenth of fifty, and the two that there are to begin with.
  expect(count.retries).toBeLessThanOrEqual(7);
});

test('no more than ten are saved up, however long all went well', async () => {
  const { ask, count, left } = failing([]);
  for (let time = 0; time < 300; time += 1) await ask();
  left.push(...Array.from({ length: 200 }, () => new KycError('UPSTREAM_RATE_LIMITED', 'x', { retryAfterMs: 5 })));
  await Promise.allSettled(Array.from({ length: 50 }, () => ask()));
  expect(count.retries).toBe(10);
});

test('of a hundred calls at most ten are made again, beside the two of the first', async () => {
  let fail = false;
  const count = { calls: 0, retries: 0 };
  const source = sourceOf(
    async () => {
      count.calls += 1;
      if (fail) throw unreachable();
      return answer;
    },
    { watch: { retry: () => (count.retries += 1) } },
  );
  // Never more than half of the calls fail: the circuit stays closed.
  for (let time = 0; time < 100; time += 1) {
    fail = time % 5 === 0;
    const settled = ask(source, [], 2_000, new AbortController().signal).catch(() => undefined);
    await settled;
  }
  expect(source.states[0]?.circuit).toBe('closed');
  expect(count.retries).toBeGreaterThan(8);
  expect(count.retries).toBeLessThanOrEqual(12);
});
