import type { Source } from './resilience/source.js';
import type { Routes } from './router.js';

/** Sources that were put to use together, with their routes. */
export interface SourcesInUse {
  readonly sources: readonly Source[];
  readonly routes: Routes;
  /** Keeps the sources open while the work goes on. */
  use<T>(work: (routes: Routes) => Promise<T>): Promise<T>;
  /** Nobody begins to use them any more. Resolves once the last has ended and what nobody else holds is closed, however often it is said. */
  retire(): Promise<void>;
}

/** How many sets hold each source: one that stays as it is goes on from set to set, with all that it has learnt. */
export type Holders = WeakMap<Source, number>;

export function createSourcesInUse(sources: readonly Source[], routes: Routes, holders: Holders): SourcesInUse {
  let users = 0;
  let retired: Promise<void> | undefined;
  let letGo = (): void => undefined;
  const unused = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  for (const source of sources) holders.set(source, (holders.get(source) ?? 0) + 1);

  async function letGoOfAll(): Promise<void> {
    if (users === 0) letGo();
    await unused;
    await Promise.all(sources.map(release));
  }

  async function release(source: Source): Promise<void> {
    const others = (holders.get(source) ?? 1) - 1;
    holders.set(source, others);
    if (others === 0) await source.close();
  }

  return {
    sources,
    routes,
    async use(work) {
      users += 1;
      try {
        return await work(routes);
      } finally {
        users -= 1;
        if (retired && users === 0) letGo();
      }
    },
    retire: () => (retired ??= letGoOfAll()),
  };
}

