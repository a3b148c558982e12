import type { DatabaseTransaction } from '../database/tables.js';
import { appendEntries } from './append.js';
import type { Chain } from './chain.js';
import { lockHead } from './head.js';
import type { AdminEventEntry } from './entry.js';

/** What was done. Its time is now and its id a new one, where they are not given. */
export type AdminEvent = Pick<AdminEventEntry, 'kind' | 'client' | 'facts'> &
  Partial<Pick<AdminEventEntry, 'run' | 'at'>>;

/** Who writes adminEvents: the chain that they are added to, and the id of this process. */
export interface AdminEventWriter {
  readonly chain: Chain;
  readonly instance: string;
}

/**
 * Records an admin event in the transaction that does it: neither is there without the other. It keeps the end of the trail
 * locked until that ends, so it comes late in a transaction, and nothing that the writers of checks lock comes after it.
 */
export async function recordAdminEvent(
  transaction: DatabaseTransaction,
  { chain, instance }: AdminEventWriter,
  event: AdminEvent,
): Promise<void> {
  const entry: AdminEventEntry = {
    kind: event.kind,
    at: event.at ?? new Date().toISOString(),
    run: event.run ?? crypto.randomUUID(),
    instance,
    client: event.client,
    facts: event.facts,
  };
  const end = await lockHead(transaction, chain);
  await appendEntries(transaction, chain, end, [{ kind: entry.kind, run: entry.run, body: JSON.stringify(entry) }]);
}
