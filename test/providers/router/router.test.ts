import { describe, expect, test } from '@jest/globals';
import { getEventListeners } from 'node:events';
import { checks, type CheckName } from '../../../src/checks/index.js';
import type { Attempt } from '../../../src/checks/ports/audit.js';
import { type Billing, type ErrorCode, KycError } from '../../../src/errors.js';
import type { Capability, ProviderAnswer } from '../../../src/providers/provider.js';
import { createRouter } from '../../../src/providers/router/router.js';
import type { ResilientProvider } from '../../../src/providers/resilience/resilientProvider.js';
import { sourceOf, type SourceTraits } from '../../support/providers.js';
import { watchTimers } from '../../support/timers.js';

const check = checks.find(({ name }) => name === 'RISK_POLICE')!;
const clear: ProviderAnswer = {
  answer: check.examples.find(({ answer }) => check.finding(answer) === 'CLEAR')!.answer,
  billed: true,
};
const listed: ProviderAnswer = {
  answer: check.examples.find(({ answer }) => check.finding(answer) === 'LISTED')!.answer,
  billed: true,
};

/** A provider by its name that does what it is told, and counts. */
function counted(name: string, act: () => Promise<ProviderAnswer>, traits: SourceTraits = {}) {
  const count = { calls: 0, closed: 0 };
  const capability: Capability = async () => (count.calls++, act());
  return { count, source: sourceOf(capability, { name, close: async () => void count.closed++, ...traits }) };
}
const answers = (given: ProviderAnswer) => async () => given;
const fails = (code: ErrorCode, billed?: Billing) => async () =>
  Promise.reject(new KycError(code, 'x', billed && { billed }));
const hangs = () => new Promise<never>(() => undefined);

function routing(sources: readonly ResilientProvider[], deadlineMs = 60_000) {
  const router = createRouter(
    sources,
    (name: CheckName) => sources.filter((source) => source.answers(name)),
    deadlineMs,
  );
  const attempts: Attempt[] = [];
  const caller = new AbortController();
  const route = (about = check) =>
    router.route(
      about,
      {},
      { client: { id: 'a', scopes: ['*'] }, channel: 'rest', requestId: 'r', signal: caller.signal },
      (attempt) => attempts.push(attempt),
    );
  return { router, attempts, caller, route };
}
const told = (attempts: readonly Attempt[]) =>
  attempts.map(({ provider, outcome, billed }) => [provider, outcome, billed]);

describe('several providers for one check', () => {
  test('the first answers, and the others are not asked', async () => {
    const [first, second] = [counted('one', answers(clear)), counted('two', answers(listed))];
    const { route, attempts } = routing([first.source, second.source]);
    expect(await route()).toMatchObject({
      answer: clear.answer,
      source: { provider: 'one', billed: true, reused: false },
    });
    expect([second.count.calls, told(attempts)]).toEqual([0, [['one', 'CLEAR', 'yes']]]);
  });

  test.each<[ErrorCode, Billing]>([
    ['UPSTREAM_ERROR', 'no'],
    ['UPSTREAM_RATE_LIMITED', 'no'],
    ['NOT_SUPPORTED', 'no'],
    ['BAD_USER_INPUT', 'no'],
  ])('the next is asked after %s, billed: %s', async (code, billed) => {
    const [first, second] = [counted('one', fails(code, billed)), counted('two', answers(listed))];
    const { route, attempts } = routing([first.source, second.source]);
    expect(await route()).toMatchObject({ source: { provider: 'two' } });
    expect(told(attempts)).toEqual([
      ['one', code, 'no'],
      ['two', 'LISTED', 'yes'],
    ]);
  });

  test('every call to a provider that cannot be reached is told of, and then the next is asked', async () => {
    const [first, second] = [counted('one', fails('UPSTREAM_UNAVAILABLE')), counted('two', answers(clear))];
    const { route, attempts } = routing([first.source, second.source]);
    expect(await route()).toMatchObject({ source: { provider: 'two' } });
    expect(told(attempts)).toEqual([
      ['one', 'UPSTREAM_UNAVAILABLE', 'no'],
      ['one', 'UPSTREAM_UNAVAILABLE', 'no'],
      ['one', 'UPSTREAM_UNAVAILABLE', 'no'],
      ['two', 'CLEAR', 'yes'],
    ]);
  });

  test.each<[ErrorCode, Billing | undefined]>([
    ['OUTCOME_UNKNOWN', undefined],
    ['UPSTREAM_ERROR', undefined],
    ['UPSTREAM_ERROR', 'yes'],
    ['UPSTREAM_UNAVAILABLE', 'unknown'],
    ['UPSTREAM_TIMEOUT', 'unknown'],
    ['INTERNAL_SERVER_ERROR', undefined],
  ])('no other is asked after %s, billed: %s, since it may have been billed', async (code, billed) => {
    const [first, second] = [counted('one', fails(code, billed)), counted('two', answers(clear))];
    const { route } = routing([first.source, second.source]);
    await expect(route()).rejects.toMatchObject({ code, provider: 'one' });
    expect([first.count.calls, second.count.calls]).toEqual([1, 0]);
  });

  test('no other is asked after a fault of the adapter itself', async () => {
    const broken = counted('one', () => Promise.reject(new TypeError('canary')));
    const second = counted('two', answers(clear));
    await expect(routing([broken.source, second.source]).route()).rejects.toMatchObject({
      code: 'INTERNAL_SERVER_ERROR',
      billed: 'unknown',
      provider: 'one',
    });
    expect(second.count.calls).toBe(0);
  });

  test('no record is an answer, after which nobody else is asked', async () => {
    const noRecord: ProviderAnswer = { answer: clear.answer, billed: false };
    const [first, second] = [counted('one', answers(noRecord)), counted('two', answers(listed))];
    const { route, attempts } = routing([first.source, second.source]);
    expect(await route()).toMatchObject({ source: { provider: 'one', billed: false } });
    expect([second.count.calls, told(attempts)]).toEqual([0, [['one', 'CLEAR', 'no']]]);
  });

  test('where all fail, the caller gets the first failure after which it is worth asking again', async () => {
    const [invalid, gone, limited] = [
      counted('one', fails('BAD_USER_INPUT')),
      counted('two', fails('UPSTREAM_UNAVAILABLE')),
      counted('three', fails('UPSTREAM_RATE_LIMITED')),
    ];
    await expect(routing([invalid.source, gone.source, limited.source]).route()).rejects.toMatchObject({
      code: 'UPSTREAM_UNAVAILABLE',
      provider: 'two',
    });
    await expect(routing([invalid.source]).route()).rejects.toMatchObject({ code: 'BAD_USER_INPUT', provider: 'one' });
  });

  test('where all fail, the caller is not told to wait for longer than the first of them needs', async () => {
    const paused = counted('one', async () =>
      Promise.reject(new KycError('UPSTREAM_RATE_LIMITED', 'x', { retryAfterMs: 3_600_000 })),
    );
    const [soon, sooner] = [
      counted('two', fails('UPSTREAM_UNAVAILABLE')),
      counted('three', async () =>
        Promise.reject(new KycError('UPSTREAM_RATE_LIMITED', 'x', { retryAfterMs: 60_000 })),
      ),
    ];
    await expect(routing([paused.source, sooner.source]).route()).rejects.toMatchObject({
      provider: 'three',
      retryAfterMs: 60_000,
    });
    await expect(routing([paused.source, soon.source]).route()).rejects.toMatchObject({
      provider: 'two',
      retryAfterMs: undefined,
    });
    await expect(
      routing([counted('four', fails('BAD_USER_INPUT')).source, paused.source]).route(),
    ).rejects.toMatchObject({ provider: 'one', retryAfterMs: expect.any(Number) });
  });

  test('an answer says how long the call took that was answered, without those before and the waiting between', async () => {
    let limited = true;
    const source = counted('one', async () =>
      limited
        ? ((limited = false), Promise.reject(new KycError('UPSTREAM_RATE_LIMITED', 'x', { retryAfterMs: 300 })))
        : clear,
    );
    const { source: told } = await routing([source.source]).route();
    expect(source.count.calls).toBe(2);
    expect(told.latencyMs).toBeLessThan(300);
  });

  test('a provider that is left alone is passed over, which is told of', async () => {
    const [first, second] = [counted('one', fails('UPSTREAM_ERROR', 'no')), counted('two', answers(clear))];
    const { route, attempts } = routing([first.source, second.source]);
    for (let time = 0; time < 6; time += 1) await route();
    expect(first.count.calls).toBe(5);
    expect(told(attempts).slice(-2)).toEqual([
      ['one', 'UPSTREAM_UNAVAILABLE', 'no'],
      ['two', 'CLEAR', 'yes'],
    ]);
  });

  test('a provider that wants a pause is not waited for where there is another', async () => {
    const first = counted('one', async () =>
      Promise.reject(new KycError('UPSTREAM_RATE_LIMITED', 'x', { retryAfterMs: 1_500 })),
    );
    const { route, attempts } = routing([first.source, counted('two', answers(clear)).source]);
    await route();
    expect(told(attempts)).toEqual([
      ['one', 'UPSTREAM_RATE_LIMITED', 'no'],
      ['two', 'CLEAR', 'yes'],
    ]);
  });

  test.each([
    ['is waited for', 800, 2],
    ['is not waited for where it is long', 3_000, 1],
  ])('a pause of the last provider %s', async (_what, retryAfterMs, calls) => {
    let limited = true;
    const only = counted('one', async () =>
      limited
        ? ((limited = false), Promise.reject(new KycError('UPSTREAM_RATE_LIMITED', 'x', { retryAfterMs })))
        : clear,
    );
    await routing([counted('none', fails('NOT_SUPPORTED')).source, only.source])
      .route()
      .catch(() => undefined);
    expect(only.count.calls).toBe(calls);
  });

  test('a provider that takes long to fail is not asked again where there is another', async () => {
    const first = counted(
      'one',
      () =>
        new Promise((_resolve, reject) =>
          setTimeout(() => reject(new KycError('UPSTREAM_TIMEOUT', 'no connection')), 700),
        ),
    );
    const { route, attempts } = routing([first.source, counted('two', answers(clear)).source]);
    await route();
    expect(told(attempts)).toEqual([
      ['one', 'UPSTREAM_TIMEOUT', 'no'],
      ['two', 'CLEAR', 'yes'],
    ]);
  });

  test('the next is asked about a person whose limit is reached at the first', async () => {
    const first = counted('one', async () =>
      Promise.reject(new KycError('UPSTREAM_RATE_LIMITED', 'x', { isAboutSubject: true, retryAfterMs: 3_600_000 })),
    );
    const { route, attempts } = routing([first.source, counted('two', answers(clear)).source]);
    await route();
    expect(told(attempts)).toEqual([
      ['one', 'UPSTREAM_RATE_LIMITED', 'no'],
      ['two', 'CLEAR', 'yes'],
    ]);
    await expect(routing([first.source]).route()).rejects.toMatchObject({
      code: 'UPSTREAM_RATE_LIMITED',
      isAboutSubject: true,
      retryAfterMs: 3_600_000,
    });
  });

  test('who does not answer the check is not asked', async () => {
    const first = counted('one', answers(clear), { checks: ['RISK_ANTI_FRAUD'] });
    expect(await routing([first.source, counted('two', answers(clear)).source]).route()).toMatchObject({
      source: { provider: 'two' },
    });
    await expect(routing([first.source]).route()).rejects.toMatchObject({ code: 'NOT_SUPPORTED', billed: 'no' });
  });
});

describe('the deadline of a check', () => {
  test('holds for all its providers together: a call under way has an unknown outcome, and nobody else is asked', async () => {
    const [first, second] = [counted('one', hangs), counted('two', answers(clear))];
    const { route, attempts } = routing([first.source, second.source], 30);
    await expect(route()).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN', provider: 'one' });
    expect([second.count.calls, told(attempts)]).toEqual([0, [['one', 'OUTCOME_UNKNOWN', 'unknown']]]);
  });

  test('what waits then was not sent, and no other is asked', async () => {
    const first = counted('one', hangs, { concurrency: 1 });
    const second = counted('two', answers(clear));
    const { route, attempts } = routing([first.source, second.source], 40);
    const outcomes = await Promise.allSettled([route(), route()]);
    expect(outcomes.map((outcome) => outcome.status === 'rejected' && outcome.reason.code)).toEqual([
      'OUTCOME_UNKNOWN',
      'UPSTREAM_TIMEOUT',
    ]);
    expect([first.count.calls, second.count.calls]).toEqual([1, 0]);
    expect(attempts.map(({ provider }) => provider)).toEqual(['one', 'one']);
  });

  test('speaks against a provider that lets it pass', async () => {
    const first = counted('one', hangs);
    const { route, attempts } = routing([first.source, counted('two', answers(clear)).source], 30);
    for (let time = 0; time < 5; time += 1) await expect(route()).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN' });
    await route();
    expect(told(attempts).slice(5)).toEqual([
      ['one', 'UPSTREAM_UNAVAILABLE', 'no'],
      ['two', 'CLEAR', 'yes'],
    ]);
  });

  test('is not waited for where the provider wants a pause beyond it', async () => {
    const first = counted('one', async () =>
      Promise.reject(new KycError('UPSTREAM_RATE_LIMITED', 'x', { retryAfterMs: 1_500 })),
    );
    await expect(routing([first.source], 1_000).route()).rejects.toMatchObject({
      code: 'UPSTREAM_RATE_LIMITED',
      retryAfterMs: 1_500,
    });
  });

  test('speaks against nobody where callers leave before it', async () => {
    const { router, route, caller } = routing([counted('one', hangs).source]);
    const asked = Promise.allSettled(Array.from({ length: 6 }, () => route()));
    await new Promise(setImmediate);
    caller.abort();
    expect((await asked).map((outcome) => outcome.status === 'rejected' && outcome.reason.code)).toEqual(
      Array(6).fill('OUTCOME_UNKNOWN'),
    );
    expect(router.states()).toMatchObject([{ circuit: 'closed' }]);
  });

  test('nobody is asked for a caller who has left already', async () => {
    const first = counted('one', answers(clear));
    const { route, caller } = routing([first.source]);
    caller.abort();
    await expect(route()).rejects.toMatchObject({ code: 'UPSTREAM_TIMEOUT', billed: 'no' });
    expect(first.count.calls).toBe(0);
  });

  test('leaves no timer and no listener behind', async () => {
    using timers = watchTimers();
    const { route, caller } = routing([counted('one', answers(clear)).source]);
    await route();
    expect([timers.open, getEventListeners(caller.signal, 'abort')]).toEqual([0, []]);
  });
});

describe('taking the place of providers', () => {
  test('calls that have begun end as they began, and then what is left out is closed, once', async () => {
    let release: (given: ProviderAnswer) => void = () => undefined;
    const old = counted('old', () => new Promise((resolve) => (release = resolve)));
    const fresh = counted('fresh', answers(clear));
    const { router, route } = routing([old.source]);
    const asked = route();
    await new Promise(setImmediate);
    const closed = router.replace([fresh.source], () => [fresh.source]);
    expect(await route()).toMatchObject({ source: { provider: 'fresh' } });
    expect(old.count.closed).toBe(0);
    release(listed);
    expect(await asked).toMatchObject({ answer: listed.answer, source: { provider: 'old' } });
    await closed;
    expect([old.count, fresh.count]).toEqual([
      { calls: 1, closed: 1 },
      { calls: 1, closed: 0 },
    ]);
  });

  test('a call that moves on to a provider which was left out meanwhile still finds it open', async () => {
    let refuse: (error: KycError) => void = () => undefined;
    const first = counted('first', () => new Promise((_resolve, reject) => (refuse = reject)));
    const second = counted('second', async () =>
      second.count.closed > 0 ? Promise.reject(new Error('closed')) : clear,
    );
    const { router, route } = routing([first.source, second.source]);
    const asked = route();
    await new Promise(setImmediate);
    const closed = router.replace([first.source], () => [first.source]);
    refuse(new KycError('BAD_USER_INPUT', 'x'));
    expect(await asked).toMatchObject({ source: { provider: 'second' } });
    await closed;
    expect([first.count.closed, second.count.closed]).toEqual([0, 1]);
  });

  test('a provider that stays is closed only with the last that holds it', async () => {
    const stays = counted('stays', answers(clear));
    const { router } = routing([stays.source]);
    await router.replace([stays.source], () => [stays.source]);
    await router.replace([stays.source], () => []);
    expect([stays.count.closed, router.providersOf('RISK_POLICE')]).toEqual([0, []]);
    await router.close();
    expect(stays.count.closed).toBe(1);
  });
});
