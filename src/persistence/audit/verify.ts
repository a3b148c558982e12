import { sql } from 'kysely';
import type { Database } from '../database/tables.js';
import { type Chain, genesis, type ChainPosition } from './chain.js';
import { createChainReader, type Problem, type TrailVerification } from './chainReader.js';
import { headId } from './head.js';
import type { Progress } from './export.js';
import { readRows } from './read.js';

/**
 * Goes through the whole trail and names every entry that was changed, removed, misplaced or added. May be run
 * while the service writes.
 *
 * @param known an end that an earlier verification gave: the entry there must still be the same
 */
export async function verifyChain(
  database: Database,
  chain: Chain,
  known?: ChainPosition,
  progress: Progress = () => undefined,
): Promise<TrailVerification> {
  const reader = createChainReader(chain, known);
  for (;;) {
    const end = await readEnd(database);
    if (end.keyId !== null && end.keyId !== chain.keyId) return { entries: 0, end, open: 0, problems: [otherKey] };
    const hasReadAll = reader.lastSeq >= end.seq;
    for await (const rows of readRows(database, reader.lastSeq, hasReadAll ? end.last : end.seq)) {
      reader.read(rows);
      progress(reader.lastSeq, end.last);
    }
    if (hasReadAll || reader.lastSeq < end.seq) return reader.finish(end);
  }
}

const otherKey: Problem = {
  kind: 'key',
  seq: 0,
  message: 'The trail is sealed with another KYC_MASTER_KEY: nothing can be said of it with this one.',
};

/** The end as it stands, and the number of the last entry that there is: both of one moment. */
async function readEnd(database: Database) {
  const { rows } = await sql<{
    last: number | null;
    seq: number | null;
    hash: string | null;
    seal: string | null;
    key_id: string | null;
  }>`
    select entries.last, audit_head.seq, audit_head.hash, audit_head.seal, audit_head.key_id
    from (select max(seq) as last from audit_entry) as entries left join audit_head on audit_head.id = ${headId}`.execute(
    database,
  );
  const [row] = rows;
  return {
    last: row?.last ?? 0,
    seq: row?.seq ?? 0,
    hash: row?.hash ?? genesis.hash,
    seal: row?.seal ?? null,
    keyId: row?.key_id ?? null,
  };
}
