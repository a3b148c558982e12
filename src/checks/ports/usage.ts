/** What one client asked for on one day, of one check: each outcome and provider counted. */
export interface UsageCount {
  readonly client: string;
  /** YYYY-MM-DD by China's calendar: the day on which the outcome came. */
  readonly day: string;
  /** Name of the check. */
  readonly check: string;
  /** Finding or error code. */
  readonly outcome: string;
  /** null: none was asked, or nobody knows which. */
  readonly provider: string | null;
  /** Every check that was asked for, refused ones and stored answers included. */
  readonly checks: number;
  readonly billed: number;
  /** Nobody can say whether these were billed. They count against quotas. */
  readonly maybeBilled: number;
}

export interface UsageQuery {
  /** undefined: of all clients */
  readonly client?: string | undefined;
  /** YYYY-MM-DD, inclusive. */
  readonly from: string;
  /** YYYY-MM-DD, inclusive. */
  readonly to: string;
}

/** By client, day, check, outcome and provider, in that order. */
export type ReadUsage = (query: UsageQuery) => Promise<readonly UsageCount[]>;
