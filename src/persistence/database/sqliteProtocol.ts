import type { AppendReply, EntryToAppend } from '../audit/appending.js';
import type { TrailKeys } from '../audit/chain.js';

/** What SQLite can store of what this project has. libsql ends the whole process over any other type. */
export type SqliteValue = string | number | bigint | null;

/** What the thread is asked for. */
export type SqliteJob =
  | { readonly kind: 'run'; readonly sql: string; readonly parameters: readonly SqliteValue[] }
  | { readonly kind: 'exec'; readonly sql: string }
  /** Ends the transaction that is open, if one is: a full disk has already ended it. */
  | { readonly kind: 'rollback' }
  /** Which trail `append` adds to, and as which process. Comes before the first `append`. */
  | { readonly kind: 'openTrail'; readonly keys: TrailKeys; readonly instance: string }
  | { readonly kind: 'append'; readonly entries: readonly EntryToAppend[] }
  | { readonly kind: 'closeTrail' }
  | { readonly kind: 'close' };

export interface SqliteRequest {
  readonly id: number;
  readonly job: SqliteJob;
}

export interface SqliteReplies {
  /** Rows are of the type that the statement selects, which Kysely knows. */
  run: { readonly rows: never[]; readonly changes: number };
  exec: undefined;
  rollback: undefined;
  openTrail: undefined;
  append: AppendReply;
  closeTrail: undefined;
  close: undefined;
}

/** An error as it crosses between threads: those of SQLite keep their code. */
export interface SqliteFailure {
  readonly message: string;
  readonly code: string | undefined;
}

export type SqliteReply = { readonly id: number } & (
  | { readonly value: SqliteReplies[SqliteJob['kind']] }
  | { readonly failure: SqliteFailure }
);
