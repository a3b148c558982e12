import type { AuditEntryRow } from '../database/tables.js';
import { type Chain, genesis, type ChainPosition } from './chain.js';
import { entryIn } from './read.js';

/** Something that no holder of the record key did. */
export interface Problem {
  readonly kind: 'changed' | 'removed' | 'misplaced' | 'added' | 'end' | 'key';
  /** Number of the entry, or of the first of those removed. */
  readonly seq: number;
  /** Names the entries and says what is wrong. Holds no content. */
  readonly message: string;
}

export interface TrailVerification {
  /** Entries that were looked at. */
  readonly entries: number;
  /** The end of the trail: keep it elsewhere, and a later verification can tell whether this part was replaced. */
  readonly end: ChainPosition;
  /** Intents without an outcome: checks under way, or left by a process that ended. */
  readonly open: number;
  readonly problems: readonly Problem[];
}

/** The end of the trail as it stands; null where the row is gone. */
export interface TrailHead extends ChainPosition {
  readonly seal: string | null;
}

/** Reads the rows of a trail one after the other, and notes what does not fit together. */
export interface ChainReader {
  /** Number of the last row that was read. */
  readonly lastSeq: number;
  read(rows: readonly AuditEntryRow[]): void;
  /** What is found after the last row. */
  finish(end: TrailHead): TrailVerification;
}

/** @param known an end that an earlier verification gave */
export function createChainReader(chain: Chain, known: ChainPosition | undefined): ChainReader {
  const problems: Problem[] = [];
  const open = new Set<unknown>();
  let last: ChainPosition = genesis;
  let entries = 0;
  /** Whether the hash of the last entry is that of its content. */
  let isSound = true;
  let isKnownMet = known === undefined || known.seq === 0;

  function readRow(row: AuditEntryRow): void {
    const { seq, body, previous, hash } = row;
    const entry = entryIn(row);
    const isWhole = chain.hashOf(previous, body) === hash;
    const isNext = seq === last.seq + 1;
    if (!isNext) problems.push(removed(last.seq + 1, seq - 1));
    if (!isWhole) problems.push({ kind: 'changed', seq, message: `${nameOf(seq, entry)} was changed.` });
    else if (isNext && isSound && previous !== last.hash) problems.push(misplaced(seq, nameOf(seq, entry)));
    if (known?.seq === seq) isKnownMet = known.hash === hash;
    countOpen(open, entry);
    entries += 1;
    isSound = isWhole;
    last = { seq, hash };
  }

  return {
    get lastSeq() {
      return last.seq;
    },
    read: (rows) => rows.forEach(readRow),
    finish(end) {
      if (last.seq < end.seq) problems.push(removed(last.seq + 1, end.seq));
      if (last.seq > end.seq) problems.push(added(end.seq + 1));
      if (end.seal === null ? last.seq > 0 : end.seal !== chain.sealOf(end)) problems.push(changedEnd(end.seq));
      else if (last.seq === end.seq && isSound && last.hash !== end.hash)
        problems.push(misplaced(end.seq, nameOf(end.seq)));
      if (!isKnownMet) problems.push(replaced(known?.seq ?? 0));
      return { entries, end: { seq: end.seq, hash: end.hash }, open: open.size, problems };
    },
  };
}

function countOpen(open: Set<unknown>, entry: object | undefined): void {
  if (!entry) return;
  const kind: unknown = Reflect.get(entry, 'kind');
  const run: unknown = Reflect.get(entry, 'run');
  if (kind === 'intent') open.add(run);
  if (kind === 'outcome') open.delete(run);
}

function removed(from: number, to: number): Problem {
  return {
    kind: 'removed',
    seq: from,
    message: from === to ? `Record ${from} was removed.` : `Records ${from} to ${to} were removed.`,
  };
}

function misplaced(seq: number, name: string): Problem {
  return {
    kind: 'misplaced',
    seq,
    message: `${name} does not follow the one before it: the order was changed, or one between them removed.`,
  };
}

function added(seq: number): Problem {
  return { kind: 'added', seq, message: `Record ${seq} and what follows stand behind the end of the trail.` };
}

function changedEnd(seq: number): Problem {
  return {
    kind: 'end',
    seq,
    message: `The end of the trail (${seq}) was changed: records may have been removed after it.`,
  };
}

function replaced(seq: number): Problem {
  return {
    kind: 'end',
    seq,
    message: `Record ${seq} is not the one that was known: the trail was replaced by another.`,
  };
}

/** "Record 12 (intent of run …)". What stands in a changed entry is shown only where it has the form of an id. */
function nameOf(seq: number, entry?: object): string {
  const kind: unknown = entry && Reflect.get(entry, 'kind');
  const run: unknown = entry && Reflect.get(entry, 'run');
  const isNamed =
    typeof kind === 'string' && /^[a-z]{1,12}$/.test(kind) && typeof run === 'string' && /^[0-9a-f-]{36}$/.test(run);
  return isNamed ? `Record ${seq} (${kind} of run ${run})` : `Record ${seq}`;
}
