import { shippedPolicies } from './checks/profile/policies.js';
import type { ClientLimits } from './checks/caller.js';
import type { Policy } from './checks/profile/policy.js';
import { type Credential, credentialOf, demoClient } from './config/clients.js';
import type { HistoryKey } from './config/historyKeys.js';
import { createReader, type Environment, type Read } from './config/reader.js';
import { readSources, type SourcesConfig } from './config/sources.js';
import { productionQuotaPerDay, variables } from './config/variables.js';
import type { SourceDeclaration } from './providers/declaration.js';
import { sources as everySource } from './providers/index.js';

/** Everything that can be set, read once at start. Frozen. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Processes that share the port. */
  readonly workers: number;
  readonly mode: 'development' | 'production';
  readonly logLevel: string;
  readonly idChecksum: 'warn' | 'reject';
  readonly requirePurpose: boolean;
  /** The shipped policies and the deployment's own. */
  readonly policies: readonly Policy[];
  readonly profileDeadlineMs: number;
  /** How long after its end the same subscription counts as one request, in milliseconds; 0: not at all. */
  readonly duplicateWindowMs: number;
  readonly sources: SourcesConfig;
  /** Of every source. */
  readonly resilience: { readonly concurrency: number; readonly queue: number; readonly waitMs: number; readonly circuitOpenMs: number; readonly clientShare: number };
  /** How long a check may take with all the sources that are asked for it. */
  readonly checkDeadlineMs: number;
  readonly records: RecordsConfig;
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
  readonly introspection: boolean;
  readonly pages: boolean;
  readonly corsOrigins: readonly string[];
  readonly shutdownMs: number;
  readonly limits: Limits;
  readonly connections: ConnectionsConfig;
  /** Where the operator sees metrics and sources: a port of its own, and what they take there and elsewhere. */
  readonly admin: { readonly port: number | undefined; readonly host: string; readonly token: string | undefined };
}

/** How long, and how many, connections may be held. */
export interface ConnectionsConfig {
  /** For the headers of a request, which hold the credentials, in milliseconds. */
  readonly headersTimeoutMs: number;
  /** For a whole request, in milliseconds; longer than for its headers. */
  readonly requestTimeoutMs: number;
  /** With which a body must come that takes longer. */
  readonly leastBytesPerSecond: number;
  readonly most: number;
  /** Of those on which no client has shown its credentials. */
  readonly mostStrangers: number;
}

/** Where records are kept, and what they are sealed with. */
export interface RecordsConfig {
  readonly dataDir: string;
  /** undefined: SQLite in the data folder. */
  readonly databaseUrl: string | undefined;
  /** Redis or Valkey for what many processes share at speed; undefined: that is in the database too. */
  readonly redis: { readonly url: string; readonly prefix: string } | undefined;
  /** undefined, in the sandbox alone: one is made and kept in the data folder. */
  readonly recordKey: string | undefined;
  /** How long answers are kept for their clients, and with which keys; the first of them seals. */
  readonly history: { readonly days: number; readonly keys: readonly HistoryKey[] };
  /** How long a check may take, its records included where something is tried again, in milliseconds. */
  readonly checkDeadlineMs: number;
}

export interface Limits {
  readonly bodyBytes: number;
  readonly tokens: number;
  readonly depth: number;
  readonly aliases: number;
  readonly checks: number;
}

/** Everything that is wrong with the environment, at once. Holds no secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  constructor(readonly mistakes: readonly string[]) {
    super(mistakes.length === 1 ? `The configuration has a mistake: ${mistakes.join()}` : `The configuration has ${mistakes.length} mistakes:\n${mistakes.map((mistake) => `  - ${mistake}`).join('\n')}`);
  }
}

/**
 * @param known the sources that can be configured
 * @throws ConfigError naming each variable that is wrong, what is wrong with it and what would be right
 */
export function readConfig(env: Environment, known: readonly SourceDeclaration[] = everySource): Config {
  return readAll(env, known, true);
}

/** The same for commands that ask no source: it does not matter to them whether one is configured. */
export function readConfigWithoutChecks(env: Environment): Config {
  return readAll(env, everySource, false);
}

function readAll(env: Environment, known: readonly SourceDeclaration[], runsChecks: boolean): Config {
  const mistakes: string[] = [];
  const read = createReader(env, mistakes);
  const sources = readSources(env, mistakes, known);
  const statedMode = read(variables.mode);
  const isProduction = env.NODE_ENV === 'production' || !sources.isSandbox;
  const mode = statedMode ?? (isProduction ? 'production' : 'development');
  if (runsChecks && sources.isAssumed) mistakes.push(...assumedInProduction(env, statedMode));

  const hasDemoClient = sources.isSandbox && productionSign(env, statedMode) === undefined;
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
    sources,
    resilience: {
      concurrency: read(variables.sourceConcurrency),
      queue: read(variables.sourceQueue),
      waitMs: read(variables.sourceWaitMs),
      circuitOpenMs: read(variables.circuitOpenMs),
      clientShare: read(variables.clientShare) / 100,
    },
    checkDeadlineMs,
    records: readRecords(read, mistakes, checkDeadlineMs),
    clients: readAllClients(read, hasDemoClient, mistakes),
    hasDemoClient,
    clientLimits: readClientLimits(read, mode),
    enumerationPerHour: read(variables.enumerationPerHour),
    streamsPerClient: read(variables.streamsPerClient),
    trustProxy: read(variables.trustProxy),
    introspection: read(variables.introspection) ?? mode === 'development',
    pages: read(variables.pages) ?? mode === 'development',
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
  mistakes.push(...samePort(config), ...rateByProcess(config));
  if (mistakes.length > 0) throw new ConfigError(mistakes);
  return deepFreeze(config);
}

/**
 * Reads sources and routes alone, for a service that runs already.
 *
 * @throws ConfigError as `readConfig` does
 */
export function readSourcesConfig(env: Environment, known: readonly SourceDeclaration[] = everySource): SourcesConfig {
  const mistakes: string[] = [];
  const sources = readSources(env, mistakes, known);
  if (mistakes.length > 0) throw new ConfigError(mistakes);
  return deepFreeze(sources);
}

/** A deployment that forgot its provider would serve invented people to whoever knows the documented demo client. */
function assumedInProduction(env: Environment, statedMode: Config['mode'] | undefined): string[] {
  const sign = productionSign(env, statedMode);
  if (sign === undefined) return [];
  return [`KYC_ROUTES is not set, no provider is configured, and with ${sign} the sandbox is not used unless it is named: set the variables of a provider, or KYC_ROUTES=sandbox to serve invented people.`];
}

/** What tells that this is no trial: KYC_MODE=development does not undo NODE_ENV=production. */
function productionSign(env: Environment, statedMode: Config['mode'] | undefined): string | undefined {
  if (env.NODE_ENV === 'production') return 'NODE_ENV=production';
  return statedMode === 'production' ? 'KYC_MODE=production' : undefined;
}

/** Several processes on one database must have one key; a single one makes its own, beside the records. */
function readRecords(read: Read, mistakes: string[], checkDeadlineMs: number): RecordsConfig {
  const mistakesBefore = mistakes.length;
  const recordKey = read(variables.recordKey);
  const databaseUrl = read(variables.databaseUrl);
  if (databaseUrl !== undefined && recordKey === undefined && mistakes.length === mistakesBefore) {
    mistakes.push('KYC_RECORD_KEY is not set, and with DATABASE_URL the records need a key that all processes share. Set it to a secret of at least 32 characters.');
  }
  const [redisUrl, prefix] = [read(variables.redisUrl), read(variables.redisPrefix)];
  const history = { days: read(variables.historyDays), keys: read(variables.historyKeys) ?? [] };
  return { dataDir: read(variables.dataDir), databaseUrl, recordKey, redis: redisUrl === undefined ? undefined : { url: redisUrl, prefix }, history, checkDeadlineMs };
}

function readConnections(read: Read, mistakes: string[]): ConnectionsConfig {
  const connections = {
    headersTimeoutMs: read(variables.headersTimeoutMs),
    requestTimeoutMs: read(variables.requestTimeoutMs),
    leastBytesPerSecond: read(variables.leastBytesPerSecond),
    most: read(variables.maxConnections),
    mostStrangers: read(variables.maxStrangers),
  };
  if (connections.requestTimeoutMs <= connections.headersTimeoutMs) mistakes.push('KYC_REQUEST_TIMEOUT_MS must be more than KYC_HEADERS_TIMEOUT_MS, which is a part of it.');
  if (connections.mostStrangers > connections.most) mistakes.push('KYC_MAX_UNAUTHENTICATED_CONNECTIONS must be at most KYC_MAX_CONNECTIONS, of which they are a part.');
  return connections;
}

const everyInterface = new Set(['0.0.0.0', '::', '']);

function samePort({ port, host, admin }: Pick<Config, 'port' | 'host' | 'admin'>): string[] {
  const isSame = port !== 0 && admin.port === port && (admin.host === host || everyInterface.has(host) || everyInterface.has(admin.host));
  return isSame ? [`KYC_ADMIN_PORT is ${port}, which is PORT: the operator needs a port of its own.`] : [];
}

/** Each worker would allow the whole rate. */
function rateByProcess({ workers, records, clientLimits, clients }: Config): string[] {
  const hasRate = (clientLimits.ratePerSecond ?? 0) > 0 || clients.some(({ limits }) => (limits?.ratePerSecond ?? 0) > 0);
  return workers > 1 && records.redis === undefined && hasRate ? [`KYC_WORKERS is ${workers}, and there is a rate per second: set REDIS_URL, through which the workers count it together, or KYC_WORKERS=1.`] : [];
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
  for (const id of twice) mistakes.push(`KYC_CLIENTS and KYC_CLIENTS_FILE must name every client once${hasDemoClient ? ', and "demo" is taken in the sandbox' : ''}: "${id}" stands twice.`);
  return all;
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value) || Object.isFrozen(value)) return value;
  Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}
