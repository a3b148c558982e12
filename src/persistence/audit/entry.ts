import type { Finding } from '../../checks/check.js';
import type { Attempt } from '../../checks/ports/audit.js';
import type { Caller } from '../../checks/caller.js';
import type { CheckName } from '../../checks/index.js';
import type { Billing, ErrorCode } from '../../errors.js';
import type { SubjectTrace } from '../crypto/blindIndex.js';

/** What the trail tells of: that a provider is about to be asked, what became of a check, and what else was done to records. */
export type EntryKind = 'intent' | 'outcome' | 'erasure' | 'config' | 'session';

/** What every entry says. Holds no value of a request. */
interface EntryBase {
  readonly kind: EntryKind;
  /** By the clock of the process that wrote it; the order is that of `seq`, whatever the clock did. */
  readonly at: string;
  /** Id of the check's run, the same in its intent and its outcome; or of another event. */
  readonly run: string;
  /** Id of the process that wrote it. */
  readonly instance: string;
}

/** Who asked for which check, about whom and what for. */
interface CheckFacts {
  readonly requestId: string;
  readonly client: string;
  readonly channel: Caller['channel'];
  readonly check: CheckName;
  readonly purpose: string | null;
  readonly consent: string | null;
  /** Id of the session of a browser that asked. */
  readonly session?: string;
  /** null: the input was not valid. */
  readonly subject: SubjectTrace | null;
}

export interface IntentEntry extends EntryBase, CheckFacts {
  readonly kind: 'intent';
}

export interface OutcomeEntry extends EntryBase, CheckFacts {
  readonly kind: 'outcome';
  readonly outcome: Finding | ErrorCode;
  /** Provider that answered or failed; null: none was asked, or it is not known which. */
  readonly provider: string | null;
  readonly billed: Billing;
  /** From asking for the check to its outcome; null: nobody knows. */
  readonly latencyMs: number | null;
  /** Each provider that was tried, in its order, where that says more than the outcome. */
  readonly attempts?: readonly Attempt[];
  readonly note?: OutcomeNote;
}

/**
 * not-delivered: the outcome could not be recorded in time, so the caller got an error instead.
 * found-after-crash: the process ended between intent and outcome; another closed the check.
 */
export type OutcomeNote = 'not-delivered' | 'found-after-crash';

/** An admin event about records: what was erased, what was configured, by whom. */
export interface AdminEventEntry extends EntryBase {
  readonly kind: 'erasure' | 'config' | 'session';
  readonly client: string | null;
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
}

export type AuditEntry = IntentEntry | OutcomeEntry | AdminEventEntry;
