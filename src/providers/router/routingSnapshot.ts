import type { ResilientProvider } from '../resilience/resilientProvider.js';
import type { CheckName } from '../../checks/index.js';

/** Which providers answer which check, in the order in which they are asked. */
export type Routes = (check: CheckName) => readonly ResilientProvider[];

/** Providers that were put to use together, with their routes. */
export interface RoutingSnapshot {
  readonly providers: readonly ResilientProvider[];
  readonly routes: Routes;
  /** Keeps the providers open while the work goes on. */
  use<T>(work: (routes: Routes) => Promise<T>): Promise<T>;
  /** Nobody begins to use them any more. Resolves once the last has ended and what nobody else holds is closed, however often it is said. */
  drain(): Promise<void>;
}

/** How many sets hold each provider: one that stays as it is goes on from set to set, with all that it has learnt. */
export type RefCounts = WeakMap<ResilientProvider, number>;

export function createRoutingSnapshot(
  providers: readonly ResilientProvider[],
  routes: Routes,
  refCounts: RefCounts,
): RoutingSnapshot {
  let users = 0;
  let drained: Promise<void> | undefined;
  let resolveIdle = (): void => undefined;
  const unused = new Promise<void>((resolve) => {
    resolveIdle = resolve;
  });
  for (const provider of providers) refCounts.set(provider, (refCounts.get(provider) ?? 0) + 1);

  async function drainAll(): Promise<void> {
    if (users === 0) resolveIdle();
    await unused;
    await Promise.all(providers.map(release));
  }

  async function release(provider: ResilientProvider): Promise<void> {
    const others = (refCounts.get(provider) ?? 1) - 1;
    refCounts.set(provider, others);
    if (others === 0) await provider.close();
  }

  return {
    providers,
    routes,
    async use(work) {
      users += 1;
      try {
        return await work(routes);
      } finally {
        users -= 1;
        if (drained && users === 0) resolveIdle();
      }
    },
    drain: () => (drained ??= drainAll()),
  };
}
