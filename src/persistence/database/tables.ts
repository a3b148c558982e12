import type { Kysely, Transaction } from 'kysely';
import type { IdempotencyClaimRow } from './keptTables.js';
import type { Finding } from '../../checks/check.js';
import type { CheckName } from '../../checks/index.js';

/** Every table, the same on each engine. Times are ISO 8601 text in UTC. */
export interface Tables {
  audit_entry: AuditEntryRow;
  audit_head: AuditHeadRow;
  audit_process: AuditProcessRow;
  verification: VerificationRow;
  client: ClientRow;
  client_secret: ClientSecretRow;
  client_version: ClientVersionRow;
  usage_day: UsageDayRow;
  quota_use: QuotaUseRow;
  idempotency_claim: IdempotencyClaimRow;
  trusted_time: TrustedTimeRow;
  session: SessionRow;
  session_check: SessionCheckRow;
  trusted_document: TrustedDocumentRow;
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

/** A process that may have checks in flight: their intents are recorded and their outcomes are not yet. */
export interface AuditProcessRow {
  /** Its `instance` in entries. */
  readonly id: string;
  /** No intent of a check that it has in flight stands before this number. */
  readonly oldest_in_flight: number;
}

/** A client that was made by `kyc clients create`. Never removed: its id stands in the audit trail. */
export interface ClientRow {
  readonly id: string;
  /** ClientSettings as JSON text. */
  readonly settings: string;
  /** How many secrets it ever had: the number of the newest. */
  readonly secrets_made: number;
  readonly created_at: string;
  /** null: it may come in. */
  readonly revoked_at: string | null;
}

/** A live secret of a client. */
export interface ClientSecretRow {
  readonly client: string;
  /** 1, 2, 3 … in the order in which they were made. */
  readonly number: number;
  /** In hexadecimal digits; the secret itself is nowhere. */
  readonly sha256: string;
  readonly created_at: string;
}

/** One row, whose id is 1. Its version grows with every change of a client, so that processes see that there is one. */
export interface ClientVersionRow {
  readonly id: number;
  readonly version: number;
}

/** What a client asked for on one day of China's calendar: each check, outcome and provider counted. */
export interface UsageDayRow {
  readonly client: string;
  /** YYYY-MM-DD */
  readonly day: string;
  readonly check_name: string;
  /** Finding or error code. */
  readonly outcome: string;
  /** Empty: none was asked, nobody knows which, or it was counted before providers were. */
  readonly provider: string;
  readonly checks: number;
  readonly billed: number;
  /** Nobody can say whether these were billed. */
  readonly maybe_billed: number;
}

/** Billed checks of a client in a day or a month of China's calendar, those under way included. */
export interface QuotaUseRow {
  readonly client: string;
  /** YYYY-MM-DD or YYYY-MM */
  readonly period: string;
  readonly used: number;
}

/** One row, whose id is 1: the time that the services on this database came to, in milliseconds since 1970. */
export interface TrustedTimeRow {
  readonly id: number;
  readonly at: number;
}

/** One answer of the history. Erased as a whole, once it is too old or when the erasure of its subject is asked for. */
export interface VerificationRow {
  /** That of the audit entry that tells of its outcome: the order of the history, whatever the clock did. */
  readonly seq: number;
  /** Id of the result, and of the run in the audit trail. */
  readonly id: string;
  readonly client: string;
  readonly check_name: CheckName;
  readonly outcome: Finding;
  readonly at: string;
  readonly provider: string;
  /** 1 or 0. */
  readonly billed: number;
  readonly request_id: string;
  readonly purpose: string | null;
  readonly consent: string | null;
  /** Keyed hashes of whom the check was about (see subjectColumns). */
  readonly subject_name: string | null;
  readonly subject_id_no: string | null;
  readonly subject_mobile: string | null;
  /** Which key the answer is sealed with. */
  readonly key_id: string;
  /** The answer, encrypted for this id, client and check alone. */
  readonly sealed: string;
  /** Keyed hash of client, check and input (see reuseKey); null: it is not given again. */
  readonly reuse_key: string | null;
  /** Until when it may be given again, in milliseconds since 1970. */
  readonly reusable_until: number | null;
}

/** What a browser may do for a while. Its token is kept as a hash, its person as keyed hashes, its prefilled fields sealed. */
export interface SessionRow {
  readonly id: string;
  readonly client: string;
  readonly token_sha256: string;
  /** StoredTerms as JSON text. */
  readonly terms: string;
  /** Encrypted for this id; null: none, or erased when the session ended. */
  readonly prefill: string | null;
  readonly max_billed: number;
  /** Calls that were billed, may have been, or are in flight. */
  readonly billed: number;
  /** 1 or 0. */
  readonly single_use: number;
  /** Id of the request that used it first. */
  readonly used_by: string | null;
  readonly created_at: string;
  /** Milliseconds since 1970. */
  readonly expires_at: number;
  readonly revoked_at: string | null;
  /** 1: its end is recorded, and its prefilled fields are erased. */
  readonly ended: number;
}

/** One check that ran in a session. */
export interface SessionCheckRow {
  readonly session: string;
  /** Id of the run, and of its result. */
  readonly id: string;
  readonly check_name: CheckName;
  readonly outcome: string;
  /** 1 or 0. */
  readonly billed: number;
  readonly at: string;
}

/** A document that may be run by its id, of one frontend and version. */
export interface TrustedDocumentRow {
  readonly frontend: string;
  readonly id: string;
  readonly text: string;
  readonly text_sha256: string;
  readonly added_at: string;
  readonly last_seen_at: string | null;
  readonly uses: number;
}

/** The records; also accepted where a transaction is needed inside another. */
export type Database = Kysely<Tables>;
export type DatabaseTransaction = Transaction<Tables>;
export type Engine = 'sqlite' | 'postgres';
