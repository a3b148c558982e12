import { shippedPolicies } from './profile/policies/shipped.js';
import type { DocumentMode } from './checks/ports/trustedDocuments.js';
import type { ClientLimits } from './checks/caller.js';
import type { OnboardingPolicy } from './profile/policies/policy.js';
import type { Credential } from './clients/credential.js';
import { credentialOf, demoClient } from './config/clients.js';
import type { DocumentLimits } from './graphql/limits.js';
import type { ConnectionSettings } from './http/nodeServer.js';
import type { PersistenceConfig } from './persistence/settings.js';
import { createReader, type Environment, type Read } from './environment/reader.js';
import { readProviders } from './config/providers.js';
import type { ProvidersInUse } from './providers/router/providersInUse.js';
import { renamedVariables } from './config/renamedVariables.js';
import { productionQuotaPerDay } from './config/variables/clients.js';
import { variables } from './config/variables.js';
import type { ProviderDefinition } from './providers/definition.js';
import { providerDefinitions as everySource } from './providers/index.js';

/** Everything that can be set, read once at start. Frozen. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Processes that answer on the port. */
  readonly workers: number;
  readonly mode: 'development' | 'production';
  readonly logLevel: string;
  readonly idChecksum: 'warn' | 'reject';
  readonly requirePurpose: boolean;
  /** The shipped policies and the deployment's own. */
  readonly policies: readonly OnboardingPolicy[];
  readonly profileDeadlineMs: number;
  /** How long after its end the same subscription counts as one request, in milliseconds; 0: not at all. */
  readonly duplicateWindowMs: number;
  readonly providers: ProvidersInUse;
  /** Of every provider. */
  readonly resilience: {
    readonly concurrency: number;
    readonly queue: number;
    readonly waitMs: number;
    readonly circuitOpenMs: number;
    readonly clientShare: number;
  };
  /** How long a check may take with all the providers that are asked for it. */
  readonly checkDeadlineMs: number;
  readonly persistence: PersistenceConfig;
  /** May be empty: clients can also be in the database. */
  readonly clients: readonly Credential[];
  /** Whether the sandbox's documented client is one of them: in development alone. */
  readonly hasDemoClient: boolean;
  /** For clients that have none of their own. */
  readonly clientLimits: ClientLimits;
  /** Different values that a client may try in an hour beside one; 0: without limit. */
  readonly enumerationPerHour: number;
  /** Streams that one client may have open at once. */
  readonly streamsPerClient: number;
  /** Whose x-forwarded-for is believed: nobody's, that of so many proxies, or that of these addresses. */
  readonly trustProxy: false | number | readonly string[];
  readonly documents: DocumentMode;
  readonly introspection: boolean;
  readonly pages: boolean;
  readonly corsOrigins: readonly string[];
  readonly shutdownMs: number;
  readonly limits: DocumentLimits & { readonly bodyBytes: number };
  readonly connections: ConnectionSettings;
  /** Where the operator sees metrics and providers: a port of its own, and what they take there and elsewhere. */
  readonly admin: { readonly port: number | undefined; readonly host: string; readonly token: string | undefined };
}

/** Everything that is wrong with the environment, at once. Holds no secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  constructor(readonly mistakes: readonly string[]) {
    super(
      mistakes.length === 1
        ? `The configuration has a mistake: ${mistakes.join()}`
        : `The configuration has ${mistakes.length} mistakes:\n${mistakes.map((mistake) => `  - ${mistake}`).join('\n')}`,
    );
  }
}

/**
 * @param known the providers that can be configured
 * @throws ConfigError naming each variable that is wrong, what is wrong with it and what would be right
 */
export function readConfig(env: Environment, known: readonly ProviderDefinition[] = everySource): Config {
  return readAll(env, known, true);
}

/** The same for commands that ask no provider: it does not matter to them whether one is configured. */
export function readConfigWithoutChecks(env: Environment): Config {
  return readAll(env, everySource, false);
}

function readAll(env: Environment, known: readonly ProviderDefinition[], runsChecks: boolean): Config {
  const mistakes: string[] = renamedVariables(env);
  const read = createReader(env, mistakes);
  const providers = readProviders(env, mistakes, known);
  const statedMode = read(variables.mode);
  const isProduction = env.NODE_ENV === 'production' || !providers.isSandbox;
  const mode = statedMode ?? (isProduction ? 'production' : 'development');
  if (runsChecks && providers.isAssumed) mistakes.push(...assumedInProduction(env, statedMode));

  const hasDemoClient = providers.isSandbox && productionSign(env, statedMode) === undefined;
  const checkDeadlineMs = read(variables.checkDeadlineMs);
  const config: Config = {
    port: read(variables.port),
    host: read(variables.host),
    workers: read(variables.workers),
    mode,
    logLevel: read(variables.logLevel),
    idChecksum: read(variables.idChecksum),
    requirePurpose: read(variables.requirePurpose),
    policies: [...shippedPolicies, ...(read(variables.policiesFile) ?? [])],
    profileDeadlineMs: read(variables.profileDeadlineMs),
    duplicateWindowMs: read(variables.duplicateWindowMs),
    providers,
    resilience: {
      concurrency: read(variables.providerConcurrency),
      queue: read(variables.providerQueueSize),
      waitMs: read(variables.providerQueueTimeoutMs),
      circuitOpenMs: read(variables.circuitOpenMs),
      clientShare: read(variables.clientShare) / 100,
    },
    checkDeadlineMs,
    persistence: readRecords(read, mistakes, checkDeadlineMs),
    clients: readAllClients(read, hasDemoClient, mistakes),
    hasDemoClient,
    clientLimits: readClientLimits(read, mode),
    enumerationPerHour: read(variables.enumerationPerHour),
    streamsPerClient: read(variables.streamsPerClient),
    trustProxy: read(variables.trustProxy),
    documents: read(variables.documents),
    introspection: read(variables.introspection) ?? mode === 'development',
    pages: read(variables.webUi) ?? mode === 'development',
    corsOrigins: read(variables.corsOrigins),
    shutdownMs: read(variables.shutdownMs),
    limits: {
      bodyBytes: read(variables.bodyLimitBytes),
      tokens: read(variables.maxTokens),
      depth: read(variables.maxDepth),
      aliases: read(variables.maxAliases),
      checks: read(variables.maxChecks),
    },
    connections: readConnections(read, mistakes),
    admin: { port: read(variables.adminPort), host: read(variables.adminHost), token: read(variables.metricsToken) },
  };
  mistakes.push(...samePort(config));
  if (mistakes.length > 0) throw new ConfigError(mistakes);
  return deepFreeze(config);
}

/**
 * Reads providers and routes alone, for a service that runs already.
 *
 * @throws ConfigError as `readConfig` does
 */
export function readProvidersConfig(
  env: Environment,
  known: readonly ProviderDefinition[] = everySource,
): ProvidersInUse {
  const mistakes: string[] = [];
  const providers = readProviders(env, mistakes, known);
  if (mistakes.length > 0) throw new ConfigError(mistakes);
  return deepFreeze(providers);
}

/** A deployment that forgot its provider would serve invented people to whoever knows the documented demo client. */
function assumedInProduction(env: Environment, statedMode: Config['mode'] | undefined): string[] {
  const sign = productionSign(env, statedMode);
  if (sign === undefined) return [];
  return [
    `KYC_ROUTES is not set, no provider is configured, and with ${sign} the sandbox is not used unless it is named: set the variables of a provider, or KYC_ROUTES=sandbox to serve invented people.`,
  ];
}

/** What tells that this is production: KYC_MODE=development does not undo NODE_ENV=production. */
function productionSign(env: Environment, statedMode: Config['mode'] | undefined): string | undefined {
  if (env.NODE_ENV === 'production') return 'NODE_ENV=production';
  return statedMode === 'production' ? 'KYC_MODE=production' : undefined;
}

/** Several processes on one database must have one key; a single one makes its own, beside the records. */
function readRecords(read: Read, mistakes: string[], checkDeadlineMs: number): PersistenceConfig {
  const mistakesBefore = mistakes.length;
  const recordKey = read(variables.masterKey);
  const databaseUrl = read(variables.databaseUrl);
  if (databaseUrl !== undefined && recordKey === undefined && mistakes.length === mistakesBefore) {
    mistakes.push(
      'KYC_MASTER_KEY is not set, and with DATABASE_URL the records need a key that all processes share. Set it to a secret of at least 32 characters.',
    );
  }
  const [redisUrl, prefix] = [read(variables.redisUrl), read(variables.redisPrefix)];
  const history = { days: read(variables.historyDays), keys: read(variables.historyKeys) ?? [] };
  return {
    dataDir: read(variables.dataDir),
    databaseUrl,
    recordKey,
    redis: redisUrl === undefined ? undefined : { url: redisUrl, prefix },
    history,
    checkDeadlineMs,
  };
}

function readConnections(read: Read, mistakes: string[]): ConnectionSettings {
  const connections = {
    headersTimeoutMs: read(variables.headersTimeoutMs),
    requestTimeoutMs: read(variables.requestTimeoutMs),
    leastBytesPerSecond: read(variables.leastBytesPerSecond),
    most: read(variables.maxConnections),
    mostUnauthenticated: read(variables.maxStrangers),
  };
  if (connections.requestTimeoutMs <= connections.headersTimeoutMs)
    mistakes.push('KYC_REQUEST_TIMEOUT_MS must be more than KYC_HEADERS_TIMEOUT_MS, which is a part of it.');
  if (connections.mostUnauthenticated > connections.most)
    mistakes.push('KYC_MAX_UNAUTHENTICATED_CONNECTIONS must be at most KYC_MAX_CONNECTIONS, of which they are a part.');
  return connections;
}

const everyInterface = new Set(['0.0.0.0', '::', '']);

function samePort({ port, host, admin }: Pick<Config, 'port' | 'host' | 'admin'>): string[] {
  const isSame =
    port !== 0 &&
    admin.port === port &&
    (admin.host === host || everyInterface.has(host) || everyInterface.has(admin.host));
  return isSame ? [`KYC_ADMIN_PORT is ${port}, which is PORT: the operator needs a port of its own.`] : [];
}

function readClientLimits(read: Read, mode: Config['mode']): ClientLimits {
  return {
    ratePerSecond: read(variables.ratePerSecond),
    rateBurst: read(variables.rateBurst),
    quotaPerDay: read(variables.quotaPerDay) ?? (mode === 'production' ? productionQuotaPerDay : 0),
    quotaPerMonth: read(variables.quotaPerMonth),
  };
}

function readAllClients(read: Read, hasDemoClient: boolean, mistakes: string[]): readonly Credential[] {
  const configured = [...(read(variables.clients) ?? []), ...(read(variables.clientsFile) ?? [])];
  const all = hasDemoClient ? [...configured, credentialOf(demoClient.id, demoClient.secret)] : configured;

  const twice = all.map(({ id }) => id).filter((id, index, ids) => ids.indexOf(id) !== index);
  for (const id of twice)
    mistakes.push(
      `KYC_CLIENTS and KYC_CLIENTS_FILE must name every client once${hasDemoClient ? ', and "demo" is taken in the sandbox' : ''}: "${id}" stands twice.`,
    );
  return all;
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value) || Object.isFrozen(value)) return value;
  Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}
