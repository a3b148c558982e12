import type { Billing } from '../errors.js';
import type { Check } from './index.js';
import type { CallerSession } from './ports/sessionTerms.js';
import type { DocumentMode } from './ports/trustedDocuments.js';

/** A customer of this service: an id and what it may ask for. */
export interface Client {
  readonly id: string;
  /** Areas ("identity") or single checks ("risk.police"); "*" for everything. */
  readonly scopes: readonly string[];
  /** What it has of its own; where it has none, the deployment's defaults hold. */
  readonly limits?: ClientLimits;
  /** Which operations it may run; where it is not set, KYC_DOCUMENTS holds. */
  readonly documents?: DocumentMode;
}

/** How much a client may do; 0: without limit. */
export interface ClientLimits {
  /** Checks per second on average; a request without any counts as one. */
  readonly ratePerSecond?: number;
  /** Checks at once after a rest; where it is not set, as many as in one second. */
  readonly rateBurst?: number;
  /** Billed checks in a day of China's calendar. */
  readonly quotaPerDay?: number;
  /** Billed checks in a month of China's calendar. */
  readonly quotaPerMonth?: number;
}

/** Who asks for a check, through which channel, and until when the answer is waited for. */
export interface Caller {
  readonly client: Client;
  readonly channel: 'graphql' | 'rest' | 'cli';
  readonly requestId: string;
  /** Set if the request came with the token of a session: it may do what the session lets it. */
  readonly session?: CallerSession | undefined;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
  /** When the signal will be aborted at the latest, in milliseconds of `performance.now()`; undefined: nobody can say. */
  readonly endsAt?: number;
  /** What the headers of the request state of all its checks, as they came; the options of a check come before it. */
  readonly purposeClaim?: Pick<CheckOptions, 'purpose' | 'consent'>;
  /**
   * Puts what became of a check into the log line of the request.
   *
   * @param level of the line, at least
   * @returns false if that line is written already
   */
  readonly logCheck?: ((facts: LoggedCheck, level: 'info' | 'warn') => boolean) | undefined;
  /**
   * Takes the checks of a whole request out of the client's rate, before the first of them.
   *
   * @throws KycError RATE_LIMITED, or BAD_USER_INPUT where the client may never ask for so many at once
   */
  readonly takeRate?: ((checks: number) => Promise<void>) | undefined;
}

/** What the log says of a check; nothing of its input. */
export interface LoggedCheck {
  readonly check: string;
  /** Name of the provider that answered; "none" if none was asked. */
  readonly provider: string;
  /** What was found, or the error code. */
  readonly outcome: string;
  readonly billed: Billing | boolean;
  readonly ms: number;
  /** The providers that were tried, if that says more than the outcome does. */
  readonly attempts?: readonly object[] | undefined;
  /** What may be logged of an error that an operator can mend. */
  readonly error?: object | undefined;
}

/** What a caller asks of one run beside the input. */
export interface CheckOptions {
  /** The same key with the same input returns the first answer and is never billed twice. */
  readonly idempotencyKey?: string | undefined;
  /** How long the key is kept, in milliseconds; a day unless told. */
  readonly keepKeyMs?: number | undefined;
  /** The key stands for a whole profile, or for a request of several checks: each check with each input has a place of its own under it. */
  readonly isKeyOfProfile?: boolean;
  /** Accept a stored answer at most this many seconds old instead of asking again; 0 and undefined: always ask. */
  readonly maxAge?: number | undefined;
  /** What the check is for, recorded with it. */
  readonly purpose?: string | undefined;
  /** Reference of the consent that it rests on, recorded with it. */
  readonly consent?: string | undefined;
}

/** Name of the scope of one check: "identity.two-factor". Its area alone ("identity") covers it too. */
export function scopeOf({ area, type }: Pick<Check, 'area' | 'type'>): string {
  return `${area}.${type}`;
}

/** Whether a client has a scope by its name, or all of them. */
export function hasScope({ scopes }: Pick<Client, 'scopes'>, name: string): boolean {
  return scopes.includes('*') || scopes.includes(name);
}
