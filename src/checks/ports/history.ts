import { KycError } from '../../errors.js';
import { type Client, hasScope } from '../caller.js';
import type { Finding } from '../check.js';
import type { CheckName } from '../index.js';
import type { CheckResult } from '../result.js';
import type { HistorySubject } from './historySubject.js';

/** One answer of the history, with what is known of how it came about. */
export interface StoredAnswer {
  /** The id of its result. */
  readonly id: string;
  readonly check: CheckName;
  readonly outcome: Finding;
  /** When it was recorded. */
  readonly recordedAt: Date;
  readonly provider: string;
  readonly billed: boolean;
  readonly requestId: string;
  readonly purpose: string | null;
  readonly consent: string | null;
  /** What was answered; null where it is sealed with a key that this service does not have. */
  readonly result: CheckResult | null;
}

/** Which answers are meant: those that meet every condition that is given. */
export interface HistoryFilter {
  readonly checks?: readonly CheckName[] | undefined;
  readonly outcomes?: readonly Finding[] | undefined;
  /** Recorded then or later. */
  readonly from?: Date | undefined;
  /** Recorded before. */
  readonly to?: Date | undefined;
  /** Folded and valid. Every field that is given is the same. */
  readonly subject?: HistorySubject | undefined;
}

/** A part of the history between two cursors, which belong to no page themselves: its first answers, or its last. */
export type PageRange = PageSize & {
  /** Only answers after this cursor: older ones. */
  readonly after?: string | undefined;
  /** Only answers before this cursor: newer ones. */
  readonly before?: string | undefined;
};

/** At most so many answers, from the newest on or from the oldest on. */
type PageSize =
  | { readonly first: number; readonly last?: undefined }
  | { readonly last: number; readonly first?: undefined };

export type HistoryQuery = PageRange & { readonly filter: HistoryFilter };

export interface HistoryPage {
  /** Newest first, in the order in which they were recorded. */
  readonly items: readonly { readonly cursor: string; readonly answer: StoredAnswer }[];
  /** Whether older answers follow that meet the filter. */
  readonly hasNext: boolean;
  /** Whether newer answers come before that meet the filter. */
  readonly hasPrevious: boolean;
}

/** Who erases what is stored about a person. */
export interface Eraser {
  /** Whose answers; null: those of all clients. */
  readonly client: string | null;
  readonly channel: 'graphql' | 'cli';
  readonly requestId: string;
}

/** What was erased; the same stands in the audit trail. */
export interface Erasure {
  readonly id: string;
  readonly at: Date;
  /** Answers of the history. */
  readonly erasedHistory: number;
  /** Answers that were stored to be given again, by idempotency keys and by `maxAge`. */
  readonly erasedStoredAnswers: number;
}

/** What was answered, kept for each client for a while. Throws KycError SERVICE_UNAVAILABLE where it cannot be read now. */
export interface History {
  /** undefined where it is unknown, erased or another client's. */
  find(client: string, id: string): Promise<StoredAnswer | undefined>;
  /** Whether this client was given the cursor. Asks nobody. */
  isCursor(client: string, cursor: string): boolean;
  /** @throws KycError BAD_USER_INPUT if a cursor is none of this client */
  page(client: string, query: HistoryQuery): Promise<HistoryPage>;
  /**
   * Erases every stored answer about a person, and leaves a receipt in the audit trail: both or neither. An answer is
   * about the person where its ID number or mobile number is the one given; a name counts only where it is all that is
   * given, since many people share one.
   *
   * @throws KycError SERVICE_UNAVAILABLE where that cannot be recorded: nothing is erased then
   */
  erase(subject: HistorySubject, eraser: Eraser): Promise<Erasure>;
}

/** @throws KycError FORBIDDEN where the client may not look into its history */
export function requireHistoryScope(client: Client): void {
  if (hasScope(client, 'history')) return;
  throw new KycError('FORBIDDEN', 'This client may not look into its history: it needs the scope "history".');
}

/** @throws KycError FORBIDDEN if the client may not erase: reading the history does not include it */
export function requireErasureScope(client: Client): void {
  if (hasScope(client, 'erasure')) return;
  throw new KycError('FORBIDDEN', 'This client may not erase stored answers: it needs the scope "erasure".');
}
