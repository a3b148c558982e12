import type { CheckRun } from './idempotency.js';

/** A field of a person by which others are tried. */
export type EnumeratedField = 'name' | 'idNo' | 'mobile';

/** One client tried another value beside one that stays the same: many ID numbers for one name, say. */
export interface EnumerationEvent {
  readonly client: string;
  /** What stays the same, and what changes. */
  readonly of: EnumeratedField;
  readonly tried: EnumeratedField;
  /** Different values in the last hour; this one is among them unless it was refused. */
  readonly count: number;
  readonly isRefused: boolean;
}

/**
 * Meters guessing through checks: how many different values of one field a client has tried in this hour beside one value
 * of another. Asked only where a provider is going to be: an answer that is given again tells nothing new.
 *
 * @throws KycError RATE_LIMITED where that is more than it may try
 */
export type MeterEnumeration = (run: Pick<CheckRun, 'input' | 'caller'>) => void;
