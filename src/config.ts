import { shippedPolicies } from './checks/profile/policies.js';
import type { ClientLimits } from './checks/caller.js';
import type { Policy } from './checks/profile/policy.js';
import { type Credential, credentialOf, demoClient } from './config/clients.js';
import type { HistoryKey } from './config/historyKeys.js';
import { Mistake, type Variable } from './config/variable.js';
import { variables } from './config/variables.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/** How to reach the KYC China REST service. */
export interface KycChinaConfig {
  readonly baseUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly timeoutMs: number;
}

/** Everything that can be set, read once at start. Frozen. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly mode: 'development' | 'production';
  readonly logLevel: string;
  readonly idChecksum: 'warn' | 'reject';
  readonly requirePurpose: boolean;
  /** The shipped policies and the deployment's own. */
  readonly policies: readonly Policy[];
  readonly profileDeadlineMs: number;
  readonly source: { readonly provider: 'sandbox'; readonly latencyMs: number } | ({ readonly provider: 'kyc-china' } & KycChinaConfig);
  /** Of every source. */
  readonly resilience: { readonly concurrency: number; readonly queue: number; readonly waitMs: number };
  readonly records: RecordsConfig;
  /** May be empty: clients can also be in the database. */
  readonly clients: readonly Credential[];
  /** For clients that have none of their own. */
  readonly clientLimits: ClientLimits;
  /** Whose x-forwarded-for is believed: nobody's, that of so many proxies, or that of these addresses. */
  readonly trustProxy: false | number | readonly string[];
  readonly introspection: boolean;
  readonly pages: boolean;
  readonly corsOrigins: readonly string[];
  readonly shutdownMs: number;
  readonly limits: Limits;
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
    super(`The configuration has ${mistakes.length === 1 ? 'a mistake' : `${mistakes.length} mistakes`}:\n${mistakes.map((mistake) => `  - ${mistake}`).join('\n')}`);
  }
}

/** @throws ConfigError naming each variable that is wrong, what is wrong with it and what would be right */
export function readConfig(env: Environment): Config {
  const mistakes: string[] = [];
  const read = createReader(env, mistakes);
  const provider = read(variables.provider) ?? (isSet(env, variables.chinaBaseUrl) ? 'kyc-china' : 'sandbox');
  const isProduction = env.NODE_ENV === 'production' || provider !== 'sandbox';
  const mode = read(variables.mode) ?? (isProduction ? 'production' : 'development');
  const kycChina = readKycChina(env, read, provider === 'kyc-china', mistakes);

  const config: Config = {
    port: read(variables.port),
    host: read(variables.host),
    mode,
    logLevel: read(variables.logLevel),
    idChecksum: read(variables.idChecksum),
    requirePurpose: read(variables.requirePurpose),
    policies: [...shippedPolicies, ...(read(variables.policiesFile) ?? [])],
    profileDeadlineMs: read(variables.profileDeadlineMs),
    source: provider === 'sandbox' ? { provider, latencyMs: read(variables.sandboxLatencyMs) } : { provider, ...kycChina },
    resilience: { concurrency: read(variables.sourceConcurrency), queue: read(variables.sourceQueue), waitMs: read(variables.sourceWaitMs) },
    records: readRecords(read, mistakes),
    clients: readAllClients(read, provider === 'sandbox', mistakes),
    clientLimits: {
      ratePerSecond: read(variables.ratePerSecond),
      rateBurst: read(variables.rateBurst),
      quotaPerDay: read(variables.quotaPerDay),
      quotaPerMonth: read(variables.quotaPerMonth),
    },
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
  };
  if (mistakes.length > 0) throw new ConfigError(mistakes);
  return deepFreeze(config);
}

/** All three of its variables or none; where it is the chosen source, all. */
function readKycChina(env: Environment, read: Read, isChosen: boolean, mistakes: string[]): KycChinaConfig {
  const group = [variables.chinaBaseUrl, variables.chinaClientId, variables.chinaClientSecret];
  if (isChosen || group.some((variable) => isSet(env, variable))) {
    for (const variable of group.filter((candidate) => !isSet(env, candidate))) {
      mistakes.push(`${variable.name} is not set, and the source kyc-china needs it. Set it to the ${variable.description}`);
    }
  }
  return {
    baseUrl: read(variables.chinaBaseUrl) ?? '',
    clientId: read(variables.chinaClientId) ?? '',
    clientSecret: read(variables.chinaClientSecret) ?? '',
    timeoutMs: read(variables.chinaTimeoutMs),
  };
}

/** Several processes on one database must have one key; a single one makes its own, beside the records. */
function readRecords(read: Read, mistakes: string[]): RecordsConfig {
  const mistakesBefore = mistakes.length;
  const recordKey = read(variables.recordKey);
  const databaseUrl = read(variables.databaseUrl);
  if (databaseUrl !== undefined && recordKey === undefined && mistakes.length === mistakesBefore) {
    mistakes.push('KYC_RECORD_KEY is not set, and with DATABASE_URL the records need a key that all processes share. Set it to a secret of at least 32 characters.');
  }
  const [redisUrl, prefix] = [read(variables.redisUrl), read(variables.redisPrefix)];
  const history = { days: read(variables.historyDays), keys: read(variables.historyKeys) ?? [] };
  return { dataDir: read(variables.dataDir), databaseUrl, recordKey, redis: redisUrl === undefined ? undefined : { url: redisUrl, prefix }, history };
}

function readAllClients(read: Read, isSandbox: boolean, mistakes: string[]): readonly Credential[] {
  const configured = [...(read(variables.clients) ?? []), ...(read(variables.clientsFile) ?? [])];
  const all = isSandbox ? [...configured, credentialOf(demoClient.id, demoClient.secret)] : configured;

  const twice = all.map(({ id }) => id).filter((id, index, ids) => ids.indexOf(id) !== index);
  for (const id of twice) mistakes.push(`KYC_CLIENTS and KYC_CLIENTS_FILE must name every client once${isSandbox ? ', and "demo" is taken in the sandbox' : ''}: "${id}" stands twice.`);
  return all;
}

interface Read {
  <T>(variable: Variable<T, string>): T;
  <T>(variable: Variable<T, undefined>): T | undefined;
}

/** Reads variables and notes the mistakes; where a text is wrong the default stands in, so that reading goes on. */
function createReader(env: Environment, mistakes: string[]): Read {
  function read<T>(variable: Variable<T, string>): T;
  function read<T>(variable: Variable<T, undefined>): T | undefined;
  function read<T>(variable: Variable<T>): T | undefined {
    const text = env[variable.name];
    try {
      if (text !== undefined && text !== '') return variable.read(text);
    } catch (thrown) {
      if (!(thrown instanceof Mistake)) throw thrown;
      mistakes.push(`${variable.name} ${variable.secret ? '' : `is "${text}", but `}${thrown.message}.`);
    }
    return variable.default === undefined ? undefined : variable.read(variable.default);
  }
  return read;
}

/** An empty variable counts as one that is not set, as shells and compose files leave them. */
function isSet(env: Environment, { name }: Variable<unknown>): boolean {
  return env[name] !== undefined && env[name] !== '';
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value) || Object.isFrozen(value)) return value;
  Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}
