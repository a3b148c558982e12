import type { Kysely, Transaction } from 'kysely';

/** Every table, the same on each engine. Times are ISO 8601 text in UTC. */
export interface Tables {
  audit_entry: AuditEntryRow;
  audit_head: AuditHeadRow;
  audit_open: AuditOpenRow;
}

/** One entry of the audit trail. Never changed and never removed: triggers refuse both. */
export interface AuditEntryRow {
  /** 1, 2, 3 … without a gap. */
  readonly seq: number;
  /** The entry as JSON text, exactly as it was hashed. */
  readonly body: string;
  /** Hash of the entry before this one. */
  readonly previous: string;
  /** Keyed hash of `previous` and `body`. */
  readonly hash: string;
}

/** The end of the audit trail. One row, whose id is 1; locking it makes of all writers one chain. */
export interface AuditHeadRow {
  readonly id: number;
  readonly seq: number;
  readonly hash: string;
  /** Keyed hash of `seq` and `hash`, so that nobody else can move the end back. */
  readonly seal: string;
  /** Which record key seals this trail. */
  readonly key_id: string;
}

/** A check whose intent is recorded and whose outcome is not yet. */
export interface AuditOpenRow {
  readonly run: string;
  /** The process that runs it. */
  readonly instance: string;
  /** Of its intent. */
  readonly seq: number;
}

/** The records; also accepted where a transaction is needed inside another. */
export type Database = Kysely<Tables>;
export type DatabaseTransaction = Transaction<Tables>;
export type Engine = 'sqlite' | 'postgres';
