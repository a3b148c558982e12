import fc from 'fast-check';
import type { Draw } from './generators/draw.js';

/** How long and from where fast-check tries. */
export type Trying = Pick<
  fc.Parameters<unknown>,
  'seed' | 'numRuns' | 'interruptAfterTimeLimit' | 'markInterruptAsFailure'
>;

/** Something that no input may break. */
export interface Property {
  /** Goes on from "whatever comes as …". */
  readonly title: string;
  /** Runs of a short, ordinary test. */
  readonly shortRuns: number;
  /**
   * @returns how often it was tried
   * @throws Error with the seed, the path and what was found out
   */
  hold(trying: Trying): Promise<number>;
}

/** @returns how often `attempt` was tried, each time with other draws */
export async function holds(attempt: (draw: Draw) => Promise<void>, trying: Trying): Promise<number> {
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (draw) => {
      runs++;
      await attempt(draw);
    }),
    { includeErrorInReport: true, ...trying },
  );
  return runs;
}

/** Fast-check shows what was drawn; what was made of it is told here. */
export async function naming<T>(made: unknown, judged: Promise<T>): Promise<T> {
  try {
    return await judged;
  } catch (error) {
    throw new Error(
      `${error instanceof Error ? error.message : 'failed'}\nby ${JSON.stringify(made).slice(0, 4_000)}`,
      { cause: error },
    );
  }
}
