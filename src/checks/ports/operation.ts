/** How a provider, or one of its endpoints, does in this process. */
export interface ProviderHealth {
  readonly name: string;
  /** Where the provider has several. */
  readonly endpoint?: string | undefined;
  readonly circuit: 'closed' | 'open' | 'half-open';
  /** How long it still wants no calls, in milliseconds. */
  readonly pausedMs: number;
  readonly inFlight: number;
  readonly queued: number;
  /** Of the provider's last calls, at most 200: how many they are, and how many failed. */
  readonly calls: number;
  readonly failures: number;
  /** How long they took, in milliseconds; undefined: there was none. */
  readonly p50Ms?: number | undefined;
  readonly p95Ms?: number | undefined;
}

/** The end of the audit trail. */
export interface TrailState {
  /** Entries that were ever written. */
  readonly entries: number;
  /** Hash of the last one, as 64 hexadecimal digits; zeros where there is none. */
  readonly hash: string;
  /** Names the key that seals it. */
  readonly keyId: string;
  /** Whether the end is as a holder of the key left it, and the last entry is the one that it names. */
  readonly isIntact: boolean;
}

/** What an operator looks at. */
export interface Operation {
  readonly providers: () => readonly ProviderHealth[];
  /** @throws KycError SERVICE_UNAVAILABLE */
  readonly trail: () => Promise<TrailState>;
}
