import type { PersistenceConfig } from '../../src/persistence/settings.js';
import { createChain } from '../../src/persistence/audit/chain.js';
import type { TrailVerification } from '../../src/persistence/audit/chainReader.js';
import { exportAudit } from '../../src/persistence/audit/export.js';
import { verifyChain } from '../../src/persistence/audit/verify.js';
import { openDatabase } from '../../src/persistence/database/open.js';
import type { Database } from '../../src/persistence/database/tables.js';
import { masterKeyOf, deriveKeysFrom } from '../../src/persistence/crypto/keys.js';
export interface Exported {
  readonly seq: number;
  readonly kind: string;
  readonly run: string;
  readonly requestId: string;
  readonly outcome?: string;
  readonly billed?: string;
  readonly note?: string;
  readonly instance: string;
  readonly at: string;
  readonly [field: string]: unknown;
}

export async function withDatabase<R>(config: PersistenceConfig, work: (database: Database) => Promise<R>): Promise<R> {
  const database = await openDatabase(config);
  return work(database).finally(() => database.destroy());
}

export function entriesOf(config: PersistenceConfig): Promise<Exported[]> {
  return withDatabase(config, async (database) => {
    const entries: Exported[] = [];
    for await (const line of exportAudit(database)) entries.push(JSON.parse(line));
    return entries;
  });
}

export function verdictOn(config: PersistenceConfig, known?: TrailVerification['end']): Promise<TrailVerification> {
  return withDatabase(config, (database) =>
    verifyChain(database, createChain(deriveKeysFrom(masterKeyOf(config))), known),
  );
}

/** Calls to providers that surely were billed, as the audit trail says it. */
export async function billedCalls(config: PersistenceConfig): Promise<number> {
  return (await entriesOf(config)).filter((entry: any) => entry.kind === 'outcome' && entry.billed === 'yes').length;
}
