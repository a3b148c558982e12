import { type Config, readConfigWithoutChecks } from '../config.js';
import type { ClientRegistry } from '../persistence/clients/registry.js';
import type { Database } from '../persistence/database/tables.js';
import type { Terminal } from './terminal.js';

/**
 * Opens the database that the environment names, for as long as the work takes. The service may run meanwhile.
 *
 * @throws KycError SERVICE_UNAVAILABLE where it cannot be opened, or goes away meanwhile
 */
export async function withDatabase(
  terminal: Terminal,
  work: (database: Database, config: Config) => Promise<void>,
): Promise<void> {
  const config = readConfigWithoutChecks(terminal.env);
  const { openDatabase } = await import('../persistence/database/open.js');
  const { orUnavailable } = await import('../persistence/database/orUnavailable.js');
  const database = await openDatabase(config.persistence);
  try {
    await orUnavailable('The database cannot be used now.', work(database, config));
  } finally {
    await database.destroy();
  }
}

/** The same, with what changes clients and records that in the audit trail. */
export function withRegistry(
  terminal: Terminal,
  work: (registry: ClientRegistry, config: Config) => Promise<void>,
): Promise<void> {
  return withDatabase(terminal, async (database, config) => {
    const { masterKeyOf, deriveKeysFrom } = await import('../persistence/crypto/keys.js');
    const { createChain } = await import('../persistence/audit/chain.js');
    const { prepareHead } = await import('../persistence/audit/head.js');
    const { createClientRegistry } = await import('../persistence/clients/registry.js');
    const chain = createChain(deriveKeysFrom(masterKeyOf(config.persistence)));
    await prepareHead(database, chain);
    await work(createClientRegistry(database, { chain, instance: crypto.randomUUID() }), config);
  });
}
