import type { ClientLimits } from '../checks/caller.js';
import type { Credential } from '../clients/credential.js';
import type { DocumentLimits } from '../graphql/limits.js';
import type { ConnectionSettings } from '../http/nodeServer.js';
import type { PersistenceConfig } from '../persistence/settings.js';
import type { OnboardingPolicy } from '../profile/policies/policy.js';
import { shippedPolicies } from '../profile/policies/shipped.js';
import type { ProvidersInUse } from '../providers/router/providersInUse.js';
import { credentialOf, demoClient } from './clients.js';
import type { Mode } from './mode.js';
import type { ValuesOf } from './values.js';
import { variables } from './variables.js';
import { productionQuotaPerDay } from './variables/clients.js';

const { routes: _routes, sourcesFile: _sourcesFile, ...ownVariables } = variables;

/** All but those that say which providers there are: these can stand in a file, and are read again while the service runs. */
export { ownVariables };

/** What is made of several variables. */
interface MadeConfig {
  readonly mode: Mode;
  /** The shipped policies and the deployment's own. */
  readonly policies: readonly OnboardingPolicy[];
  readonly providers: ProvidersInUse;
  /** Of every provider. */
  readonly resilience: {
    readonly concurrency: number;
    readonly queue: number;
    readonly waitMs: number;
    readonly circuitOpenMs: number;
    readonly clientShare: number;
  };
  readonly persistence: PersistenceConfig;
  /** May be empty: clients can also be in the database. */
  readonly clients: readonly Credential[];
  /** Whether the sandbox's documented client is one of them: in development alone. */
  readonly hasDemoClient: boolean;
  /** For clients that have none of their own. */
  readonly clientLimits: ClientLimits;
  readonly introspection: boolean;
  readonly webUi: boolean;
  readonly limits: DocumentLimits & { readonly bodyBytes: number };
  readonly connections: ConnectionSettings;
  /** Where the operator sees metrics and providers: a port of its own, and what they take there and elsewhere. */
  readonly admin: { readonly port: number | undefined; readonly host: string; readonly token: string | undefined };
}

/** What the values of the variables depend on. */
export interface Surroundings {
  readonly mode: Mode;
  readonly providers: ProvidersInUse;
  readonly hasDemoClient: boolean;
}

/** The configuration. A variable that nothing else is made of stands in it under the name of its definition. */
export function configOf(stated: ValuesOf<typeof ownVariables>, { mode, providers, hasDemoClient }: Surroundings) {
  const {
    mode: _mode,
    introspection,
    webUi,
    policiesFile,
    providerConcurrency,
    providerQueueSize,
    providerQueueTimeoutMs,
    circuitOpenMs,
    clientShare,
    dataDir,
    databaseUrl,
    masterKey,
    redisUrl,
    redisPrefix,
    historyDays,
    historyKeys,
    clients,
    clientsFile,
    ratePerSecond,
    rateBurst,
    quotaPerDay,
    quotaPerMonth,
    bodyLimitBytes,
    maxTokens,
    maxDepth,
    maxAliases,
    maxChecks,
    headersTimeoutMs,
    requestTimeoutMs,
    leastBytesPerSecond,
    maxConnections,
    maxStrangers,
    adminPort,
    adminHost,
    metricsToken,
    ...others
  } = stated;
  const isDevelopment = mode === 'development';
  const made: MadeConfig = {
    mode,
    policies: [...shippedPolicies, ...(policiesFile ?? [])],
    providers,
    resilience: {
      concurrency: providerConcurrency,
      queue: providerQueueSize,
      waitMs: providerQueueTimeoutMs,
      circuitOpenMs,
      clientShare: clientShare / 100,
    },
    persistence: {
      dataDir,
      databaseUrl,
      recordKey: masterKey,
      redis: redisUrl === undefined ? undefined : { url: redisUrl, prefix: redisPrefix },
      history: { days: historyDays, keys: historyKeys ?? [] },
      checkDeadlineMs: stated.checkDeadlineMs,
    },
    clients: [
      ...(clients ?? []),
      ...(clientsFile ?? []),
      ...(hasDemoClient ? [credentialOf(demoClient.id, demoClient.secret)] : []),
    ],
    hasDemoClient,
    clientLimits: {
      ratePerSecond,
      rateBurst,
      quotaPerDay: quotaPerDay ?? (isDevelopment ? 0 : productionQuotaPerDay),
      quotaPerMonth,
    },
    introspection: introspection ?? isDevelopment,
    webUi: webUi ?? isDevelopment,
    limits: {
      bodyBytes: bodyLimitBytes,
      tokens: maxTokens,
      depth: maxDepth,
      aliases: maxAliases,
      checks: maxChecks,
    },
    connections: {
      headersTimeoutMs,
      requestTimeoutMs,
      leastBytesPerSecond,
      most: maxConnections,
      mostUnauthenticated: maxStrangers,
    },
    admin: { port: adminPort, host: adminHost, token: metricsToken },
  };
  return { ...others, ...made };
}
