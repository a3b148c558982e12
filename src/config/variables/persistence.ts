import { readHistoryKeys } from '../historyKeys.js';
import { integer, plainText, postgresUrl, redisUrl, secretText, variable } from '../../environment/variable.js';

/** Where records are, and what seals them. */
export const persistenceVariables = {
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
} as const;
