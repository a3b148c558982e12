import type { AuditEntryRow } from '../database/tables.js';
import type { AppendReply, EntryToAppend } from './appending.js';
import type { Chain, ChainPosition, SealedHead } from './chain.js';
import type { InFlight } from './inFlight.js';

/** What one transaction writes. */
export interface AppendPlan {
  readonly rows: readonly (AuditEntryRow & { readonly entry: EntryToAppend })[];
  /** Entries that an earlier attempt wrote although its commit seemed to fail. */
  readonly found: readonly (ChainPosition & { readonly entry: EntryToAppend })[];
  readonly end: SealedHead;
  /** The row of this process, where it must change. */
  readonly process: { readonly from: number; readonly isNew: boolean } | undefined;
  readonly reply: AppendReply;
}

/**
 * Chains entries to the end of the trail.
 *
 * @param end as it stands, locked
 * @param hashAt the hash that stands under a number; asked for entries whose commit seemed to fail before
 */
export function planAppend(
  chain: Chain,
  end: SealedHead,
  inFlight: InFlight,
  entries: readonly EntryToAppend[],
  hashAt: (seq: number) => string | undefined,
): AppendPlan {
  const closed: number[] = [];
  const found: (ChainPosition & { readonly entry: EntryToAppend })[] = [];
  const rows: (AuditEntryRow & { readonly entry: EntryToAppend })[] = [];
  let last: ChainPosition = end;
  let firstIntent: number | undefined;
  for (const [index, entry] of entries.entries()) {
    const place = inFlight.uncertainPlaceOf(entry);
    if (place && hashAt(place.seq) === place.hash) {
      found.push({ ...place, entry });
      continue;
    }
    if (inFlight.isClosed(entry)) {
      closed.push(index);
      continue;
    }
    const { body, kind } = entry.draft;
    const row = { seq: last.seq + 1, body, previous: last.hash, hash: chain.hashOf(last.hash, body), entry };
    if (kind === 'intent') firstIntent ??= row.seq;
    rows.push(row);
    last = row;
  }
  const { seq, hash } = last;
  return {
    rows,
    found,
    end: rows.length === 0 ? end : { seq, hash, seal: chain.sealOf({ seq, hash }) },
    process: inFlight.rowFor(firstIntent, seq + 1),
    reply: { lifetime: inFlight.lifetime, closed },
  };
}
