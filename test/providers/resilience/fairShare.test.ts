import { afterEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { setMaxListeners } from 'node:events';
import { createBulkhead, type Bulkhead } from '../../../src/providers/resilience/bulkhead.js';

let callers = newCallers();
/** Whoever waits still leaves, and takes its timer along. */
afterEach(() => {
  callers.abort();
  callers = newCallers();
});
function newCallers(): AbortController {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  return controller;
}

/** Everything that promises alone have to do is done. */
const rest = () => new Promise(setImmediate);

/** Calls of clients at one endpoint that hang until they are ended by hand. */
function callsAt(turns: Bulkhead) {
  const begun: { readonly client: string; readonly end: () => void }[] = [];
  return {
    begun,
    heldBy: (client: string) => begun.filter((call) => call.client === client).length,
    call: (client: string) =>
      void turns
        .run(
          () =>
            new Promise<void>((resolve) => {
              const call = {
                client,
                end: () => {
                  begun.splice(begun.indexOf(call), 1);
                  resolve();
                },
              };
              begun.push(call);
            }),
          { signal: callers.signal, leftMs: () => Number.POSITIVE_INFINITY, client },
        )
        .catch(() => undefined),
  };
}

const turnsOf = (concurrency: number, clientShare: number, queue = 10_000) =>
  createBulkhead({ concurrency, queue, waitMs: 60_000, clientShare });

describe('the share of a client', () => {
  test('whatever one client does, a call of another is sent at once, as long as that one holds none', async () => {
    const step = fc.oneof(
      fc.constant('call' as const),
      fc.nat().map((index) => ({ end: index })),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: 64 }),
        fc.integer({ min: 1, max: 75 }),
        fc.array(step, { maxLength: 200 }),
        async (concurrency, percent, steps) => {
          const calls = callsAt(turnsOf(concurrency, percent / 100));
          for (const next of steps) {
            if (next === 'call') calls.call('loud');
            else calls.begun[next.end % Math.max(1, calls.begun.length)]?.end();
            await rest();
          }
          calls.call('quiet');
          await rest();
          expect(calls.heldBy('quiet')).toBe(1);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('three clients that take all they can leave a place for a fourth, of 64', async () => {
    const calls = callsAt(turnsOf(64, 0.75));
    for (const client of ['a', 'b', 'c']) for (let index = 0; index < 350; index += 1) calls.call(client);
    await rest();
    expect(['a', 'b', 'c'].map(calls.heldBy)).toEqual([48, 12, 3]);
    calls.call('quiet');
    await rest();
    expect(calls.heldBy('quiet')).toBe(1);
  });

  test('of the queue leaves room for others, who do not wait behind it', async () => {
    const turns = turnsOf(4, 0.75, 8);
    const calls = callsAt(turns);
    for (let index = 0; index < 100; index += 1) calls.call('loud');
    expect([turns.inFlight, turns.queued]).toEqual([3, 6]);
    calls.call('quiet');
    calls.call('quiet');
    expect([turns.inFlight, turns.queued]).toEqual([4, 7]);
    await rest();
    calls.begun.find(({ client }) => client === 'loud')?.end();
    await rest();
    // The last place stays free for a third client.
    expect([calls.heldBy('loud'), calls.heldBy('quiet')]).toEqual([2, 1]);
  });

  test('is everything where 100 % is configured, and for a caller who is alone', async () => {
    const all = callsAt(turnsOf(64, 1));
    const alone = createBulkhead({ concurrency: 64, queue: 100, waitMs: 60_000, clientShare: 0.5 });
    for (let index = 0; index < 70; index += 1) {
      all.call('only');
      void alone
        .run(() => new Promise(() => undefined), { signal: callers.signal, leftMs: () => Number.POSITIVE_INFINITY })
        .catch(() => undefined);
    }
    await rest();
    expect([all.begun.length, alone.inFlight]).toEqual([64, 64]);
  });
});

describe('a place that comes free', () => {
  test('goes to the waiting client that holds the fewest, if its share allows one more; none stays free that may be taken', async () => {
    const clients = ['a', 'b', 'c'] as const;
    const step = fc.oneof(fc.record({ call: fc.constantFrom(...clients) }), fc.record({ end: fc.nat() }));
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: 16 }),
        fc.array(step, { minLength: 20, maxLength: 120 }),
        async (concurrency, steps) => {
          const calls = callsAt(turnsOf(concurrency, 0.75));
          const asked = { a: 0, b: 0, c: 0 };
          const ended = { a: 0, b: 0, c: 0 };
          const waiting = (client: (typeof clients)[number]) => asked[client] - ended[client] - calls.heldBy(client);
          for (const next of steps) {
            const before = clients.map((client) => ({
              client,
              held: calls.heldBy(client),
              waits: waiting(client) > 0,
            }));
            if ('call' in next) {
              asked[next.call] += 1;
              calls.call(next.call);
              await rest();
            } else {
              const ending = calls.begun[next.end % Math.max(1, calls.begun.length)];
              if (!ending) continue;
              ended[ending.client as keyof typeof ended] += 1;
              ending.end();
              await rest();
              const gained = before.filter(
                ({ client, held }) => calls.heldBy(client) > held - (client === ending.client ? 1 : 0),
              );
              for (const { client, held } of gained) {
                const fewer = before.filter(
                  (other) =>
                    other.waits &&
                    !gained.includes(other) &&
                    other.held - (other.client === ending.client ? 1 : 0) < held - (client === ending.client ? 1 : 0),
                );
                expect(fewer).toEqual([]);
              }
            }
            for (const client of clients) {
              const leftByOthers = concurrency - (calls.begun.length - calls.heldBy(client));
              const most = Math.max(1, Math.floor(0.75 * leftByOthers));
              if (waiting(client) > 0)
                expect(calls.heldBy(client)).toBeGreaterThanOrEqual(Math.min(most, leftByOthers));
            }
            expect(calls.begun.length).toBeLessThanOrEqual(concurrency);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
