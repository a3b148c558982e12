import type { Check } from './index.js';

/** A customer of this service: an id and what it may ask for. */
export interface Client {
  readonly id: string;
  /** Areas ("identity") or single checks ("risk.police"); "*" for everything. */
  readonly scopes: readonly string[];
}

/** Who asks for a check, through which door, and until when the answer is waited for. */
export interface Caller {
  readonly client: Client;
  readonly door: 'graphql' | 'rest' | 'cli';
  readonly requestId: string;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

/** Name of the scope of one check: "identity.two-factor". Its area alone ("identity") covers it too. */
export function scopeOf({ area, type }: Pick<Check, 'area' | 'type'>): string {
  return `${area}.${type}`;
}
