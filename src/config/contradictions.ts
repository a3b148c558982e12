import type { ConnectionSettings } from '../http/nodeServer.js';
import type { PersistenceConfig } from '../persistence/settings.js';

interface Port {
  readonly port: number | undefined;
  readonly host: string;
}

export interface Contradicting {
  readonly port: number;
  readonly host: string;
  readonly admin: Port;
  readonly connections: ConnectionSettings;
  readonly persistence: PersistenceConfig;
  readonly clients: readonly { readonly id: string }[];
  readonly hasDemoClient: boolean;
}

/** Sentences about values that are right alone and wrong together. */
export function contradictions(config: Contradicting): string[] {
  return [
    ...connectionsOf(config.connections),
    ...samePort(config, config.admin),
    ...keyOf(config.persistence),
    ...clientsOf(config),
  ];
}

function connectionsOf({ requestTimeoutMs, headersTimeoutMs, mostUnauthenticated, most }: ConnectionSettings) {
  const mistakes: string[] = [];
  if (requestTimeoutMs <= headersTimeoutMs)
    mistakes.push('KYC_REQUEST_TIMEOUT_MS must be more than KYC_HEADERS_TIMEOUT_MS, which is a part of it.');
  if (mostUnauthenticated > most)
    mistakes.push('KYC_MAX_UNAUTHENTICATED_CONNECTIONS must be at most KYC_MAX_CONNECTIONS, of which they are a part.');
  return mistakes;
}

const everyInterface = new Set(['0.0.0.0', '::', '']);

function samePort({ port, host }: Port, admin: Port): string[] {
  const isSame =
    port !== 0 &&
    admin.port === port &&
    (admin.host === host || everyInterface.has(host) || everyInterface.has(admin.host));
  return isSame ? [`KYC_ADMIN_PORT is ${port}, which is PORT: the operator needs a port of its own.`] : [];
}

/** Several processes on one database must have one key; a single one makes its own, beside the records. */
function keyOf({ databaseUrl, recordKey }: PersistenceConfig): string[] {
  return databaseUrl !== undefined && recordKey === undefined
    ? [
        'KYC_MASTER_KEY is not set, and with DATABASE_URL the records need a key that all processes share. Set it to a secret of at least 32 characters.',
      ]
    : [];
}

function clientsOf({ clients, hasDemoClient }: Contradicting): string[] {
  const twice = clients.map(({ id }) => id).filter((id, index, ids) => ids.indexOf(id) !== index);
  return twice.map(
    (id) =>
      `KYC_CLIENTS and KYC_CLIENTS_FILE must name every client once${hasDemoClient ? ', and "demo" is taken in the sandbox' : ''}: "${id}" stands twice.`,
  );
}
