import type { FastifyInstance } from 'fastify';
import { type Config, ConfigError } from './config.js';
import { demoClient } from './config/clients.js';
import { variables } from './config/variables.js';
import { openApiDocument } from './rest-contract/index.js';
import type { KycError } from './errors.js';
import { createApollo } from './graphql/apollo.js';
import type { ServiceContext } from './graphql/context.js';
import { createErrorFormat } from './graphql/errorFormat.js';
import { createExecutePrepared } from './graphql/executePrepared.js';
import { createPreparedOperations } from './graphql/preparedOperations.js';
import { createSchema } from './graphql/schema.js';
import { createAuthenticate } from './http/authenticate.js';
import { createDrain } from './http/drain.js';
import { mountGraphiQL } from './http/graphiqlPage.js';
import { mountConsole } from './http/consolePage.js';
import { mountReference } from './http/referencePage.js';
import { mountLanding } from './http/landingPage.js';
import { withOnboarding } from './http/onboardingDocuments.js';
import { mountOnboarding } from './http/onboardingPage.js';
import { peopleToPick } from './providers/sandbox/peopleToPick.js';
import { createSessionAccess } from './http/sessionAccess.js';
import { mountApiRoutes } from './http/apiRoutes.js';
import { mountHealthRoutes } from './http/healthRoutes.js';
import { accessOnAdminPort, accessOnClientPort } from './http/operatorAccess.js';
import { createServer } from './http/server.js';
import { listenAt } from './listenError.js';
import { loggableError } from './observability/logger.js';
import { createMetrics } from './observability/metrics.js';
import { type AppParts, type Core, createCore } from './core.js';

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
    landingPage: config.webUi ? { headers: pageHeaders } : undefined,
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
      documents: config.webUi ? withOnboarding(core.documents) : core.documents,
      mode: config.documents,
      onUntrusted: (hash, client) => logger.warn({ client, hash }, 'an operation that is no trusted document'),
    },
    takeRate: core.takeRate,
    hasLandingPage: config.webUi,
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
  if (config.webUi) {
    mountGraphiQL(server, pageHeaders);
    mountLanding(server);
    mountConsole(server);
    mountReference(server);
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
  { runCheck, recordRefusal, providersOf, regionOf, readUsage, history, sessions, operation }: Core,
): ServiceContext {
  return {
    runCheck,
    recordRefusal,
    providersOf,
    regionOf,
    readUsage,
    history,
    sessions,
    operation,
    idChecksum,
    requirePurpose,
    policies,
    profileDeadlineMs,
    maxChecks: limits.checks,
    maxInputLength: limits.bodyBytes,
  };
}
