import { describe, expect, jest, test } from '@jest/globals';
import { KycError } from '../../../src/errors.js';
import type { ProviderAnswer } from '../../../src/providers/provider.js';
import type { ResilientProvider } from '../../../src/providers/resilience/resilientProvider.js';
import { sourceOf, type SourceTraits } from '../../support/providers.js';
import { until } from '../../support/until.js';

const answer: ProviderAnswer = { answer: { message: 'x' }, billed: true };
const wrongAnswer = () => new KycError('UPSTREAM_ERROR', 'unreadable');
const restMs = 40;

/** A provider that fails or answers as it is told, and what it made of that. */
function drilled(traits: SourceTraits = {}) {
  const positions: string[] = [];
  const drill = { calls: 0, positions, act: async (): Promise<ProviderAnswer> => answer };
  const source = sourceOf(async () => (drill.calls++, drill.act()), {
    circuitOpenMs: restMs,
    watch: { circuit: (_name, position) => positions.push(position) },
    ...traits,
  });
  return { drill, source };
}

const fails = (error: () => KycError) => async () => Promise.reject(error());
const ask = (source: ResilientProvider, signal = new AbortController().signal) =>
  source.ask({ check: 'RISK_POLICE', input: {}, requestId: 'r', signal, retryBudgetMs: 0, onCall: () => undefined });
const codeOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 'answered',
    (error: KycError) => error.code,
  );
const askTimes = async (source: ResilientProvider, times: number) => {
  for (let time = 0; time < times; time += 1) await codeOf(ask(source));
};
/** The provider may be tried again: it does not say at once that it is left alone. */
const rested = (drill: { calls: number }, source: ResilientProvider) => {
  const before = drill.calls;
  return until(async () => (await codeOf(ask(source)), drill.calls > before));
};

async function expectToOpenWithTheNext(source: ResilientProvider): Promise<void> {
  expect(source.states[0]?.circuit).toBe('closed');
  await askTimes(source, 1);
  expect(source.states[0]?.circuit).toBe('open');
}

describe('the circuit of a provider', () => {
  test('opens after five failures, and then calls fail at once, unsent and unbilled, and say when to come again', async () => {
    const { drill, source } = drilled({ circuitOpenMs: 60_000 });
    drill.act = fails(wrongAnswer);
    await askTimes(source, 5);
    expect(drill.positions).toEqual(['open']);
    await expect(ask(source)).rejects.toMatchObject({
      code: 'UPSTREAM_UNAVAILABLE',
      billed: 'no',
      retryable: true,
      retryAfterMs: expect.any(Number),
    });
    expect([drill.calls, source.states[0]?.circuit]).toEqual([5, 'open']);
  });

  test.each(['UPSTREAM_ERROR', 'UPSTREAM_UNAVAILABLE', 'UPSTREAM_TIMEOUT', 'OUTCOME_UNKNOWN'] as const)(
    'minds %s',
    async (code) => {
      const { drill, source } = drilled({ circuitOpenMs: 60_000 });
      drill.act = fails(() => new KycError(code, 'x', { billed: 'unknown' }));
      await askTimes(source, 4);
      await expectToOpenWithTheNext(source);
    },
  );

  test('opens where more than half of the calls fail', async () => {
    const { drill, source } = drilled({ circuitOpenMs: 60_000 });
    await askTimes(source, 2);
    drill.act = fails(wrongAnswer);
    await askTimes(source, 2);
    await expectToOpenWithTheNext(source);
  });

  test('looks at the last twenty calls alone', async () => {
    const { drill, source } = drilled({ circuitOpenMs: 60_000 });
    await askTimes(source, 100);
    drill.act = fails(wrongAnswer);
    await askTimes(source, 10);
    await expectToOpenWithTheNext(source);
  });

  test('does not stay open for the same time everywhere, so that not all try the provider at once', async () => {
    const rests = new Set<unknown>();
    for (let process = 0; process < 10; process += 1) {
      const { drill, source } = drilled({ circuitOpenMs: 60_000 });
      drill.act = fails(wrongAnswer);
      await askTimes(source, 5);
      await ask(source).catch(({ retryAfterMs }: KycError) => rests.add(retryAfterMs));
    }
    expect(rests.size).toBeGreaterThan(1);
  });

  test('stays closed while no more than half of the calls fail', async () => {
    const { drill, source } = drilled();
    for (let time = 0; time < 30; time += 1) {
      drill.act = time % 2 === 0 ? async () => answer : fails(wrongAnswer);
      await askTimes(source, 1);
    }
    expect([drill.calls, drill.positions]).toEqual([30, []]);
  });

  test.each<[string, () => KycError]>([
    ['an input that it refuses', () => new KycError('BAD_USER_INPUT', 'no')],
    ['calls that are too many', () => new KycError('UPSTREAM_RATE_LIMITED', 'no')],
    ['a check that it does not answer', () => new KycError('NOT_SUPPORTED', 'no')],
  ])('does not mind %s', async (_what, error) => {
    const { drill, source } = drilled();
    drill.act = fails(error);
    await askTimes(source, 20);
    expect([drill.calls, drill.positions]).toEqual([20, []]);
  });

  test('does not mind callers who leave, but minds those whose time was over', async () => {
    const { drill, source } = drilled();
    drill.act = () => new Promise(() => undefined);
    const leave = async (reason: unknown) => {
      const caller = new AbortController();
      const asked = codeOf(ask(source, caller.signal));
      await new Promise(setImmediate);
      caller.abort(reason);
      return asked;
    };
    for (let time = 0; time < 6; time += 1) expect(await leave(undefined)).toBe('OUTCOME_UNKNOWN');
    expect(drill.positions).toEqual([]);
    for (let time = 0; time < 5; time += 1) await leave(new DOMException('over', 'TimeoutError'));
    expect(drill.positions).toEqual(['open']);
  });

  test('lets one call try the provider after a while, while the others fail at once, and closes where it is answered', async () => {
    const { drill, source } = drilled();
    drill.act = fails(wrongAnswer);
    await askTimes(source, 5);
    let release: (given: ProviderAnswer) => void = () => undefined;
    drill.act = () => new Promise((resolve) => (release = resolve));
    const trial = until(async () =>
      source.states[0]?.circuit === 'half-open'
        ? true
        : (void codeOf(ask(source)), new Promise<boolean>((resolve) => setImmediate(() => resolve(false)))),
    );
    await trial;
    expect(await codeOf(ask(source))).toBe('UPSTREAM_UNAVAILABLE');
    expect(drill.calls).toBe(6);
    release(answer);
    await until(() => source.states[0]?.circuit === 'closed');
    drill.act = async () => answer;
    expect(await codeOf(ask(source))).toBe('answered');
    expect(drill.positions).toEqual(['open', 'half-open', 'closed']);
  });

  test('leaves the provider alone for longer after every vain trial', async () => {
    const { drill, source } = drilled();
    drill.act = fails(wrongAnswer);
    await askTimes(source, 5);
    const rests: number[] = [];
    for (let trial = 0; trial < 3; trial += 1) {
      rests.push(
        await ask(source).then(
          () => 0,
          (error: KycError) => error.retryAfterMs ?? 0,
        ),
      );
      await rested(drill, source);
    }
    expect(drill.positions).toEqual(['open', 'half-open', 'open', 'half-open', 'open', 'half-open', 'open']);
    expect(rests[2]!).toBeGreaterThan(rests[0]! * 1.5);
  });

  test.each([
    ['a minute at most', 40_000, [40_000, 60_000, 60_000]],
    ['what is set, where that is longer', 90_000, [90_000, 90_000, 90_000]],
  ])(
    'leaves the provider alone for %s, and for as long as at first once it has answered',
    async (_what, circuitOpenMs, rests) => {
      const clock = jest.spyOn(performance, 'now');
      try {
        let now = performance.now();
        clock.mockImplementation(() => now);
        const { drill, source } = drilled({ circuitOpenMs });
        const leftMs = () =>
          ask(source).then(
            () => 0,
            ({ retryAfterMs = 0 }: KycError) => retryAfterMs,
          );
        const isAround = (ms: number, expected: number) =>
          expect(Math.abs(ms - expected)).toBeLessThanOrEqual(expected / 10 + 1);
        drill.act = fails(wrongAnswer);
        await askTimes(source, 5);
        for (const expected of rests) {
          isAround(await leftMs(), expected);
          now += expected * 1.2;
          await askTimes(source, 1);
        }
        now += 120_000;
        drill.act = async () => answer;
        await askTimes(source, 1);
        drill.act = fails(wrongAnswer);
        await askTimes(source, 5);
        isAround(await leftMs(), circuitOpenMs);
      } finally {
        clock.mockRestore();
      }
    },
  );

  test('is not closed by a trial whose caller left', async () => {
    const { drill, source } = drilled();
    drill.act = fails(wrongAnswer);
    await askTimes(source, 5);
    drill.act = () => new Promise(() => undefined);
    const caller = new AbortController();
    await until(async () => {
      void codeOf(ask(source, caller.signal));
      await new Promise(setImmediate);
      return source.states[0]?.circuit === 'half-open';
    });
    caller.abort();
    await until(() => source.states[0]?.circuit !== 'half-open');
    expect(drill.positions).toEqual(['open', 'half-open', 'open']);
  });

  test('is lengthened by no trial whose caller left', async () => {
    const { drill, source } = drilled({ circuitOpenMs: 200 });
    drill.act = fails(wrongAnswer);
    await askTimes(source, 5);
    drill.act = () => new Promise(() => undefined);
    for (let trial = 0; trial < 3; trial += 1) {
      const caller = new AbortController();
      await until(async () => {
        void codeOf(ask(source, caller.signal));
        await new Promise(setImmediate);
        return source.states[0]?.circuit === 'half-open';
      });
      caller.abort();
      await until(() => source.states[0]?.circuit === 'open');
    }
    await expect(ask(source)).rejects.toMatchObject({ retryAfterMs: expect.any(Number) });
    expect(
      await ask(source).then(
        () => 0,
        (error: KycError) => error.retryAfterMs,
      ),
    ).toBeLessThanOrEqual(220);
  });

  test.each<[string, () => KycError]>([
    // An adapter refuses some inputs by itself, without a call.
    ['an input that is refused', () => new KycError('BAD_USER_INPUT', 'no')],
    ['a check that is not answered', () => new KycError('NOT_SUPPORTED', 'no')],
    ['connections that are being closed', () => new KycError('SERVICE_UNAVAILABLE', 'no')],
  ])('is neither closed nor lengthened by a trial that says nothing of the provider: %s', async (_what, error) => {
    const { drill, source } = drilled();
    drill.act = fails(wrongAnswer);
    await askTimes(source, 5);
    drill.act = fails(error);
    await rested(drill, source);
    expect(source.states[0]?.circuit).toBe('open');
    drill.act = async () => answer;
    expect(await codeOf(ask(source))).toBe('answered');
    expect(drill.positions).toEqual(['open', 'half-open', 'open', 'half-open', 'closed']);
  });

  test('is neither closed nor lengthened by a fault of the adapter', async () => {
    const { drill, source } = drilled();
    drill.act = fails(wrongAnswer);
    await askTimes(source, 5);
    drill.act = async () => Promise.reject(new TypeError('canary'));
    await rested(drill, source);
    expect(source.states[0]?.circuit).toBe('open');
  });

  test('is closed by a trial that is one too many: who counts calls is well', async () => {
    const { drill, source } = drilled();
    drill.act = fails(wrongAnswer);
    await askTimes(source, 5);
    drill.act = fails(() => new KycError('UPSTREAM_RATE_LIMITED', 'no'));
    await rested(drill, source);
    expect(drill.positions).toEqual(['open', 'half-open', 'closed']);
  });

  /** Five failures beside calls that are under way still when the circuit opens, and are failed later. */
  const withStragglers = async (count: number, error: () => Error = wrongAnswer) => {
    const { drill, source } = drilled();
    const failLater: (() => void)[] = [];
    drill.act = () => new Promise((_resolve, reject) => failLater.push(() => reject(error())));
    const asked = Array.from({ length: count }, () => codeOf(ask(source)));
    await until(() => failLater.length === count);
    drill.act = fails(wrongAnswer);
    await askTimes(source, 5);
    return {
      drill,
      source,
      failThem: async () => (failLater.forEach((fail) => fail()), void (await Promise.all(asked))),
    };
  };

  test.each([
    ['fail', wrongAnswer],
    ['end with a fault of the adapter', () => new TypeError('canary')],
  ])('is not opened again by calls of before that %s while one tries the provider', async (_what, error) => {
    const { drill, source, failThem } = await withStragglers(3, error);
    let release: (given: ProviderAnswer) => void = () => undefined;
    drill.act = () => new Promise((resolve) => (release = resolve));
    await until(async () => {
      void codeOf(ask(source));
      await new Promise(setImmediate);
      return source.states[0]?.circuit === 'half-open';
    });
    await failThem();
    expect(source.states[0]?.circuit).toBe('half-open');
    release(answer);
    await until(() => source.states[0]?.circuit === 'closed');
    expect(drill.positions).toEqual(['open', 'half-open', 'closed']);
  });

  test('is not opened again by calls of before once the provider has answered', async () => {
    const { drill, source, failThem } = await withStragglers(10);
    drill.act = async () => answer;
    await rested(drill, source);
    await failThem();
    expect(drill.positions).toEqual(['open', 'half-open', 'closed']);
  });

  test('tells those who come while one tries the provider to come again later than at once', async () => {
    const { drill, source } = drilled();
    drill.act = fails(wrongAnswer);
    await askTimes(source, 5);
    drill.act = () => new Promise(() => undefined);
    await until(async () => {
      void codeOf(ask(source));
      await new Promise(setImmediate);
      return source.states[0]?.circuit === 'half-open';
    });
    await expect(ask(source)).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', retryAfterMs: 1_000 });
  });

  test("is each provider's own", async () => {
    const [broken, well] = [drilled(), drilled()];
    broken.drill.act = fails(wrongAnswer);
    await askTimes(broken.source, 6);
    expect(await codeOf(ask(well.source))).toBe('answered');
  });
});
