import type { Client } from '../caller.js';
import type { CheckName } from '../index.js';
import type { CheckResult } from '../result.js';
import type { CheckRun } from './idempotency.js';
import type { CallerSession, SessionTerms } from './sessionTerms.js';

/** SPENT: its budget is used up, or it was for one use. */
export const sessionStates = ['ACTIVE', 'SPENT', 'EXPIRED', 'REVOKED'] as const;
export type SessionState = (typeof sessionStates)[number];

/** A session as its backend sees it. Holds no value of a person. */
export interface Session {
  readonly id: string;
  readonly state: SessionState;
  readonly checks: readonly CheckName[];
  /** Calls that were billed, or may have been. */
  readonly billed: number;
  readonly remaining: number;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly results: readonly SessionResult[];
}

/** One check that ran in a session. */
export interface SessionResult {
  /** Id of the run, and of its result. */
  readonly resultId: string;
  readonly check: CheckName;
  /** What was found, or the error code. */
  readonly outcome: string;
  readonly billed: boolean;
  readonly recordedAt: Date;
}

/** Why a request of a session was refused before it came to a check. */
export type SessionRefusal = 'origin' | 'operation' | 'subject';

/** Tokens that are worth next to nothing if they are stolen. Each method throws KycError SERVICE_UNAVAILABLE if the store cannot be asked. */
export interface Sessions {
  /** @returns the token, which is shown once and kept as a hash */
  create(client: Client, terms: SessionTerms): Promise<{ readonly session: Session; readonly token: string }>;
  /** @returns undefined if it is unknown or another client's */
  find(client: string, id: string): Promise<Session | undefined>;
  /** The newest sessions of a client. @param most 1 to 100 */
  list(client: string, most: number): Promise<readonly Session[]>;
  /** Ends it at once, in every process. @throws KycError BAD_USER_INPUT if it is unknown or another client's */
  revoke(client: string, id: string): Promise<Session>;
  /**
   * @throws KycError UNAUTHENTICATED if nobody has this token; SESSION_EXPIRED if the session expired or was revoked
   */
  authenticate(
    token: string,
  ): Promise<{ readonly client: string; readonly checks: readonly CheckName[]; readonly session: CallerSession }>;
  /** Writes to the audit trail that a request was refused. */
  recordRefusal(client: string, session: CallerSession, refusal: SessionRefusal): Promise<void>;
  /**
   * Runs a check within the budget of its session: one call is reserved before it, and given back if it surely was not billed.
   *
   * @throws KycError SESSION_SPENT or SESSION_EXPIRED: nothing is carried out then; and what `carryOut` throws
   */
  readonly spend: (run: CheckRun, session: CallerSession, carryOut: () => Promise<CheckResult>) => Promise<CheckResult>;
}
