import { describe, expect, test } from '@jest/globals';
import { inPortions } from '../../../src/persistence/database/inPortions.js';

/** A table of so many rows, of which one takes so long. */
function table(rows: number, msPerRow: number) {
  let [left, clock] = [rows, 0];
  const portions: number[] = [];
  const waits: number[] = [];
  return {
    portions,
    waits,
    deleteSome: async (most: number) => {
      const some = Math.min(most, left);
      left -= some;
      clock += some * msPerRow;
      portions.push(some);
      return some;
    },
    now: () => clock,
    wait: async (ms: number) => {
      waits.push(ms);
      clock += ms;
    },
  };
}

describe('a deletion in portions', () => {
  test.each([0, 99, 100, 101, 5_000])('of %i rows deletes them all', async (rows) => {
    const { deleteSome, ...clock } = table(rows, 0.05);
    expect(await inPortions(deleteSome, clock)).toBe(rows);
  });

  test('makes portions that take five milliseconds, and leaves the database to others for three times as long', async () => {
    const { deleteSome, portions, waits, ...clock } = table(2_000, 0.025);
    await inPortions(deleteSome, clock);
    expect(portions.slice(0, 3)).toEqual([100, 200, 200]);
    expect(waits.slice(0, 3)).toEqual([7.5, 15, 15]);
  });

  test('rests less where somebody waits for its end', async () => {
    const { deleteSome, waits, ...clock } = table(2_000, 0.025);
    await inPortions(deleteSome, { ...clock, rest: 1 });
    expect(waits.slice(0, 3)).toEqual([2.5, 5, 5]);
  });

  test('makes them small where rows are slow, and never larger than a thousand rows', async () => {
    const slow = table(300, 5);
    await inPortions(slow.deleteSome, slow);
    expect(slow.portions.slice(0, 3)).toEqual([100, 50, 50]);
    const fast = table(10_000, 0);
    await inPortions(fast.deleteSome, fast);
    expect(Math.max(...fast.portions)).toBe(1_000);
  });

  test('ends after the portion that is under way', async () => {
    const { deleteSome, ...clock } = table(1_000, 0.05);
    expect(await inPortions(deleteSome, { ...clock, signal: AbortSignal.abort() })).toBe(100);
  });
});
