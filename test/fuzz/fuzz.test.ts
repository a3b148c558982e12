import { describe, expect, test } from '@jest/globals';
import { properties } from './properties.js';

/** Another one each time: a failure names it, and `npm run fuzz -- --seed` tries it again. */
const seed = Number(process.env.KYC_TEST_SEED ?? Date.now() % 1_000_000_000);

describe(`with the seed ${seed}`, () => {
  test.each(properties.map((property) => [property.title, property] as const))(
    'nothing breaks, leaks or costs too much, whatever comes as %s',
    async (_title, { hold, shortRuns }) => {
      expect(await hold({ seed, numRuns: shortRuns })).toBe(shortRuns);
    },
    120_000,
  );
});
