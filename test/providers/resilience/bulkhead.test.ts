import { describe, expect, test } from '@jest/globals';
import { getEventListeners } from 'node:events';
import { KycError } from '../../../src/errors.js';
import type { Capability, ProviderAnswer, CallContext } from '../../../src/providers/provider.js';
import type { ResilientProvider } from '../../../src/providers/resilience/resilientProvider.js';
import { sourceOf } from '../../support/providers.js';
import { watchTimers } from '../../support/timers.js';

const answer: ProviderAnswer = { answer: { message: 'x' }, billed: true };

/** A capability whose calls are answered one by one. */
function heldCapability() {
  const open: { input: object; resolve: (given: ProviderAnswer) => void; reject: (thrown: unknown) => void }[] = [];
  const capability: Capability = (input) =>
    new Promise((resolve, reject) => void open.push({ input, resolve, reject }));
  return { open, capability };
}

/** One provider's own limits; nobody waits in vain unless told. */
function askOf(concurrency: number, queue: number, waitMs = 60_000) {
  let source: ResilientProvider | undefined;
  return (capability: Capability, input: object, call: CallContext) => {
    source ??= sourceOf(capability, { concurrency, queue, waitMs });
    return source.ask({ ...call, check: 'RISK_POLICE', input, retryBudgetMs: 0, onCall: () => undefined });
  };
}
const callWith = (signal: AbortSignal = new AbortController().signal) => ({ requestId: 'r', signal });
const settled = async (promise: Promise<unknown>) =>
  promise.then(
    (value) => ({ value }),
    (thrown: unknown) => ({ thrown }),
  );
/** Everything that promises alone have to do is done. */
const rest = () => new Promise(setImmediate);

describe('concurrency', () => {
  test('calls wait for their turn, in the order in which they came', async () => {
    const { open, capability } = heldCapability();
    const ask = askOf(2, 10);
    const asked = [1, 2, 3, 4].map((index) => ask(capability, { index }, callWith()));
    await rest();
    expect(open.map(({ input }) => input)).toEqual([{ index: 1 }, { index: 2 }]);
    open[1]?.resolve(answer);
    await asked[1];
    await rest();
    expect(open.map(({ input }) => input)).toEqual([{ index: 1 }, { index: 2 }, { index: 3 }]);
    open[0]?.reject(new Error('a failure gives its turn on as well'));
    await settled(asked[0]!);
    await rest();
    expect(open).toHaveLength(4);
    for (const { resolve } of open) resolve(answer);
    expect(await asked[3]).toBe(answer);
  });

  test('what finds the queue full is refused at once, to be tried again, and unbilled', async () => {
    const { open, capability } = heldCapability();
    const ask = askOf(1, 1);
    const asked = [1, 2, 3].map((index) => ask(capability, { index }, callWith()));
    expect(await settled(asked[2]!)).toMatchObject({
      thrown: { code: 'UPSTREAM_UNAVAILABLE', retryable: true, billed: 'no', retryAfterMs: 1_000 },
    });
    open[0]?.resolve(answer);
    await asked[0];
    await rest();
    open[1]?.resolve(answer);
    expect(await asked[1]).toBe(answer);
    expect(open).toHaveLength(2);
  });

  test.each<[string, (caller: AbortController) => void, number]>([
    ['who leaves', (caller) => caller.abort(), 60_000],
    ['whose turn does not come in time', () => undefined, 200],
  ])('the place in the queue of one %s is free for another', async (_what, leave, waitMs) => {
    const { open, capability } = heldCapability();
    const patient = askOf(1, 1, waitMs);
    const first = patient(capability, { index: 1 }, callWith());
    const caller = new AbortController();
    const gone = settled(patient(capability, { index: 2 }, callWith(caller.signal)));
    await rest();
    leave(caller);
    expect(await gone).toMatchObject({ thrown: { code: 'UPSTREAM_TIMEOUT' } });
    const third = settled(patient(capability, { index: 3 }, callWith()));
    await rest();
    open[0]?.resolve(answer);
    await first;
    await rest();
    open[1]?.resolve(answer);
    expect(await third).toEqual({ value: answer });
    expect(open.map(({ input }) => input)).toEqual([{ index: 1 }, { index: 3 }]);
  });

  test('nobody takes the turn of one who came before, whenever they come', async () => {
    for (let hops = 0; hops < 40; hops += 1) {
      const { open, capability } = heldCapability();
      const ask = askOf(1, 1);
      const asked = [1, 2].map((index) => settled(ask(capability, { index }, callWith())));
      await rest();
      open[0]?.resolve(answer);
      for (let hop = 0; hop < hops; hop += 1) await Promise.resolve();
      asked.push(settled(ask(capability, { index: 3 }, callWith())));
      await rest();
      expect(open[1]?.input).toEqual({ index: 2 });
      open[1]?.resolve(answer);
      await rest();
      open[2]?.resolve(answer);
      await Promise.all(asked);
    }
  });

  test("is each provider's own", async () => {
    const { open, capability } = heldCapability();
    const asks = [askOf(1, 0), askOf(1, 0)];
    asks.forEach((ask) => void settled(ask(capability, {}, callWith())));
    await rest();
    expect(open).toHaveLength(2);
  });
});

describe('giving up', () => {
  test('a call that was sent has an unknown outcome, where the provider says nothing', async () => {
    const { capability } = heldCapability();
    const caller = new AbortController();
    const asked = settled(askOf(1, 0)(capability, {}, callWith(caller.signal)));
    await rest();
    caller.abort();
    const leftAt = performance.now();
    expect(await asked).toMatchObject({ thrown: { code: 'OUTCOME_UNKNOWN', billed: 'unknown', retryable: false } });
    expect(performance.now() - leftAt).toBeLessThan(5_000);
  });

  test('a call has an unknown outcome too where its caller left while it was made', async () => {
    const caller = new AbortController();
    const capability: Capability = () => {
      caller.abort();
      return new Promise(() => undefined);
    };
    expect(await settled(askOf(1, 0)(capability, {}, callWith(caller.signal)))).toMatchObject({
      thrown: { code: 'OUTCOME_UNKNOWN', billed: 'unknown' },
    });
  });

  test.each([
    [
      'an error',
      ({ reject }: { reject: (thrown: unknown) => void }) => reject(new KycError('UPSTREAM_TIMEOUT', 'no connection')),
      { thrown: { code: 'UPSTREAM_TIMEOUT' } },
    ],
    ['an answer', ({ resolve }: { resolve: (given: ProviderAnswer) => void }) => resolve(answer), { value: answer }],
  ])('what the provider still says in time counts: %s', async (_what, say, outcome) => {
    const { open, capability } = heldCapability();
    const caller = new AbortController();
    const asked = settled(askOf(1, 0)(capability, {}, callWith(caller.signal)));
    await rest();
    caller.abort();
    await new Promise((resolve) => setTimeout(resolve, 10));
    say(open[0]!);
    expect(await asked).toMatchObject(outcome);
  });

  test('a call that waits was not sent, and never is', async () => {
    const { open, capability } = heldCapability();
    const ask = askOf(1, 5);
    const first = ask(capability, {}, callWith());
    const caller = new AbortController();
    const waiting = settled(ask(capability, {}, callWith(caller.signal)));
    await rest();
    caller.abort();
    expect(await waiting).toMatchObject({ thrown: { code: 'UPSTREAM_TIMEOUT', billed: 'no', retryable: true } });
    open[0]?.resolve(answer);
    await first;
    await rest();
    expect(open).toHaveLength(1);
  });

  test('a call that was answered was billed, whenever its caller leaves after that', async () => {
    for (let hops = 0; hops < 40; hops += 1) {
      const { open, capability } = heldCapability();
      const caller = new AbortController();
      const asked = settled(askOf(1, 0)(capability, {}, callWith(caller.signal)));
      await rest();
      open[0]?.resolve(answer);
      for (let hop = 0; hop < hops; hop += 1) await Promise.resolve();
      caller.abort();
      expect(await asked).toEqual({ value: answer });
    }
  });

  test('a call whose turn does not come in time was not sent, and never is', async () => {
    const { open, capability } = heldCapability();
    const ask = askOf(1, 5, 20);
    const first = ask(capability, {}, callWith());
    expect(await settled(ask(capability, {}, callWith()))).toMatchObject({
      thrown: { code: 'UPSTREAM_TIMEOUT', billed: 'no', retryable: true },
    });
    open[0]?.resolve(answer);
    expect(await first).toBe(answer);
    await rest();
    expect(open).toHaveLength(1);
  });

  test('a call of someone who is gone already is not sent', async () => {
    const { open, capability } = heldCapability();
    const ask = askOf(1, 5);
    expect(await settled(ask(capability, {}, callWith(AbortSignal.abort())))).toMatchObject({
      thrown: { code: 'UPSTREAM_TIMEOUT' },
    });
    expect(open).toEqual([]);
    const first = ask(capability, {}, callWith());
    await rest();
    expect(await settled(ask(capability, {}, callWith(AbortSignal.abort())))).toMatchObject({
      thrown: { code: 'UPSTREAM_TIMEOUT' },
    });
    open[0]?.resolve(answer);
    await first;
    expect(open).toHaveLength(1);
  });

  test('a call is never made for someone who is gone by then, whenever they leave', async () => {
    for (let hops = 0; hops < 40; hops += 1) {
      const { open, capability } = heldCapability();
      const caller = new AbortController();
      const made: boolean[] = [];
      const ask = askOf(1, 1);
      const looking: Capability = (input, call) => (made.push(call.signal.aborted), capability(input, call));
      const asked = [settled(ask(looking, {}, callWith())), settled(ask(looking, {}, callWith(caller.signal)))];
      await rest();
      open[0]?.resolve(answer);
      for (let hop = 0; hop < hops; hop += 1) await Promise.resolve();
      caller.abort();
      await rest();
      open[1]?.resolve(answer);
      await Promise.all(asked);
      expect(made).not.toContain(true);
    }
  });
});

describe('what a call leaves behind', () => {
  const listeners = (signal: AbortSignal) => getEventListeners(signal, 'abort').length;

  test.each([
    ['an answer', async () => answer],
    ['a failure', async () => Promise.reject(new Error('boom'))],
    [
      'a failure before any promise',
      () => {
        throw new Error('boom');
      },
    ],
  ] as [string, Capability][])('no listener after %s', async (_what, capability) => {
    const { signal } = new AbortController();
    const ask = askOf(1, 5);
    await Promise.all([1, 2, 3].map(() => settled(ask(capability, {}, callWith(signal)))));
    await rest();
    expect(listeners(signal)).toBe(0);
  });

  test('no listener and no timer after a call that was given up, whether the provider answers late or at once', async () => {
    const { open, capability } = heldCapability();
    const caller = new AbortController();
    const ask = askOf(2, 0);
    using timers = watchTimers();
    const [prompt, late] = [
      settled(ask(capability, {}, callWith(caller.signal))),
      settled(ask(capability, {}, callWith(caller.signal))),
    ];
    await rest();
    caller.abort();
    open[0]?.resolve(answer);
    await prompt;
    await rest();
    expect(timers.open).toBe(1);
    expect(await late).toMatchObject({ thrown: { code: 'OUTCOME_UNKNOWN' } });
    open[1]?.resolve(answer);
    await rest();
    expect([listeners(caller.signal), timers.open]).toEqual([0, 0]);
  });

  test('a turn for the next, even where nobody waited for the answer any more', async () => {
    const { open, capability } = heldCapability();
    const ask = askOf(1, 0);
    const caller = new AbortController();
    const given = settled(ask(capability, {}, callWith(caller.signal)));
    await rest();
    caller.abort();
    await given;
    open[0]?.resolve(answer);
    await rest();
    const next = ask(capability, {}, callWith());
    await rest();
    open[1]?.resolve(answer);
    expect(await next).toBe(answer);
  });
});
