import { sql } from 'kysely';
import type { AuditEntryRow, Database } from '../database/tables.js';
import { type Chain, genesis, type Link } from './chain.js';
import { endId } from './end.js';
import type { Progress } from './export.js';
import { entryIn, readRows } from './read.js';

/** Something that no holder of the record key did. */
export interface Problem {
  readonly kind: 'changed' | 'removed' | 'misplaced' | 'added' | 'end' | 'key';
  /** Number of the entry, or of the first of those removed. */
  readonly seq: number;
  /** Names the entries and says what is wrong. Holds no content. */
  readonly message: string;
}

export interface Verdict {
  /** Entries that were looked at. */
  readonly entries: number;
  /** The end of the trail: keep it elsewhere, and a later verification can tell whether this part was replaced. */
  readonly end: Link;
  /** Intents without an outcome: checks under way, or left by a process that ended. */
  readonly open: number;
  readonly problems: readonly Problem[];
}

/**
 * Goes through the whole trail and names every entry that was changed, removed, misplaced or added. May be run
 * while the service writes.
 *
 * @param known an end that an earlier verification gave: the entry there must still be the same
 */
export async function verifyChain(database: Database, chain: Chain, known?: Link, progress: Progress = () => undefined): Promise<Verdict> {
  const reader = createChainReader(chain, known);
  for (;;) {
    const end = await readEnd(database);
    if (end.key_id !== null && end.key_id !== chain.keyId) return { ...reader.verdict(end), problems: [otherKey] };
    if (reader.lastSeq >= end.seq) {
      for await (const rows of readRows(database, reader.lastSeq, end.last)) reader.read(rows);
      return reader.finish(end, chain);
    }
    for await (const rows of readRows(database, reader.lastSeq, end.seq)) {
      reader.read(rows);
      progress(reader.lastSeq, end.seq);
    }
    if (reader.lastSeq < end.seq) return reader.finish(end, chain);
  }
}

/** The end as it stands, and the last entry that there is: both of one moment. */
async function readEnd(database: Database) {
  const { rows } = await sql<{ last: number | null; seq: number | null; hash: string | null; seal: string | null; key_id: string | null }>`
    select entries.last, audit_head.seq, audit_head.hash, audit_head.seal, audit_head.key_id
    from (select max(seq) as last from audit_entry) as entries left join audit_head on audit_head.id = ${endId}`.execute(database);
  const [row] = rows;
  return { last: row?.last ?? 0, seq: row?.seq ?? 0, hash: row?.hash ?? genesis.hash, seal: row?.seal ?? null, key_id: row?.key_id ?? null };
}

type End = Awaited<ReturnType<typeof readEnd>>;

const otherKey: Problem = { kind: 'key', seq: 0, message: 'The trail is sealed with another KYC_RECORD_KEY: nothing can be said of it with this one.' };

function createChainReader(chain: Chain, known: Link | undefined) {
  const problems: Problem[] = [];
  const open = new Set<unknown>();
  let last: Link = genesis;
  let entries = 0;
  /** Whether the hash of the last entry can be trusted to be that of the entry. */
  let isSound = true;
  let knownIsMet = known === undefined || known.seq === 0;

  function readRow(row: AuditEntryRow): void {
    const { seq, body, previous, hash } = row;
    const entry = entryIn(row);
    const name = nameOf(seq, entry);
    const isWhole = chain.hashOf(previous, body) === hash;
    const isNext = seq === last.seq + 1;
    if (!isNext) problems.push(removed(last.seq + 1, seq - 1));
    if (!isWhole) problems.push({ kind: 'changed', seq, message: `${name} was changed.` });
    else if (isNext && isSound && previous !== last.hash) problems.push({ kind: 'misplaced', seq, message: `${name} does not follow the one before it: the order was changed, or one between them removed.` });
    if (known?.seq === seq) knownIsMet = known.hash === hash;

    if (entry && Reflect.get(entry, 'kind') === 'intent') open.add(Reflect.get(entry, 'run'));
    if (entry && Reflect.get(entry, 'kind') === 'outcome') open.delete(Reflect.get(entry, 'run'));
    entries += 1;
    isSound = isWhole;
    last = { seq, hash };
  }

  const verdict = ({ seq, hash }: Link): Verdict => ({ entries, end: { seq, hash }, open: open.size, problems });
  return {
    get lastSeq() {
      return last.seq;
    },
    read: (rows: readonly AuditEntryRow[]) => rows.forEach(readRow),
    verdict,
    finish(end: End, { sealOf }: Chain): Verdict {
      if (last.seq < end.seq) problems.push(removed(last.seq + 1, end.seq));
      if (last.seq > end.seq) problems.push({ kind: 'added', seq: end.seq + 1, message: `${nameOf(end.seq + 1)} and what follows stand behind the end of the trail.` });
      if (end.seal === null ? last.seq > 0 : end.seal !== sealOf(end)) problems.push({ kind: 'end', seq: end.seq, message: `The end of the trail (${end.seq}) was changed: entries may have been removed after it.` });
      else if (last.seq === end.seq && isSound && last.hash !== end.hash) problems.push({ kind: 'end', seq: end.seq, message: `${nameOf(end.seq)} is not the one that the end of the trail names.` });
      if (!knownIsMet) problems.push({ kind: 'end', seq: known?.seq ?? 0, message: `${nameOf(known?.seq ?? 0)} is not the one that was known: the trail was replaced by another.` });
      return verdict(end);
    },
  };
}

function removed(from: number, to: number): Problem {
  return { kind: 'removed', seq: from, message: from === to ? `Record ${from} was removed.` : `Records ${from} to ${to} were removed.` };
}

/** "Record 12 (intent of run …)". What stands in a changed entry is shown only where it has the form of an id. */
function nameOf(seq: number, entry?: object): string {
  const kind: unknown = entry && Reflect.get(entry, 'kind');
  const run: unknown = entry && Reflect.get(entry, 'run');
  const isNamed = typeof kind === 'string' && /^[a-z]{1,12}$/.test(kind) && typeof run === 'string' && /^[0-9a-f-]{36}$/.test(run);
  return isNamed ? `Record ${seq} (${kind} of run ${run})` : `Record ${seq}`;
}
