import type { FastifyInstance } from 'fastify';
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
import { demoClient } from './config/clients.js';
import { variables } from './config/variables.js';
import { openApiDocument } from './rest-contract/index.js';
import type { RegionOf } from './checks/subject/region.js';
import type { KycError } from './errors.js';
import { createApollo } from './graphql/apollo.js';
import type { ServiceContext } from './graphql/context.js';
import { createErrorFormat } from './graphql/errorFormat.js';
import { createExecutePrepared } from './graphql/executePrepared.js';
import { createPreparedOperations } from './graphql/preparedOperations.js';
import { createSchema } from './graphql/schema.js';
import { createAuthenticate, type FindClient } from './http/authenticate.js';
import { createDrain } from './http/drain.js';
import { mountGraphiQL } from './http/graphiqlPage.js';
import { mountLanding } from './http/landingPage.js';
import { mountOnboarding } from './http/onboardingPage.js';
import { peopleToPick } from './providers/sandbox/peopleToPick.js';
import { createSessionAccess } from './http/sessionAccess.js';
import { mountApiRoutes } from './http/apiRoutes.js';
import { mountHealthRoutes } from './http/healthRoutes.js';
import { accessOnAdminPort, accessOnClientPort } from './http/operatorAccess.js';
import { createServer } from './http/server.js';
import { listenAt } from './listenError.js';
import { type Logger, loggableError } from './observability/logger.js';
import { createMetrics, type Metrics } from './observability/metrics.js';
import { observe, enumerationObserver, persistenceObserver, providerObserver } from './observability/watches.js';
import type { Provider } from './providers/provider.js';
import type { ProviderState } from './providers/resilience/resilientProvider.js';
import { routeTo, createReloadableRouter } from './providers/router/reloadableRouter.js';
import { createRegionOf } from './reference/divisions.js';
import { openPersistence } from './persistence/index.js';
import { keyedHash } from './persistence/crypto/keys.js';
import { createQuota } from './persistence/quota/quota.js';

/** The use-cases without any channel: what the command line needs, and what the channels stand on. */
export interface Core {
  readonly runCheck: RunCheck;
  readonly recordRefusal: RecordRefusal;
  readonly regionOf: RegionOf;
  readonly providersOf: (check: CheckName) => readonly string[];
  /** How each provider is doing, endpoint by endpoint. */
  readonly providerStates: () => readonly ProviderState[];
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

/** The whole service. */
export interface App extends Core {
  readonly server: FastifyInstance;
  /** The operator's own server, if it has a port of its own. */
  readonly admin: FastifyInstance | undefined;
  /** @returns the URL on which it listens, without a slash at the end */
  listen(): Promise<string>;
  /** Lets requests in flight finish. @returns false where some had to be cut off */
  stop(): Promise<boolean>;
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
  const recording = {
    idChecksum: config.idChecksum,
    requirePurpose: config.requirePurpose,
    audit: records.audit,
    observe: (event: CheckEvent) => observe(event, logger, metrics),
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

/** Wires the whole service together; `listen` starts it. */
export async function createApp(config: Config, parts: AppParts): Promise<App> {
  const { logger, metrics = createMetrics(), membership } = parts;
  const core = await createCore(config, { ...parts, metrics });
  if (!(await core.hasClients())) {
    await core.close();
    throw new ConfigError([noClients]);
  }
  const server = await createServer({ config, logger, metrics });
  const drain = createDrain(server);

  const pageHeaders: Record<string, string> = config.hasDemoClient
    ? { 'x-client-id': demoClient.id, 'x-client-secret': demoClient.secret }
    : { 'x-client-id': '', 'x-client-secret': '' };
  const schema = createSchema();
  const onError = (error: KycError, requestId: string) =>
    logger.error({ requestId, error: loggableError(error) }, 'operation failed');
  const format = createErrorFormat(onError);
  const prepared = createPreparedOperations();
  const apollo = createApollo({
    schema,
    limits: config.limits,
    introspection: config.introspection,
    landingPage: config.pages ? { headers: pageHeaders } : undefined,
    format,
    prepared,
  });
  await apollo.start();
  // Read now what would make the first request wait.
  core.regionOf('110000');

  metrics.watchSources(core.providerStates);
  const operation = {
    metrics: membership ? { ...metrics, render: membership.renderAll } : metrics,
    providerStates: core.providerStates,
    notReady: () => (drain.isDraining ? ['shutting down'] : core.notReady()),
    openApi: openApiDocument(),
  };
  mountHealthRoutes(server, { ...operation, access: accessOnClientPort(config) });
  const admin = config.admin.port === undefined ? undefined : await createServer({ config, logger, metrics });
  if (admin) mountHealthRoutes(admin, { ...operation, access: accessOnAdminPort(config) });
  mountApiRoutes(server, {
    authenticate: createAuthenticate({
      configured: config.clients,
      findClient: core.findClient,
      hashForLog: core.hashForLog,
      logger,
      metrics,
    }),
    sessionAccess: createSessionAccess({
      sessions: core.sessions,
      findClient: async (id) => config.clients.find((client) => client.id === id) ?? core.findClient(id),
      metrics,
    }),
    trusted: {
      documents: core.documents,
      mode: config.documents,
      onUntrusted: (hash, client) => logger.warn({ client, hash }, 'an operation that is no trusted document'),
    },
    takeRate: core.takeRate,
    hasLandingPage: config.pages,
    graphql: {
      apollo,
      prepared,
      executePrepared: createExecutePrepared({ schema, namesSchema: config.introspection, format }),
    },
    schema,
    limits: config.limits,
    introspection: config.introspection,
    service: serviceContext(config, core),
    keepImpliedKeyMs: keepImpliedKeyMs(config),
    streamsPerClient: config.streamsPerClient,
    onError,
  });
  if (config.pages) {
    mountGraphiQL(server, pageHeaders);
    mountLanding(server);
    const sandboxClient = config.hasDemoClient ? { id: demoClient.id, scopes: ['*'] } : undefined;
    mountOnboarding(server, { sessions: core.sessions, sandboxClient, people: sandboxClient ? peopleToPick() : [] });
  }

  return {
    ...core,
    server,
    admin,
    async listen() {
      const { port = 0, host } = config.admin;
      if (admin)
        await listenAt(admin, {
          port,
          host,
          portVariable: variables.adminPort.name,
          hostVariable: variables.adminHost.name,
        });
      return listenAt(server, {
        port: config.port,
        host: config.host,
        portVariable: variables.port.name,
        hostVariable: variables.host.name,
      });
    },
    async stop() {
      const endsAt = performance.now() + config.shutdownMs;
      const inTime = await drain.drain(config.shutdownMs);
      await admin?.close();
      await apollo.stop();
      await core.close(Math.max(0, endsAt - performance.now()));
      return inTime;
    },
  };
}

const noClients =
  'KYC_CLIENTS and KYC_CLIENTS_FILE are not set, there is no client in the database, and with a real provider or in production there is no default client: the demo client is of the sandbox in development alone. Make one with "node bin/kyc.js clients create <id>", or set KYC_CLIENTS=acme:<secret of at least 16 characters>, such as of openssl rand -hex 32.';

/** Counted from the start of a subscription, and longer than anything that it begins can last. */
function keepImpliedKeyMs({ duplicateWindowMs, profileDeadlineMs, checkDeadlineMs }: Config): number {
  return duplicateWindowMs === 0 ? 0 : Math.max(profileDeadlineMs, checkDeadlineMs) + duplicateWindowMs;
}

function serviceContext(
  { idChecksum, requirePurpose, policies, profileDeadlineMs, limits }: Config,
  { runCheck, recordRefusal, providersOf, regionOf, readUsage, history, sessions }: Core,
): ServiceContext {
  return {
    runCheck,
    recordRefusal,
    providersOf,
    regionOf,
    readUsage,
    history,
    sessions,
    idChecksum,
    requirePurpose,
    policies,
    profileDeadlineMs,
    maxChecks: limits.checks,
    maxInputLength: limits.bodyBytes,
  };
}
