import type { CheckName } from './checks/index.js';
import type { History } from './checks/ports/history.js';
import type { RateLimiter } from './checks/ports/rate.js';
import type { TrustedDocuments } from './checks/ports/trustedDocuments.js';
import type { Sessions } from './checks/ports/session.js';
import type { ReadUsage } from './checks/ports/usage.js';
import { createRecordRefusal, type RecordRefusal } from './checks/recordRefusal.js';
import { createRunCheck, type CheckEvent, type RunCheck } from './checks/runCheck.js';
import type { Membership } from './cluster/worker.js';
import { type Config, ConfigError } from './config.js';
import type { ProvidersInUse } from './providers/router/providersInUse.js';
import type { RegionOf } from './checks/subject/region.js';
import { type FindClient } from './http/authenticate.js';
import { type Logger, loggableError } from './observability/logger.js';
import { type Metrics } from './observability/metrics.js';
import { observe, enumerationObserver, persistenceObserver, providerObserver } from './observability/watches.js';
import type { Provider } from './providers/provider.js';
import type { ProviderState } from './providers/resilience/resilientProvider.js';
import { routeTo, createReloadableRouter } from './providers/router/reloadableRouter.js';
import { createRegionOf } from './reference/divisions.js';
import { openPersistence } from './persistence/index.js';
import { keyedHash } from './persistence/crypto/keys.js';
import { createQuota } from './persistence/quota/quota.js';
import type { Operation } from './checks/ports/operation.js';
import { createProviderTraffic } from './observability/providerTraffic.js';

/** The use-cases without any channel: what the command line needs, and what the channels stand on. */
export interface Core {
  readonly runCheck: RunCheck;
  readonly recordRefusal: RecordRefusal;
  readonly regionOf: RegionOf;
  readonly providersOf: (check: CheckName) => readonly string[];
  /** How each provider is doing, endpoint by endpoint. */
  readonly providerStates: () => readonly ProviderState[];
  /** What an operator may look at through GraphQL. */
  readonly operation: Operation;
  /** Changes providers and routes under way. @throws ConfigError where that cannot be done without a restart */
  reloadProviders(providers_: ProvidersInUse): void;
  readonly readUsage: ReadUsage;
  readonly sessions: Sessions;
  readonly documents: TrustedDocuments;
  readonly history: History;
  readonly takeRate: RateLimiter;
  /** Looks a client up in the database. */
  readonly findClient: FindClient;
  /** A keyed hash of what a log may not hold: the same for the same text, for as long as the record key is the same. */
  readonly hashForLog: (text: string) => string;
  /** Whether anybody can come in. */
  readonly hasClients: () => Promise<boolean>;
  /** Why no check can be run now; empty: they can. */
  readonly notReady: () => readonly string[];
  /** @param graceMs how long calls may take that are waited for although their callers left; 0 unless told */
  close(graceMs?: number): Promise<void>;
}

/** What does not come from the configuration. */
export interface AppParts {
  readonly logger: Logger;
  /** Set if this is one of several workers. */
  readonly membership?: Membership | undefined;
  readonly metrics?: Metrics;
  /** Stands in for the providers that the configuration names. */
  readonly providers?: readonly Provider[];
}

/** The records, the providers, their router and the use-case, without any channel. */
export async function createCore(config: Config, { logger, metrics, providers, membership }: AppParts): Promise<Core> {
  const records = await openPersistence(config.persistence, persistenceObserver(logger));
  const routing = { ...config.resilience, deadlineMs: config.checkDeadlineMs };
  const watch = providerObserver(logger, metrics);
  const running = providers ? undefined : createReloadableRouter(config.providers, routing, watch);
  const router = running ?? routeTo(providers ?? [], routing, watch);
  const regionOf = createRegionOf();
  const traffic = createProviderTraffic();
  const recording = {
    idChecksum: config.idChecksum,
    requirePurpose: config.requirePurpose,
    audit: records.audit,
    observe(event: CheckEvent) {
      traffic.note(event.attempts);
      observe(event, logger, metrics);
    },
  };
  const logKey = records.keys.derive('hashes in logs');
  const runCheck = createRunCheck({
    ...recording,
    route: router.route,
    regionOf,
    idempotency: records.idempotency,
    quota: createQuota(records.database, config.clientLimits),
    meterEnumeration: records.enumeration(config.enumerationPerHour, enumerationObserver(logger, metrics)),
    spend: records.sessions.spend,
    reuse: records.reuse((check) => router.providersOf(check)),
  });
  return {
    runCheck,
    recordRefusal: createRecordRefusal(recording),
    regionOf,
    providersOf: (check) => router.providersOf(check),
    providerStates: () => router.states(),
    reloadProviders(providers_) {
      if (providers_.isSandbox !== config.providers.isSandbox)
        throw new ConfigError([
          'KYC_ROUTES cannot change between the sandbox and real providers while the service runs: start it anew.',
        ]);
      running
        ?.reload(providers_)
        .catch((error: unknown) =>
          logger.warn({ error: loggableError(error) }, 'a provider that is not used any more could not be closed'),
        );
    },
    operation: {
      providers: () => router.states().map((state) => ({ ...state, ...traffic.of(state.name) })),
      trail: records.trailState,
    },
    readUsage: records.readUsage,
    sessions: records.sessions,
    documents: records.documents,
    history: records.history,
    takeRate: (config.persistence.redis ? undefined : membership?.takeRate) ?? records.rates(config.clientLimits),
    findClient: (id) => records.clients.find(id),
    hashForLog: (text) => keyedHash(logKey, text).slice(0, 16),
    hasClients: async () => config.clients.length > 0 || !(await records.clients.isEmpty()),
    notReady: records.notReady,
    async close(graceMs = 0) {
      const grace = setTimeout(() => router.abandon(), graceMs);
      await router.close();
      clearTimeout(grace);
      await records.close();
    },
  };
}
