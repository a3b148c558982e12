import { type Config, readConfigWithoutChecks } from '../config.js';
import type { ClientRegistry } from '../stores/clients/registry.js';
import type { Database } from '../stores/database/tables.js';
import type { Terminal } from './terminal.js';

/**
 * Opens the database that the environment names, for as long as the work takes. The service may run meanwhile.
 *
 * @throws KycError SERVICE_UNAVAILABLE where it cannot be opened, or goes away meanwhile
 */
export async function withDatabase(terminal: Terminal, work: (database: Database, config: Config) => Promise<void>): Promise<void> {
  const config = readConfigWithoutChecks(terminal.env);
  const { openDatabase } = await import('../stores/database/open.js');
  const { orUnavailable } = await import('../stores/database/orUnavailable.js');
  const database = await openDatabase(config.records);
  try {
    await orUnavailable('The database cannot be used now.', work(database, config));
  } finally {
    await database.destroy();
  }
}

/** The same, with what changes clients and records that in the audit trail. */
export function withRegistry(terminal: Terminal, work: (registry: ClientRegistry, config: Config) => Promise<void>): Promise<void> {
  return withDatabase(terminal, async (database, config) => {
    const { recordKeyOf, recordKeysFrom } = await import('../stores/recordKeys.js');
    const { createChain } = await import('../stores/audit/chain.js');
    const { prepareEnd } = await import('../stores/audit/end.js');
    const { createClientRegistry } = await import('../stores/clients/registry.js');
    const chain = createChain(recordKeysFrom(recordKeyOf(config.records)));
    await prepareEnd(database, chain);
    await work(createClientRegistry(database, { chain, instance: crypto.randomUUID() }), config);
  });
}
