import type { Settlement } from '../../checks/ports/idempotency.js';
import type { UnplacedAnswer } from '../history/answerColumns.js';
import type { CountedOutcome } from '../usage/countedOutcome.js';
import type { NewEntry } from './append.js';

/** An entry that waits to be written, with what is written with it: all of it or nothing. Plain data: it crosses between threads. */
export interface EntryToAppend {
  readonly draft: NewEntry;
  /** The lifetime that the intent of its run was recorded in (see inFlight); undefined: it has none. */
  readonly lifetime: number | undefined;
  /** How it counts in the usage; undefined: it is no outcome. */
  readonly counted?: CountedOutcome | undefined;
  /** What is kept of the answer. */
  readonly answer?: UnplacedAnswer | undefined;
  /** What becomes of the idempotency key of its run, where keys are in the same database. */
  readonly settlement?: Settlement | undefined;
}

export interface AppendReply {
  /** That the intents among the entries were recorded in. */
  readonly lifetime: number;
  /** Which entries were refused, by their index: another process took this one for dead and closed their runs. */
  readonly closed: readonly number[];
}

/**
 * Adds entries to the trail in one transaction: one wait for the disk, however many they are. An empty list is written
 * too, and shows whether anything can be written. Given again after a failure, an entry that was written all the same
 * is not written twice.
 *
 * @throws what the database throws: nothing is written then, or what was is found by the next attempt
 */
export type AppendEntries = (entries: readonly EntryToAppend[]) => Promise<AppendReply>;

/** Adds entries to the trail as one process. */
export interface Appender {
  readonly append: AppendEntries;
  /** Takes this process out of those that may have runs in flight, unless it has some. */
  close(): Promise<void>;
}
