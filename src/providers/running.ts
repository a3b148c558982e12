import { isDeepStrictEqual } from 'node:util';
import type { SourcesConfig, UsedSource } from '../config/sources.js';
import type { CheckName } from '../checks/index.js';
import { endpointsOf, type Provider } from './provider.js';
import type { CircuitPosition } from './resilience/circuit.js';
import { createSource, type ResilienceConfig, type Source, type SourceWatch } from './resilience/source.js';
import { createRouter, type Router, type Routes } from './router.js';

export interface RoutingConfig extends ResilienceConfig {
  /** How long a check may take with all the sources that are asked for it, in milliseconds. */
  readonly deadlineMs: number;
}

/** The configured sources at work. */
export interface RunningSources extends Router {
  /**
   * Changes sources and routes under way: calls that have begun end as they began. A source whose settings stay the same
   * goes on with its connections and all that it has learnt.
   */
  reload(config: SourcesConfig): Promise<void>;
}

export function runSources(config: SourcesConfig, routing: RoutingConfig, watch: SourceWatch): RunningSources {
  let running: ReadonlyMap<string, Running> = new Map();

  function start(next: SourcesConfig): { readonly sources: readonly Source[]; readonly routes: Routes } {
    running = new Map(next.used.map((used) => [used.name, unchanged(used) ?? { used, source: open(used) }]));
    return { sources: [...running.values()].map(({ source }) => source), routes: routesOf(next, running) };
  }

  function unchanged({ name, settings, ratePerSecond }: UsedSource): Running | undefined {
    const before = running.get(name);
    return before && isDeepStrictEqual([before.used.settings, before.used.ratePerSecond], [settings, ratePerSecond]) ? before : undefined;
  }

  /** How a source does that another has taken the place of is nobody's concern any more, though its last calls may still end. */
  function open(used: UsedSource): Source {
    const isInUse = () => running.get(used.name)?.source === source;
    const circuit = (name: string, position: CircuitPosition, endpoint: string | undefined) => {
      if (isInUse()) watch.circuit(name, position, endpoint);
    };
    const source = createSource(openProvider(used, routing.concurrency), routing, { ...watch, circuit }, used.ratePerSecond);
    return source;
  }

  const first = start(config);
  const router = createRouter(first.sources, first.routes, routing.deadlineMs);
  return {
    ...router,
    reload(next) {
      const { sources, routes } = start(next);
      return router.replace(sources, routes);
    },
  };
}

/** Endpoints may share connections: there are as many as all of them may use at once, so that no call waits for one. */
function openProvider(used: UsedSource, concurrency: number): Provider {
  const provider = used.create(concurrency);
  const { length: count } = endpointsOf(provider);
  if (count === 1) return provider;
  // It has opened nothing yet.
  void provider.close?.();
  return used.create(concurrency * count);
}

interface Running {
  readonly used: UsedSource;
  readonly source: Source;
}

function routesOf({ routes }: SourcesConfig, running: ReadonlyMap<string, Running>): Routes {
  const sourcesNamed = (names: readonly string[]) => names.flatMap((name) => running.get(name)?.source ?? []);
  const byCheck = new Map(Object.entries(routes).map(([check, names]) => [check, sourcesNamed(names)]));
  return (check) => byCheck.get(check) ?? [];
}

/** A router over providers that were made elsewhere, each asked for whatever it answers, in their order. */
export function routeTo(providers: readonly Provider[], routing: RoutingConfig, watch: SourceWatch): Router {
  const sources = providers.map((provider) => createSource(provider, routing, watch));
  return createRouter(sources, (check: CheckName) => sources.filter((source) => source.answers(check)), routing.deadlineMs);
}
