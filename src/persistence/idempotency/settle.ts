import type { Settlement } from '../../checks/ports/idempotency.js';
import type { ClaimStore } from './claims.js';
import { settleClaim } from './lease.js';

/** Settles idempotency keys as the outcomes of their runs are recorded. */
export interface KeySettler {
  /** The transaction that records an outcome settles its key as well (see EntryToAppend). */
  readonly areInDatabase: boolean;
  /** Once the outcome is recorded, if the keys are elsewhere. A store that cannot be reached is told later. */
  afterwards(settlement: Settlement): Promise<void>;
  /** The outcome is not recorded, or not yet: until it is, nobody can say how the run ended. */
  unrecorded(settlement: Settlement): void;
}

/** For audit trails whose checks have no keys. */
export const noKeys: KeySettler = {
  areInDatabase: false,
  afterwards: async () => undefined,
  unrecorded: () => undefined,
};

/** Keys in the database of the trail: each is settled with the outcome of its run, or neither is there. */
export function settleInDatabase(claims: ClaimStore): KeySettler {
  return {
    areInDatabase: true,
    afterwards: async () => undefined,
    unrecorded: (settlement) => void markUnknown(claims, settlement),
  };
}

/** Keys in another store: the outcome is recorded first. If the process ends in between, it is found there by the id of its run. */
export function settleElsewhere(claims: ClaimStore): KeySettler {
  return {
    areInDatabase: false,
    afterwards: (settlement) => settleClaim(() => settle(claims, settlement)),
    unrecorded: (settlement) => void markUnknown(claims, settlement),
  };
}

function markUnknown(claims: ClaimStore, { key, owner }: Settlement): Promise<void> {
  return settleClaim(() => claims.markUnknown(key, owner));
}

function settle(claims: ClaimStore, settlement: Settlement): Promise<void> {
  const { key, owner, end } = settlement;
  switch (end) {
    case 'answered':
      return claims.answer(key, owner, settlement.answer);
    case 'unknown':
      return claims.markUnknown(key, owner);
    case 'released':
      return claims.release(key, owner);
  }
}
