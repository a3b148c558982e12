import type { DatabaseTransaction } from '../database/tables.js';
import { appendDrafts } from './append.js';
import type { Chain } from './chain.js';
import { lockEnd } from './end.js';
import type { DeedEntry } from './entry.js';

/** What was done. Its time is now and its id a new one, where they are not given. */
export type Deed = Pick<DeedEntry, 'kind' | 'client' | 'facts'> & Partial<Pick<DeedEntry, 'run' | 'at'>>;

/** Who writes deeds: the chain that they are added to, and the id of this process. */
export interface DeedWriter {
  readonly chain: Chain;
  readonly instance: string;
}

/**
 * Records a deed in the transaction that does it: neither is there without the other. It keeps the end of the trail
 * locked until that ends, so it comes late in a transaction, and nothing that the writers of checks lock comes after it.
 */
export async function recordDeed(transaction: DatabaseTransaction, { chain, instance }: DeedWriter, deed: Deed): Promise<void> {
  const entry: DeedEntry = { kind: deed.kind, at: deed.at ?? new Date().toISOString(), run: deed.run ?? crypto.randomUUID(), instance, client: deed.client, facts: deed.facts };
  const end = await lockEnd(transaction, chain);
  await appendDrafts(transaction, chain, end, [{ kind: entry.kind, run: entry.run, body: JSON.stringify(entry) }]);
}
