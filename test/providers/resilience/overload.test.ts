import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { checks } from '../../../src/checks/index.js';
import { KycError } from '../../../src/errors.js';
import { Deadline } from '../../../src/async/deadline.js';
import type { ProviderAnswer } from '../../../src/providers/provider.js';
import { createRouter } from '../../../src/providers/router/router.js';
import { sourceOf, type SourceTraits } from '../../support/providers.js';

const check = checks.find(({ name }) => name === 'RISK_POLICE')!;
const answer: ProviderAnswer = { answer: check.examples[0]!.answer, billed: true };

beforeEach(() => void jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] }));
afterEach(() => void jest.useRealTimers());

/** What became of a question, and when, in milliseconds of the test's clock. */
interface Ended {
  readonly outcome: string;
  readonly afterMs: number;
  readonly retryAfterMs?: number | undefined;
}

/** A provider that takes so long for each answer, as the test's clock goes, and callers who wait for so long. */
function loaded(answerMs: number, traits: SourceTraits = {}, names: readonly string[] = ['one']) {
  const provider = { answerMs, calls: 0 };
  const answers = () =>
    new Promise<ProviderAnswer>((resolve) => void (provider.calls++, setTimeout(resolve, provider.answerMs, answer)));
  const sources = names.map((name) => sourceOf(answers, { name, concurrency: 64, waitMs: 10_000, ...traits }));
  const router = createRouter(sources, () => sources, 600_000);
  const ended: Ended[] = [];
  const ask = async (deadlineMs: number) => {
    const startedAt = performance.now();
    using deadline = new Deadline({ signal: new AbortController().signal }, deadlineMs);
    const caller = {
      client: { id: 'a', scopes: ['*'] },
      channel: 'graphql',
      requestId: 'r',
      signal: deadline.signal,
      endsAt: startedAt + deadlineMs,
    } as const;
    const outcome = await router
      .route(check, {}, caller, () => undefined)
      .then(
        () => ({ outcome: 'answered' }),
        ({ code, retryAfterMs }: KycError) => ({ outcome: code, retryAfterMs }),
      );
    ended.push({ ...outcome, afterMs: performance.now() - startedAt });
  };
  const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);
  return {
    provider,
    sources,
    ended,
    ask,
    pass,
    askTimes: (count: number, deadlineMs: number) => void Array.from({ length: count }, () => void ask(deadlineMs)),
    /** So many answers, one after the other. */
    async learn(count: number) {
      for (let time = 0; time < count; time += 1) {
        void ask(600_000);
        await pass(provider.answerMs);
      }
      ended.length = 0;
      provider.calls = 0;
    },
    outcomes: () =>
      Object.fromEntries(
        [...new Set(ended.map(({ outcome }) => outcome))]
          .sort()
          .map((outcome) => [outcome, ended.filter((one) => one.outcome === outcome).length]),
      ),
  };
}

describe('an endpoint that is asked for more than it can answer in time', () => {
  test('is sent only what it answers in time: of 700 at once no call that was sent has an unknown outcome', async () => {
    const { provider, ended, askTimes, outcomes, pass } = loaded(2_000, { waitMs: 11_000 });
    askTimes(700, 15_000);
    await pass(15_100);
    expect(ended).toHaveLength(700);
    expect(outcomes()).toEqual({ answered: provider.calls, UPSTREAM_TIMEOUT: 700 - provider.calls });
    // Rounds of 64 begin after 0, 2, …, 10 seconds: nobody waits longer for a turn.
    expect(provider.calls).toBe(6 * 64);
  });

  test('is used until the last moment in which an answer comes in time', async () => {
    const { provider, askTimes, outcomes, pass } = loaded(2_000, { waitMs: 60_000 });
    askTimes(700, 15_000);
    await pass(15_100);
    // Rounds begin after 0, 2, …, 12 seconds; of the next one the answers would come after 16.
    expect([provider.calls, outcomes()]).toEqual([7 * 64, { answered: 7 * 64, UPSTREAM_TIMEOUT: 700 - 7 * 64 }]);
  });

  test('is not waited for by those who cannot be served in time: they are let go as soon as that is known, with the time to come again', async () => {
    const { ended, askTimes, pass } = loaded(2_000, { waitMs: 60_000 });
    askTimes(700, 15_000);
    await pass(2_001);
    const refused = ended.filter(({ outcome }) => outcome === 'UPSTREAM_TIMEOUT');
    expect(refused.length).toBeGreaterThan(150);
    expect(Math.max(...refused.map(({ afterMs }) => afterMs))).toBeLessThanOrEqual(2_001);
    expect(Math.min(...refused.map(({ retryAfterMs = 0 }) => retryAfterMs))).toBeGreaterThanOrEqual(1_000);
    expect(Math.max(...refused.map(({ retryAfterMs = 0 }) => retryAfterMs))).toBeGreaterThan(10_000);
  });

  test('refuses at once who comes behind too many others', async () => {
    const { ended, askTimes, learn, pass } = loaded(2_000, { waitMs: 60_000 });
    await learn(5);
    askTimes(64 * 9, 15_000);
    await pass(0);
    expect([
      ended.length,
      ended.every(({ outcome, afterMs }) => outcome === 'UPSTREAM_TIMEOUT' && afterMs === 0),
    ]).toEqual([64, true]);
  });

  test('lets those go in time for another provider who wait behind calls that hang', async () => {
    const { provider, ended, askTimes, learn, pass } = loaded(2_000, { concurrency: 1, waitMs: 60_000 });
    await learn(5);
    provider.answerMs = 60_000;
    askTimes(2, 10_000);
    await pass(7_900);
    expect([ended[0], provider.calls]).toEqual([
      { outcome: 'UPSTREAM_TIMEOUT', retryAfterMs: expect.any(Number), afterMs: expect.any(Number) },
      1,
    ]);
    expect(ended[0]!.afterMs).toBeLessThanOrEqual(7_801);
  });

  test('is passed over for the next provider at once, which is asked in time', async () => {
    const { provider, askTimes, outcomes, pass } = loaded(2_000, { waitMs: 60_000 }, ['one', 'two']);
    askTimes(1_000, 15_000);
    await pass(15_100);
    expect(outcomes()).toEqual({ answered: provider.calls, UPSTREAM_TIMEOUT: 1_000 - provider.calls });
    // Seven rounds of the first, and six of the second, to which the first came after two seconds.
    expect(provider.calls).toBe(13 * 64);
  });

  test('is not sent what waits for its place in the rate when there is too little time', async () => {
    const { provider, ended, askTimes, learn, outcomes, pass } = loaded(2_000, { ratePerSecond: 10, waitMs: 60_000 });
    await learn(5);
    askTimes(200, 5_000);
    await pass(0);
    expect(ended.length).toBeGreaterThan(150);
    await pass(5_100);
    expect(outcomes()).toEqual({ answered: provider.calls, UPSTREAM_TIMEOUT: 200 - provider.calls });
    expect(provider.calls).toBeGreaterThan(20);
  });
});

describe('a call with less time left than answers usually take', () => {
  test('is not sent, and is not tried again by us', async () => {
    const { provider, ended, askTimes, learn, pass } = loaded(2_000);
    await learn(5);
    askTimes(1, 1_500);
    await pass(2_000);
    expect([provider.calls, ended]).toEqual([0, [{ outcome: 'UPSTREAM_TIMEOUT', retryAfterMs: 1_000, afterMs: 0 }]]);
  });

  test('is sent as long as nothing is known of the endpoint, and after its circuit has closed', async () => {
    const { provider, sources, askTimes, outcomes, pass } = loaded(2_000, { circuitOpenMs: 1_000 });
    askTimes(5, 1_500);
    await pass(2_000);
    expect([provider.calls, outcomes(), sources[0]?.states[0]?.circuit]).toEqual([5, { OUTCOME_UNKNOWN: 5 }, 'open']);
    provider.answerMs = 100;
    await pass(2_000);
    askTimes(1, 15_000);
    await pass(200);
    expect(sources[0]?.states[0]?.circuit).toBe('closed');
    askTimes(50, 1_000);
    await pass(200);
    expect(outcomes()).toEqual({ OUTCOME_UNKNOWN: 5, answered: 51 });
  });

  test('is tried after a while, one at a time, so that an endpoint that became fast is used again', async () => {
    const { provider, askTimes, learn, outcomes, pass } = loaded(4_000);
    await learn(5);
    provider.answerMs = 100;
    for (let second = 0; second < 40; second += 1) {
      askTimes(1, 3_000);
      await pass(1_000);
    }
    const { answered, UPSTREAM_TIMEOUT: refused } = outcomes();
    expect([answered! + refused!, provider.calls]).toEqual([40, answered]);
    expect(answered).toBeGreaterThan(20);
    expect(refused).toBeGreaterThan(10);
  });

  test('is tried by few where the endpoint stays slow', async () => {
    const { provider, askTimes, learn, outcomes, pass } = loaded(4_000);
    await learn(5);
    for (let second = 0; second < 120; second += 1) {
      askTimes(10, 3_000);
      await pass(1_000);
    }
    await pass(3_000);
    expect(provider.calls).toBeLessThanOrEqual(8);
    expect(outcomes()).toMatchObject({ OUTCOME_UNKNOWN: provider.calls });
  });
});
