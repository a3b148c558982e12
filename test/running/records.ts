import type { RecordsConfig } from '../../src/config.js';
import { createChain } from '../../src/stores/audit/chain.js';
import type { Verdict } from '../../src/stores/audit/chainReader.js';
import { exportAudit } from '../../src/stores/audit/export.js';
import { verifyChain } from '../../src/stores/audit/verify.js';
import { openDatabase } from '../../src/stores/database/open.js';
import type { Database } from '../../src/stores/database/tables.js';
import { recordKeyOf, recordKeysFrom } from '../../src/stores/recordKeys.js';
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

export async function withDatabase<R>(config: RecordsConfig, work: (database: Database) => Promise<R>): Promise<R> {
  const database = await openDatabase(config);
  return work(database).finally(() => database.destroy());
}

export function entriesOf(config: RecordsConfig): Promise<Exported[]> {
  return withDatabase(config, async (database) => {
    const entries: Exported[] = [];
    for await (const line of exportAudit(database)) entries.push(JSON.parse(line));
    return entries;
  });
}

export function verdictOn(config: RecordsConfig, known?: Verdict['end']): Promise<Verdict> {
  return withDatabase(config, (database) => verifyChain(database, createChain(recordKeysFrom(recordKeyOf(config))), known));
}
