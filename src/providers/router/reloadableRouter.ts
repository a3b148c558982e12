import { isDeepStrictEqual } from 'node:util';
import type { ProvidersInUse, UsedProvider } from './providersInUse.js';
import type { CheckName } from '../../checks/index.js';
import { endpointsOf, type Provider } from '../provider.js';
import type { BreakerState } from '../resilience/circuitBreaker.js';
import {
  createResilientProvider,
  type ResilienceConfig,
  type ResilientProvider,
  type ProviderObserver,
} from '../resilience/resilientProvider.js';
import { createRouter, type Router } from './router.js';
import { type Routes } from './routingSnapshot.js';

export interface RoutingConfig extends ResilienceConfig {
  /** How long a check may take with all the providers that are asked for it, in milliseconds. */
  readonly deadlineMs: number;
}

/** The configured providers at work. */
export interface ReloadableRouter extends Router {
  /**
   * Changes providers and routes under way: calls that have begun end as they began. A provider whose settings stay the same
   * goes on with its connections and all that it has learnt.
   */
  reload(config: ProvidersInUse): Promise<void>;
}

export function createReloadableRouter(
  config: ProvidersInUse,
  routing: RoutingConfig,
  watch: ProviderObserver,
): ReloadableRouter {
  let openProviders: ReadonlyMap<string, OpenProvider> = new Map();

  function start(next: ProvidersInUse): { readonly opened: readonly ResilientProvider[]; readonly routes: Routes } {
    openProviders = new Map(next.used.map((used) => [used.name, unchanged(used) ?? { used, provider: open(used) }]));
    return {
      opened: [...openProviders.values()].map(({ provider }) => provider),
      routes: routesOf(next, openProviders),
    };
  }

  function unchanged({ name, settings, ratePerSecond }: UsedProvider): OpenProvider | undefined {
    const before = openProviders.get(name);
    return before && isDeepStrictEqual([before.used.settings, before.used.ratePerSecond], [settings, ratePerSecond])
      ? before
      : undefined;
  }

  /** How a provider does that another has taken the place of is nobody's concern any more, though its last calls may still end. */
  function open(used: UsedProvider): ResilientProvider {
    const isInUse = () => openProviders.get(used.name)?.provider === provider;
    const circuit = (name: string, position: BreakerState, endpoint: string | undefined) => {
      if (isInUse()) watch.circuit(name, position, endpoint);
    };
    const provider = createResilientProvider(
      openProvider(used, routing.concurrency),
      routing,
      { ...watch, circuit },
      used.ratePerSecond,
    );
    return provider;
  }

  const first = start(config);
  const router = createRouter(first.opened, first.routes, routing.deadlineMs);
  return {
    ...router,
    reload(next) {
      const { opened, routes } = start(next);
      return router.replace(opened, routes);
    },
  };
}

/** Endpoints may share connections: there are as many as all of them may use at once, so that no call waits for one. */
function openProvider(used: UsedProvider, concurrency: number): Provider {
  const provider = used.create(concurrency);
  const { length: count } = endpointsOf(provider);
  if (count === 1) return provider;
  // It has opened nothing yet.
  void provider.close?.();
  return used.create(concurrency * count);
}

interface OpenProvider {
  readonly used: UsedProvider;
  readonly provider: ResilientProvider;
}

function routesOf({ routes }: ProvidersInUse, openProviders: ReadonlyMap<string, OpenProvider>): Routes {
  const sourcesNamed = (names: readonly string[]) => names.flatMap((name) => openProviders.get(name)?.provider ?? []);
  const byCheck = new Map(Object.entries(routes).map(([check, names]) => [check, sourcesNamed(names)]));
  return (check) => byCheck.get(check) ?? [];
}

/** A router over providers that were made elsewhere, each asked for whatever it answers, in their order. */
export function routeTo(providers: readonly Provider[], routing: RoutingConfig, watch: ProviderObserver): Router {
  const opened = providers.map((provider) => createResilientProvider(provider, routing, watch));
  return createRouter(
    opened,
    (check: CheckName) => opened.filter((provider) => provider.answers(check)),
    routing.deadlineMs,
  );
}
