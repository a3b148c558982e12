import type { CheckName } from '../index.js';
import type { HistorySubject } from './historySubject.js';

/** What a backend lets the holder of a token do, for a while. */
export interface SessionTerms {
  readonly checks: readonly CheckName[];
  /** Calls that may be billed, over all processes: never one more. */
  readonly maxBilled: number;
  readonly expiresInSeconds: number;
  /** Normalized and valid. A check about anybody else is refused. */
  readonly subject?: HistorySubject | undefined;
  /** Fields of a customer that the browser neither sees nor overrides. */
  readonly prefill?: Readonly<Record<string, string>> | undefined;
  /** Empty: any origin. */
  readonly origins: readonly string[];
  /** Ids of trusted documents (SHA-256 in hexadecimal digits). Empty: any operation. */
  readonly operations: readonly string[];
  /** Onboarding policies that a decision may name. Empty: any. */
  readonly policies: readonly string[];
  readonly purpose?: string | undefined;
  readonly consent?: string | undefined;
  readonly isSingleUse: boolean;
}

/** The session of a request that came with a token. */
export interface CallerSession
  extends Pick<SessionTerms, 'origins' | 'operations' | 'policies' | 'purpose' | 'consent' | 'prefill'> {
  readonly id: string;
  /** Whether an input, normalized and valid, is about the person that the session is bound to. */
  isAbout(input: object): boolean;
}
