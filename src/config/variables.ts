import { documentModes } from '../checks/ports/trustedDocuments.js';
import { readTrustedProxies } from '../clients/addresses.js';
import { readClients, readClientsFile } from './clients.js';
import { readHistoryKeys } from './historyKeys.js';
import { readPoliciesFile } from './policies.js';
import { readVariablesFile } from './variablesFile.js';
import { readRoutes } from '../providers/router/routes.js';
import {
  bearerToken,
  decimal,
  integer,
  onOff,
  oneOf,
  origins,
  plainText,
  postgresUrl,
  redisUrl,
  secretText,
  variable,
} from '../environment/variable.js';

/** Of each client without a quota of its own, in production, if the operator sets none: a stolen secret must not cost without end. */
export const productionQuotaPerDay = 1_000_000;

/** Every variable that the service reads. `--help` and docs are printed from this list. */
export const variables = {
  port: variable({
    name: 'PORT',
    default: '4000',
    description: 'Port to listen on; 0 picks a free one and prints it.',
    read: integer(0, 65_535),
  }),
  host: variable({
    name: 'HOST',
    default: '127.0.0.1',
    description: 'Address to listen on; 0.0.0.0 for every interface.',
    read: plainText,
  }),
  workers: variable({
    name: 'KYC_WORKERS',
    default: '1',
    description:
      'Processes that answer on the one port. They share the records, idempotency keys, quotas and rate limits. What is "of this process" in this table counts for each of them. More than 1 pays off with PostgreSQL.',
    read: integer(1, 64),
  }),
  mode: variable({
    name: 'KYC_MODE',
    description:
      'development: introspection, GraphiQL and the landing page are open. production: they are closed unless switched on. Default: production where NODE_ENV=production or a real provider is configured, else development. With NODE_ENV=production or KYC_MODE=production the service does not start on the sandbox unless KYC_ROUTES=sandbox names it.',
    read: oneOf('development', 'production'),
  }),
  logLevel: variable({
    name: 'LOG_LEVEL',
    default: 'info',
    description: 'Least level that is logged: trace, debug, info, warn, error, fatal or silent.',
    read: oneOf('trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'),
  }),

  routes: variable({
    name: 'KYC_ROUTES',
    description:
      'Which providers are asked, in which order: "kyc-china" for every check, or by area and check, such as "identity=tencent-cloud,kyc-china; identity.image=alibaba-cloud; mobile=kyc-china; risk=none". The next provider is asked only after a failure that surely was not billed. Default: the one real provider that is configured; without one the sandbox, but not in production, where it has to be named.',
    read: readRoutes,
  }),
  sourcesFile: variable({
    name: 'KYC_SOURCES_FILE',
    namesSecretFile: true,
    description:
      'File with KYC_ROUTES and the variables of the providers as lines of NAME=value; they come before those of the environment. Read again on SIGHUP.',
    read: readVariablesFile,
  }),
  checkDeadlineMs: variable({
    name: 'KYC_CHECK_DEADLINE_MS',
    default: '20000',
    description: 'How long one check may take with all the providers that are asked for it, in milliseconds.',
    read: integer(1, 600_000),
  }),
  providerConcurrency: variable({
    name: 'KYC_PROVIDER_CONCURRENCY',
    default: '64',
    description: 'Calls to one endpoint of a provider that may be under way at once; more wait for their turn.',
    read: integer(1, 10_000),
  }),
  providerQueueSize: variable({
    name: 'KYC_PROVIDER_QUEUE_SIZE',
    default: '2000',
    description: 'Calls to one endpoint of a provider that may wait; more fail at once with UPSTREAM_UNAVAILABLE.',
    read: integer(0, 100_000),
  }),
  providerQueueTimeoutMs: variable({
    name: 'KYC_PROVIDER_QUEUE_TIMEOUT_MS',
    default: '10000',
    description:
      'How long a call may wait for its turn at an endpoint of a provider, in milliseconds; then it fails with UPSTREAM_TIMEOUT, and nothing was sent.',
    read: integer(1, 300_000),
  }),
  clientShare: variable({
    name: 'KYC_PROVIDER_CLIENT_SHARE',
    default: '75',
    description:
      'Percent of the places at an endpoint, and of its queue, that one client may take of what the other clients leave. The rest stays free, so that one client with hanging calls never blocks another. 100 reserves nothing: for a service with one client.',
    read: integer(1, 100),
  }),
  circuitOpenMs: variable({
    name: 'KYC_CIRCUIT_OPEN_MS',
    default: '5000',
    description:
      'How long the circuit of an endpoint stays open before one call probes it, in milliseconds; doubles with every failed probe, up to a minute.',
    read: integer(1, 600_000),
  }),

  clients: variable({
    name: 'KYC_CLIENTS',
    secret: true,
    description:
      'Clients as id:secret,id:secret, each with every scope, history and erasure included. Secrets have at least 16 characters, and should be random.',
    read: readClients,
  }),
  clientsFile: variable({
    name: 'KYC_CLIENTS_FILE',
    namesSecretFile: true,
    description:
      'JSON file of clients: {"clients":[{"id":"…","secret":"…" or "secretSha256":"…","scopes":["identity","risk.police"]}]}; without scopes a client has every one. Each may also have ips, ratePerSecond, rateBurst, quotaPerDay, quotaPerMonth. Clients can be kept in the database instead: node bin/kyc.js clients create.',
    read: readClientsFile,
  }),
  trustProxy: variable({
    name: 'KYC_TRUST_PROXY',
    default: 'off',
    description:
      'off, the comma-separated addresses or CIDR ranges of the proxies before the service, or their number (1 to 9) where nobody can reach the service but through them. Only then is x-forwarded-for believed, for the IP allow-lists of clients.',
    read: readTrustedProxies,
  }),
  ratePerSecond: variable({
    name: 'KYC_RATE_PER_SECOND',
    default: '0',
    description:
      'Checks per second of each client without a rate of its own; 0: no limit. A request counts as many as it asks for, and at least one.',
    read: decimal(0, 100_000),
  }),
  rateBurst: variable({
    name: 'KYC_RATE_BURST',
    default: '0',
    description:
      'Checks that a client without a rate of its own may ask for at once after a rest, and so in one request; 0: as many as in one second, and at least one.',
    read: integer(0, 1_000_000),
  }),
  enumerationPerHour: variable({
    name: 'KYC_ENUMERATION_PER_HOUR',
    default: '0',
    description:
      'Different values of one field (name, ID number, mobile number) that a client may try in an hour beside one value of another, such as ID numbers for one name; more are refused with 429. Counted by each process, and only where a provider would be asked. 0: no limit; it is metered all the same.',
    read: integer(0, 1_000_000),
  }),
  streamsPerClient: variable({
    name: 'KYC_STREAMS_PER_CLIENT',
    default: '100',
    description: 'Streams that one client may have open at once; more are refused with 429.',
    read: integer(1, 100_000),
  }),
  quotaPerDay: variable({
    name: 'KYC_QUOTA_PER_DAY',
    description: `Billed checks in a day of each client without a quota of its own; 0: no limit. Days are those of China's calendar (UTC+8). Default: ${productionQuotaPerDay} in production, else no limit.`,
    read: integer(0, 1_000_000_000),
  }),
  quotaPerMonth: variable({
    name: 'KYC_QUOTA_PER_MONTH',
    default: '0',
    description: "The same for a month of China's calendar.",
    read: integer(0, 1_000_000_000),
  }),
  idChecksum: variable({
    name: 'KYC_ID_CHECKSUM',
    default: 'warn',
    description: 'An ID number with a wrong check digit: warn reports it with the answer, reject refuses it.',
    read: oneOf('warn', 'reject'),
  }),
  requirePurpose: variable({
    name: 'KYC_REQUIRE_PURPOSE',
    default: 'off',
    description:
      'on or off: refuse checks that are asked for without a purpose (header x-kyc-purpose, or the field purpose of CheckOptions).',
    read: onOff,
  }),

  profileDeadlineMs: variable({
    name: 'KYC_PROFILE_DEADLINE_MS',
    default: '15000',
    description:
      'How long a customer profile, or a batch of them, may take, in milliseconds. What is still running then is reported as failed; the rest is answered.',
    read: integer(1, 600_000),
  }),
  duplicateWindowMs: variable({
    name: 'KYC_STREAM_DUPLICATE_WINDOW_MS',
    default: '120000',
    description:
      'How long a subscription without an idempotency key that a client sends again counts as the same request, in milliseconds, beside the time that it may take: what was answered is given again, what is under way is joined, nothing is billed twice. 0: it is run, and billed, again.',
    read: integer(0, 86_400_000),
  }),
  policiesFile: variable({
    name: 'KYC_POLICIES_FILE',
    description:
      'JSON or YAML file of onboarding policies beside the shipped ones; its form is in docs/customer-profile.md.',
    read: readPoliciesFile,
  }),
  dataDir: variable({
    name: 'KYC_DATA_DIR',
    default: './data',
    description:
      'Folder of the records: the database file, unless DATABASE_URL is set, and the key of the sandbox. Created at start, for its owner alone.',
    read: plainText,
  }),
  databaseUrl: variable({
    name: 'DATABASE_URL',
    secret: true,
    description:
      'postgres://user:password@host:5432/database keeps the records on PostgreSQL instead, which several processes can share.',
    read: postgresUrl,
  }),
  redisUrl: variable({
    name: 'REDIS_URL',
    secret: true,
    description:
      'redis://:password@host:6379/0 (Redis 6 or Valkey) keeps idempotency keys there instead of in the database. It must not evict keys, and should write them to its disk.',
    read: redisUrl,
  }),
  redisPrefix: variable({
    name: 'KYC_REDIS_PREFIX',
    default: 'kyc:',
    description: 'Begins the name of every key on Redis: different for services that share one.',
    read: plainText,
  }),
  masterKey: variable({
    name: 'KYC_MASTER_KEY',
    secret: true,
    description:
      'Secret of at least 32 characters that seals the records and hides whom they are about: openssl rand -hex 32. Needed with DATABASE_URL; else one is made at the first start and kept in KYC_DATA_DIR, where it protects less than one kept elsewhere. Records cannot be verified with another.',
    read: secretText(32),
  }),
  historyDays: variable({
    name: 'KYC_HISTORY_DAYS',
    default: '30',
    description:
      'How many days answers are kept for the history of their client, encrypted; older ones are erased. 0 keeps none, and erases what there is.',
    read: integer(0, 3_650),
  }),
  historyKeys: variable({
    name: 'KYC_HISTORY_KEYS',
    secret: true,
    description:
      'Keys of the history as name:key,name:key, each 32 bytes in hexadecimal or base64. The first seals; the others, and one made of KYC_MASTER_KEY, still open what they sealed. Default: the one made of KYC_MASTER_KEY.',
    read: readHistoryKeys,
  }),

  documents: variable({
    name: 'KYC_DOCUMENTS',
    default: 'off',
    description:
      'Trusted documents (kyc documents add): off runs any GraphQL operation, log runs and logs one that is not trusted, only refuses it before it is parsed. In each mode a trusted document can be run by its id.',
    read: oneOf(...documentModes),
  }),
  introspection: variable({
    name: 'KYC_INTROSPECTION',
    description: 'on or off: GraphQL introspection. Default: by KYC_MODE.',
    read: onOff,
  }),
  webUi: variable({
    name: 'KYC_WEB_UI',
    description: 'on or off: the landing page at /graphql and GraphiQL at /graphiql. Default: by KYC_MODE.',
    read: onOff,
  }),
  corsOrigins: variable({
    name: 'KYC_CORS_ORIGINS',
    default: '',
    description: 'Comma-separated origins whose pages may call the service, beside Apollo Studio where pages are on.',
    read: origins,
  }),

  bodyLimitBytes: variable({
    name: 'KYC_BODY_LIMIT_BYTES',
    default: '8388608',
    description: 'Largest request body in bytes. A 5 MB photo needs 7 MB as base64.',
    read: integer(1_024, 64 * 1024 * 1024),
  }),
  maxTokens: variable({
    name: 'KYC_MAX_TOKENS',
    default: '2000',
    description: 'Most tokens in a GraphQL document.',
    read: integer(10, 100_000),
  }),
  maxDepth: variable({
    name: 'KYC_MAX_DEPTH',
    default: '15',
    description: 'Deepest nesting of fields in a GraphQL operation.',
    read: integer(2, 100),
  }),
  maxAliases: variable({
    name: 'KYC_MAX_ALIASES',
    default: '50',
    description: 'Most aliases in a GraphQL operation.',
    read: integer(0, 1_000),
  }),
  maxChecks: variable({
    name: 'KYC_MAX_CHECKS_PER_REQUEST',
    default: '500',
    description: 'Most billed checks that one request may ask for.',
    read: integer(1, 10_000),
  }),
  adminPort: variable({
    name: 'KYC_ADMIN_PORT',
    description:
      'Port of /metrics and /readyz?verbose, beside /healthz and /readyz, for the operator alone; 0 picks a free one. The port of the clients has the two no more then. Without it, and without KYC_METRICS_TOKEN, they are open in development and closed in production.',
    read: integer(0, 65_535),
  }),
  adminHost: variable({
    name: 'KYC_ADMIN_HOST',
    default: '127.0.0.1',
    description: 'Address that KYC_ADMIN_PORT listens on.',
    read: plainText,
  }),
  metricsToken: variable({
    name: 'KYC_METRICS_TOKEN',
    secret: true,
    description:
      'Token of at least 16 characters that /metrics and /readyz?verbose then take, as authorization: Bearer <token>.',
    read: bearerToken,
  }),
  headersTimeoutMs: variable({
    name: 'KYC_HEADERS_TIMEOUT_MS',
    default: '10000',
    description:
      'How long the headers of a request, with the credentials of its client, may take to arrive, in milliseconds; then 408.',
    read: integer(50, 600_000),
  }),
  requestTimeoutMs: variable({
    name: 'KYC_REQUEST_TIMEOUT_MS',
    default: '30000',
    description:
      'How long a whole request may take to arrive, in milliseconds; then 408, unless it is a large one that comes with KYC_MIN_BODY_BYTES_PER_SECOND.',
    read: integer(100, 3_600_000),
  }),
  leastBytesPerSecond: variable({
    name: 'KYC_MIN_BODY_BYTES_PER_SECOND',
    default: '32768',
    description:
      'Bytes per second that a body must have come with, on average, to take longer than KYC_REQUEST_TIMEOUT_MS, as photos over slow lines do.',
    read: integer(1, 1_000_000_000),
  }),
  maxConnections: variable({
    name: 'KYC_MAX_CONNECTIONS',
    default: '2000',
    description:
      'Most connections at once; more are closed as they come. The process must be allowed more open files than that.',
    read: integer(1, 1_000_000),
  }),
  maxStrangers: variable({
    name: 'KYC_MAX_UNAUTHENTICATED_CONNECTIONS',
    default: '500',
    description:
      'Most connections at once on which no client has shown its credentials; the oldest of them is closed for a new one.',
    read: integer(1, 1_000_000),
  }),
  shutdownMs: variable({
    name: 'KYC_SHUTDOWN_MS',
    default: '15000',
    description: 'How long requests in flight may take after SIGTERM, in milliseconds.',
    read: integer(0, 600_000),
  }),
} as const;
