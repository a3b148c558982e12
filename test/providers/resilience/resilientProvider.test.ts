import { describe, expect, test } from '@jest/globals';
import { KycError } from '../../../src/errors.js';
import { sourceOf, type SourceTraits } from '../../support/providers.js';
import { until } from '../../support/until.js';

/** A provider that always fails. */
function failing(error: () => KycError, traits: SourceTraits = {}) {
  const count = { calls: 0, retries: 0 };
  const source = sourceOf(async () => (count.calls++, Promise.reject(error())), {
    watch: { retry: () => (count.retries += 1) },
    ...traits,
  });
  const ask = (patienceMs = 0, signal = new AbortController().signal) =>
    source
      .ask({
        check: 'RISK_POLICE',
        input: {},
        requestId: 'r',
        signal,
        retryBudgetMs: patienceMs,
        onCall: () => undefined,
      })
      .then(
        () => 'answered',
        ({ code }: KycError) => code,
      );
  return { count, source, ask };
}
const atOnce = <T>(promise: Promise<T>) =>
  Promise.race([promise, new Promise((resolve) => setImmediate(resolve, 'it waits'))]);

describe('a provider that is not to be asked now says so at once', () => {
  test('where calls have to wait for their place', async () => {
    const { count, ask } = failing(() => new KycError('UPSTREAM_ERROR', 'x', { billed: 'no' }), { ratePerSecond: 10 });
    for (let time = 0; time < 5; time += 1) await ask();
    expect([await atOnce(ask()), count.calls]).toEqual(['UPSTREAM_UNAVAILABLE', 5]);
  });

  test('where all turns are taken', async () => {
    const { count, ask } = failing(() => new KycError('UPSTREAM_RATE_LIMITED', 'x', { retryAfterMs: 60_000 }), {
      concurrency: 1,
    });
    const caller = new AbortController();
    const waiting = ask(120_000, caller.signal);
    await until(() => count.calls === 1);
    expect([await atOnce(ask()), count.calls]).toEqual(['UPSTREAM_RATE_LIMITED', 1]);
    caller.abort();
    await waiting;
  });
});

describe('a provider that rehearses failures', () => {
  test.each([
    ['fails', () => new KycError('UPSTREAM_ERROR', 'x', { billed: 'no' })],
    ['cannot be reached', () => new KycError('UPSTREAM_UNAVAILABLE', 'x')],
    ['asks for a pause', () => new KycError('UPSTREAM_RATE_LIMITED', 'x', { retryAfterMs: 1_500 })],
  ])('is asked every time, and once, where it %s', async (_what, error) => {
    const { count, source, ask } = failing(error, { isSandbox: true });
    for (let time = 0; time < 10; time += 1) expect(await ask(2_000)).toBe(error().code);
    expect([count, source.states[0]]).toMatchObject([
      { calls: 10, retries: 0 },
      { circuit: 'closed', pausedMs: 0 },
    ]);
  });
});

describe('a limit of one person', () => {
  const reached = (options = {}) => new KycError('UPSTREAM_RATE_LIMITED', 'x', { isAboutSubject: true, ...options });
  const hours = 3_600_000;

  /** A provider that refuses calls about one person, and answers those about others. */
  function limiting(error: () => KycError, traits: SourceTraits = {}) {
    const asked: object[] = [];
    const source = sourceOf(
      async (input) => (
        asked.push(input),
        Reflect.get(input, 'idNo') === 'a' ? Promise.reject(error()) : { answer: { message: 'x' }, billed: true }
      ),
      traits,
    );
    const ask = (idNo: string, patienceMs = 2_000): Promise<KycError | undefined> =>
      source
        .ask({
          check: 'RISK_POLICE',
          input: { name: '李明', idNo },
          requestId: 'r',
          signal: new AbortController().signal,
          retryBudgetMs: patienceMs,
          onCall: () => undefined,
        })
        .then(
          () => undefined,
          (thrown: KycError) => thrown,
        );
    return { asked, source, ask };
  }

  test('pauses nobody else, and opens no circuit, whatever its code', async () => {
    for (const code of ['UPSTREAM_RATE_LIMITED', 'UPSTREAM_UNAVAILABLE', 'UPSTREAM_ERROR'] as const) {
      let person = 0;
      const { source, ask } = limiting(
        () => new KycError(code, 'x', { isAboutSubject: true, billed: 'no', retryAfterMs: 5 * hours }),
      );
      const others = sourceOf(async () =>
        Promise.reject(new KycError(code, 'x', { isAboutSubject: true, billed: 'no', retryAfterMs: 5 * hours })),
      );
      await ask('a');
      expect([await ask('b'), source.states]).toMatchObject([undefined, [{ circuit: 'closed', pausedMs: 0 }]]);
      for (; person < 20; person += 1) {
        await others
          .ask({
            check: 'RISK_POLICE',
            input: { idNo: `${person}` },
            requestId: 'r',
            signal: new AbortController().signal,
            retryBudgetMs: 0,
            onCall: () => undefined,
          })
          .catch(() => undefined);
      }
      expect(others.states).toMatchObject([{ circuit: 'closed', pausedMs: 0 }]);
    }
  });

  test('reaches the caller with the time until it is over, and the provider is not asked about that person again before', async () => {
    const { asked, ask } = limiting(() => reached({ retryAfterMs: 5 * hours }));
    expect(await ask('a')).toMatchObject({
      code: 'UPSTREAM_RATE_LIMITED',
      billed: 'no',
      isAboutSubject: true,
      retryAfterMs: 5 * hours,
    });
    expect(await ask('a')).toMatchObject({ code: 'UPSTREAM_RATE_LIMITED', billed: 'no', isAboutSubject: true });
    expect((await ask('a'))?.retryAfterMs).toBeGreaterThan(0);
    expect(asked).toHaveLength(1);
  });

  test('is over at midnight in China where the provider does not say when', async () => {
    const { ask } = limiting(() => reached());
    const { retryAfterMs = 0 } = (await ask('a')) ?? {};
    const over = new Date(Date.now() + retryAfterMs + 8 * hours).toISOString().slice(11, 19);
    expect(['23:59:59', '00:00:00', '00:00:01']).toContain(over);
  });

  test('is not tried again by us, however soon it is over', async () => {
    const { asked, ask } = limiting(() => reached({ retryAfterMs: 5 }));
    expect(await ask('a')).toMatchObject({ retryAfterMs: 5 });
    expect(asked).toHaveLength(1);
  });

  test('that was reached before is told of at once, although others wait for their turn', async () => {
    const { ask, source } = limiting(() => reached({ retryAfterMs: 5 * hours }), { ratePerSecond: 0.1 });
    await ask('a');
    expect(await atOnce(ask('a'))).toMatchObject({ isAboutSubject: true });
    expect(source.states).toMatchObject([{ queued: 0, inFlight: 0 }]);
  });

  test('is answered by a provider that is well: it closes the circuit where it comes to a trial', async () => {
    let error: KycError = new KycError('UPSTREAM_ERROR', 'x', { billed: 'no' });
    const { source, ask } = limiting(() => error, { circuitOpenMs: 1 });
    for (let time = 0; time < 5; time += 1) await ask('a', -1);
    expect(source.states).toMatchObject([{ circuit: 'open' }]);
    error = reached({ retryAfterMs: 5 * hours });
    await until(async () => (await ask('a', -1))?.isAboutSubject === true);
    expect(source.states).toMatchObject([{ circuit: 'closed' }]);
  });

  test('that is rehearsed is rehearsed again', async () => {
    const { asked, ask } = limiting(() => reached({ retryAfterMs: 5 * hours }), { isSandbox: true });
    await ask('a');
    await ask('a');
    expect(asked).toHaveLength(2);
  });
});
