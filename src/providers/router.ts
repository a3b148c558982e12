import type { Route } from '../checks/runCheck.js';
import type { CheckName } from '../checks/index.js';
import { KycError, toKycError } from '../errors.js';
import { capabilityOf, type Provider } from './provider.js';

export interface Router {
  readonly route: Route;
  /** Names of the sources that answer a check here, in the order in which they are asked. */
  sourcesOf(check: CheckName): string[];
}

export function createRouter(providers: readonly Provider[]): Router {
  const sourcesFor = (check: CheckName) => providers.filter((provider) => capabilityOf(provider, check));

  return {
    sourcesOf: (check) => sourcesFor(check).map(({ name }) => name),

    async route(check, input, { requestId, signal }) {
      const [provider] = sourcesFor(check.name);
      const ask = provider && capabilityOf(provider, check.name);
      if (!ask) throw new KycError('NOT_SUPPORTED', `No configured source answers ${check.name}.`);

      const startedAt = performance.now();
      const { answer, billed } = await ask(input, { requestId, signal }).catch((thrown: unknown) => {
        throw toKycError(thrown).with({ provider: provider.name });
      });
      const latencyMs = performance.now() - startedAt;
      return { answer, source: { provider: provider.name, checkedAt: new Date(), latencyMs, billed, reused: false } };
    },
  };
}
