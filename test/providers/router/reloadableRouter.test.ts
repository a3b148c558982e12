import { describe, expect, test } from '@jest/globals';
import type { ProvidersInUse, UsedProvider } from '../../../src/providers/router/providersInUse.js';
import { checks } from '../../../src/checks/index.js';
import { KycError } from '../../../src/errors.js';
import type { Capability, ProviderAnswer } from '../../../src/providers/provider.js';
import { routeTo, createReloadableRouter } from '../../../src/providers/router/reloadableRouter.js';
import { ample, unwatchedSources } from '../../support/providers.js';

const check = checks.find(({ name }) => name === 'RISK_POLICE')!;
const clear: ProviderAnswer = {
  answer: check.examples.find(({ answer }) => check.finding(answer) === 'CLEAR')!.answer,
  billed: true,
};

/** Providers by their name and key, and what became of each that was opened. */
function opening() {
  const opened: { readonly name: string; readonly connections: number; calls: number; closed: number }[] = [];
  const act: { now: () => Promise<ProviderAnswer> } = { now: async () => clear };
  const used = (name: string, key = 'key', ratePerSecond = 0): UsedProvider => ({
    name,
    settings: { key },
    ratePerSecond,
    create(connections) {
      const state = { name, connections, calls: 0, closed: 0 };
      opened.push(state);
      const answer: Capability = async () => (state.calls++, act.now());
      return {
        name,
        capabilities: Object.fromEntries([['RISK_POLICE', answer]]),
        close: async () => void state.closed++,
      };
    },
  });
  const config = (...sources: UsedProvider[]): ProvidersInUse => ({
    isSandbox: false,
    used: sources,
    routes: { RISK_POLICE: sources.map(({ name }) => name) },
  });
  return { opened, act, used, config };
}

const ask = (running: ReturnType<typeof createReloadableRouter>) =>
  running
    .route(
      check,
      {},
      { client: { id: 'a', scopes: ['*'] }, channel: 'rest', requestId: 'r', signal: new AbortController().signal },
      () => undefined,
    )
    .then(
      ({ source }) => source.provider,
      ({ code }: KycError) => code,
    );

const run = (config: ProvidersInUse, limits = {}) =>
  createReloadableRouter(config, { ...ample, ...limits }, unwatchedSources);
test('providers that were made elsewhere are asked for what they answer, in their order', () => {
  const { used } = opening();
  const [one, two] = [used('one').create(1), used('two').create(1)];
  const router = routeTo([{ ...one, capabilities: {} }, two, one], ample, unwatchedSources);
  expect([router.providersOf('RISK_POLICE'), router.providersOf('RISK_ANTI_FRAUD')]).toEqual([['two', 'one'], []]);
});

const rest = () => new Promise(setImmediate);

describe('providers that are read again', () => {
  test('go on where they are the same, with all that was learnt of them', async () => {
    const { opened, act, used, config } = opening();
    const running = run(config(used('one'), used('two')));
    act.now = async () => Promise.reject(new KycError('UPSTREAM_ERROR', 'x', { billed: 'no' }));
    for (let time = 0; time < 5; time += 1) await ask(running);
    await running.reload(config(used('two'), used('one')));
    expect(running.providersOf('RISK_POLICE')).toEqual(['two', 'one']);
    expect(running.states().map(({ circuit }) => circuit)).toEqual(['open', 'open']);
    expect(opened.map(({ closed }) => closed)).toEqual([0, 0]);
    await running.close();
    expect(opened.map(({ closed }) => closed)).toEqual([1, 1]);
  });

  test.each<[string, [string, string, number]]>([
    ['a new key', ['one', 'new', 0]],
    ['another rate', ['one', 'key', 5]],
  ])('begin anew with %s, and the old one is closed', async (_what, changed) => {
    const { opened, act, used, config } = opening();
    const running = run(config(used('one')));
    act.now = async () => Promise.reject(new KycError('UPSTREAM_ERROR', 'x', { billed: 'no' }));
    for (let time = 0; time < 5; time += 1) await ask(running);
    act.now = async () => clear;
    expect(await ask(running)).toBe('UPSTREAM_UNAVAILABLE');
    await running.reload(config(used(...changed)));
    expect(await ask(running)).toBe('one');
    expect(opened).toMatchObject([
      { calls: 5, closed: 1 },
      { calls: 1, closed: 0 },
    ]);
  });

  test('end what waits for its turn at one that is left out, and then that is closed', async () => {
    const { opened, act, used, config } = opening();
    const running = run(config(used('one')), { concurrency: 1 });
    const release: (() => void)[] = [];
    act.now = () => new Promise((resolve) => release.push(() => resolve(clear)));
    const asked = [ask(running), ask(running)];
    await rest();
    const reloaded = running.reload(config(used('two')));
    release.shift()?.();
    await asked[0];
    await rest();
    expect(opened).toMatchObject([
      { name: 'one', calls: 2, closed: 0 },
      { name: 'two', calls: 0 },
    ]);
    release.shift()?.();
    expect(await Promise.all(asked)).toEqual(['one', 'one']);
    await reloaded;
    expect(opened).toMatchObject([{ closed: 1 }, { closed: 0 }]);
  });

  test('several times while calls are under way are each closed once, when their last call has ended', async () => {
    const { opened, act, used, config } = opening();
    const running = run(config(used('one'), used('two')));
    let release: () => void = () => undefined;
    act.now = () => new Promise((resolve) => (release = () => resolve(clear)));
    const asked = ask(running);
    await rest();
    const reloads = [
      running.reload(config(used('one', 'new'), used('two'))),
      running.reload(config(used('two'))),
      running.reload(config(used('one'))),
    ];
    expect(opened.map(({ name, closed }) => [name, closed])).toEqual([
      ['one', 0],
      ['two', 0],
      ['one', 0],
      ['one', 0],
    ]);
    release();
    expect(await asked).toBe('one');
    await Promise.all(reloads);
    expect(opened.map(({ closed }) => closed)).toEqual([1, 1, 1, 0]);
    await running.close();
    expect(opened.map(({ closed }) => closed)).toEqual([1, 1, 1, 1]);
  });

  test('while the service ends leave nothing open, and close nothing twice', async () => {
    const { opened, act, used, config } = opening();
    const running = run(config(used('one')));
    let release: () => void = () => undefined;
    act.now = () => new Promise((resolve) => (release = () => resolve(clear)));
    const asked = ask(running);
    await rest();
    const closed = running.close();
    const reloaded = running.reload(config(used('one'), used('two')));
    await rest();
    expect(opened[0]?.closed).toBe(0);
    release();
    expect(await asked).toBe('one');
    await Promise.all([closed, reloaded]);
    expect(opened.map((source) => source.closed)).toEqual([1, 1]);
  });

  test('are asked no faster than they may be', async () => {
    const { used, config } = opening();
    const running = run(config(used('one', 'key', 0.1)), { waitMs: 10 });
    expect([await ask(running), await ask(running)]).toEqual(['one', 'UPSTREAM_RATE_LIMITED']);
  });

  test('are given as many connections as calls may be under way', () => {
    const { opened, used, config } = opening();
    run(config(used('one')), { concurrency: 7 });
    expect(opened).toMatchObject([{ connections: 7 }]);
  });
});
