import type { CheckRun } from '../../checks/ports/idempotency.js';
import { type SubjectColumns, subjectColumns } from './blindIndexColumns.js';
import type { SubjectTraces } from './blindIndex.js';

/** Whose an answer that is kept is, and whom it is about: by this an erasure finds it. */
export interface KeptFor extends SubjectColumns {
  readonly client: string;
}

/** Whose answers about whom are to be erased. */
export interface ErasedSubject {
  /** null: those of all clients. */
  readonly client: string | null;
  /** Keyed hashes: an answer is meant where its name, ID number or mobile number has one of them. */
  readonly traces: readonly string[];
}

export function keptFor(traces: SubjectTraces, { caller, input }: CheckRun): KeptFor {
  return { client: caller.client.id, ...subjectColumns(traces, input) };
}
