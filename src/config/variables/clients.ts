import { readTrustedProxies } from '../../clients/addresses.js';
import { readClients, readClientsFile } from '../clients.js';
import { decimal, integer, variable } from '../../environment/variable.js';

/** Of each client without a quota of its own, in production, if the operator sets none: a stolen secret must not cost without end. */
export const productionQuotaPerDay = 1_000_000;

/** Who may come in, and how much they may do. */
export const clientVariables = {
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
      'JSON file of clients: {"clients":[{"id":"…","secret":"…" or "secretSha256":"…","scopes":["identity","risk.police"]}]}; without scopes a client has every one. Each may also have ips, ratePerSecond, rateBurst, quotaPerDay, quotaPerMonth, documents (as KYC_DOCUMENTS). Clients can be kept in the database instead: node bin/kyc.js clients create.',
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
} as const;
