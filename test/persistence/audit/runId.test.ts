import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createRunIds } from '../../../src/persistence/audit/runId.js';

const version7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test('ids are UUIDs of version 7, each greater than the one before, whatever the clock does', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1_600_000_000_000, max: 1_600_000_000_010 }), { minLength: 2, maxLength: 50 }),
      (times) => {
        let at = 0;
        const next = createRunIds(() => times[at++ % times.length] ?? 0);
        const ids = times.map(() => next());
        for (const id of ids) expect(id).toMatch(version7);
        expect([...new Set(ids)].sort()).toEqual(ids);
      },
    ),
  );
});

test('more ids than a millisecond can count are still in order', () => {
  const next = createRunIds(() => 1_600_000_000_000);
  const ids = Array.from({ length: 10_000 }, () => next());
  expect([...new Set(ids)].sort()).toEqual(ids);
});
