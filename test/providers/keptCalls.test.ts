import { describe, expect, test } from '@jest/globals';
import { checks } from '../../src/checks/index.js';
import { KycError } from '../../src/errors.js';
import { createRouter } from '../../src/providers/router/router.js';
import type { ProviderAnswer, CallContext } from '../../src/providers/provider.js';
import { type SourceTraits, sourceOf } from '../support/providers.js';

const check = checks.find(({ name }) => name === 'RISK_POLICE')!;
const clear: ProviderAnswer = { answer: check.examples[0]!.answer, billed: true };

/** A provider whose answers come when a test gives them. */
function slowSource(name: string, traits: SourceTraits = {}) {
  const calls: {
    readonly call: CallContext;
    readonly give: (given: ProviderAnswer) => void;
    readonly fail: (error: KycError) => void;
  }[] = [];
  const source = sourceOf((_input, call) => new Promise((give, fail) => void calls.push({ call, give, fail })), {
    name,
    ...traits,
  });
  return { calls, source };
}

/** Asks for an answer that is kept, for a caller who may leave. */
function asking(traits: SourceTraits = {}, deadlineMs = 60_000) {
  const [first, second] = [slowSource('one', traits), slowSource('two')];
  const router = createRouter([first.source, second.source], () => [first.source, second.source], deadlineMs);
  const leaving = new AbortController();
  const route = (signal = leaving.signal) =>
    router.route(
      check,
      {},
      { client: { id: 'a', scopes: ['*'] }, channel: 'rest', requestId: 'r', signal, awaitAfterDisconnect: true },
      () => undefined,
    );
  return { first, second, router, leaving, route };
}
const turn = () => new Promise(setImmediate);

describe('an answer that is kept for whoever asks again', () => {
  test('is waited for although its caller left, once the call is sent', async () => {
    const { first, leaving, route } = asking();
    const asked = route();
    await turn();
    leaving.abort();
    await turn();
    expect(first.calls[0]?.call.signal.aborted).toBe(false);
    first.calls[0]?.give(clear);
    expect(await asked).toMatchObject({ answer: clear.answer, source: { provider: 'one' } });
  });

  test('is not asked for where its caller left before the call was sent', async () => {
    const { first, leaving, route } = asking({ concurrency: 1 });
    const before = route(new AbortController().signal);
    const waiting = route();
    await turn();
    leaving.abort();
    await expect(waiting).rejects.toMatchObject({ code: 'UPSTREAM_TIMEOUT', billed: 'no' });
    first.calls[0]?.give(clear);
    await before;
    expect(first.calls).toHaveLength(1);
  });

  test('is not asked for again, nor at the next provider, where its caller left before the call failed', async () => {
    const { first, second, leaving, route } = asking();
    const asked = route();
    await turn();
    leaving.abort();
    first.calls[0]?.fail(new KycError('UPSTREAM_UNAVAILABLE', 'x'));
    await expect(asked).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', billed: 'no', provider: 'one' });
    expect([first.calls.length, second.calls.length]).toEqual([1, 0]);
  });

  test('is given up when the time of the check is over', async () => {
    const { first, leaving, route } = asking({}, 50);
    const asked = route();
    await turn();
    leaving.abort();
    await expect(asked).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN', billed: 'unknown' });
    expect(first.calls[0]?.call.signal.aborted).toBe(true);
  });

  test('is given up when the service ends before it comes', async () => {
    const { first, router, leaving, route } = asking();
    const asked = route();
    await turn();
    leaving.abort();
    router.abandon();
    await expect(asked).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN', billed: 'unknown' });
    expect(first.calls[0]?.call.signal.aborted).toBe(true);
    await router.close();
  });
});
