import type { Route } from '../checks/runCheck.js';
import type { CheckName } from '../checks/index.js';
import { KycError, toKycError } from '../errors.js';
import { capabilityOf, type Provider } from './provider.js';
import { createAsk, type ResilienceConfig } from './resilience.js';

export interface Router {
  readonly route: Route;
  /** Names of the sources that answer a check here, in the order in which they are asked. */
  sourcesOf(check: CheckName): string[];
}

export function createRouter(providers: readonly Provider[], resilience: ResilienceConfig): Router {
  const asks = new Map(providers.map((provider) => [provider, createAsk(resilience)]));
  const sourcesFor = (check: CheckName) => providers.filter((provider) => capabilityOf(provider, check));

  return {
    sourcesOf: (check) => sourcesFor(check).map(({ name }) => name),

    async route(check, input, { requestId, signal }) {
      const [provider] = sourcesFor(check.name);
      const capability = provider && capabilityOf(provider, check.name);
      const ask = provider && asks.get(provider);
      if (!ask || !capability) throw new KycError('NOT_SUPPORTED', `No configured source answers ${check.name}.`);

      const startedAt = performance.now();
      const { answer, billed } = await ask(capability, input, { requestId, signal }).catch((thrown: unknown) => {
        throw toKycError(thrown).with({ provider: provider.name });
      });
      const latencyMs = performance.now() - startedAt;
      return { answer, source: { provider: provider.name, checkedAt: new Date(), latencyMs, billed, reused: false } };
    },
  };
}
