import type { DatabaseTransaction } from '../database/tables.js';
import { appendDrafts } from './append.js';
import type { Chain } from './chain.js';
import { lockEnd } from './end.js';
import type { DeedEntry } from './entry.js';

/** Who writes deeds: the chain that they are added to, and the id of this process. */
export interface DeedWriter {
  readonly chain: Chain;
  readonly instance: string;
}

/**
 * Records a deed in the transaction that does it: neither is there without the other. Comes first in the transaction,
 * since every writer locks the end of the trail before anything else.
 */
export async function recordDeed(transaction: DatabaseTransaction, { chain, instance }: DeedWriter, deed: Pick<DeedEntry, 'kind' | 'client' | 'facts'>): Promise<void> {
  const entry: DeedEntry = { kind: deed.kind, at: new Date().toISOString(), run: crypto.randomUUID(), instance, client: deed.client, facts: deed.facts };
  const end = await lockEnd(transaction, chain);
  await appendDrafts(transaction, chain, end, [{ kind: entry.kind, run: entry.run, instance, body: JSON.stringify(entry) }]);
}
