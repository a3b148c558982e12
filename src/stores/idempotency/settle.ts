import { sql } from 'kysely';
import type { Settlement } from '../../checks/policies/idempotency.js';
import type { Database } from '../database/tables.js';
import type { ClaimStore } from './claims.js';
import { leave } from './lease.js';

/** Settles idempotency keys as the outcomes of their runs are recorded. */
export interface KeySettler {
  /** Within the transaction that records the outcomes, if the keys are in the same database. */
  within(transaction: Database, settlements: readonly Settlement[]): Promise<void>;
  /** Once the outcome is recorded, if the keys are elsewhere. A store that cannot be reached is told later. */
  afterwards(settlement: Settlement): Promise<void>;
  /** The outcome is not recorded, or not yet: until it is, nobody can say how the run ended. */
  unrecorded(settlement: Settlement): void;
}

/** For audit trails whose checks have no keys. */
export const noKeys: KeySettler = { within: async () => undefined, afterwards: async () => undefined, unrecorded: () => undefined };

/** Keys in the database of the trail: each is settled with the outcome of its run, or neither is there. */
export function settleInDatabase(claims: ClaimStore): KeySettler {
  return { within: settleAll, afterwards: async () => undefined, unrecorded: (settlement) => void markUnknown(claims, settlement) };
}

/** Keys in another store: the outcome is recorded first. If the process ends in between, it is found there by the id of its run. */
export function settleElsewhere(claims: ClaimStore): KeySettler {
  return { within: async () => undefined, afterwards: (settlement) => leave(() => settle(claims, settlement)), unrecorded: (settlement) => void markUnknown(claims, settlement) };
}

function markUnknown(claims: ClaimStore, { key, owner }: Settlement): Promise<void> {
  return leave(() => claims.giveUp(key, owner));
}

function settle(claims: ClaimStore, settlement: Settlement): Promise<void> {
  const { key, owner, end } = settlement;
  switch (end) {
    case 'answered':
      return claims.answer(key, owner, settlement.answer);
    case 'unknown':
      return claims.giveUp(key, owner);
    case 'released':
      return claims.free(key, owner);
  }
}

/** At most one statement for each end, since others wait for the end of the trail meanwhile. An owner has one key. */
async function settleAll(transaction: Database, settlements: readonly Settlement[]): Promise<void> {
  const answered = settlements.filter((settlement) => settlement.end === 'answered');
  const [unknown, released] = (['unknown', 'released'] as const).map((end) => settlements.filter((settlement) => settlement.end === end));
  if (answered.length > 0) await keepAnswers(transaction, answered);
  if (unknown?.length) await transaction.updateTable('idempotency_claim').where('key', 'in', keysOf(unknown)).where('owner', 'in', ownersOf(unknown)).where('state', '=', 'held').set({ state: 'unknown' }).execute();
  if (released?.length) await transaction.deleteFrom('idempotency_claim').where('key', 'in', keysOf(released)).where('owner', 'in', ownersOf(released)).where('state', 'in', ['held', 'unknown']).execute();
}

/** Both engines name the columns of a list of values so. */
async function keepAnswers(transaction: Database, answered: readonly Extract<Settlement, { readonly end: 'answered' }>[]): Promise<void> {
  const rows = sql.join(answered.map(({ key, owner, answer }) => sql`(${key}, ${owner}, ${answer})`));
  await sql`
    update idempotency_claim set state = 'answered', answer = settled.column3
    from (values ${rows}) as settled
    where idempotency_claim.key = settled.column1 and idempotency_claim.owner = settled.column2 and idempotency_claim.state in ('held', 'unknown')`.execute(transaction);
}

const keysOf = (settlements: readonly Settlement[]) => settlements.map(({ key }) => key);
const ownersOf = (settlements: readonly Settlement[]) => settlements.map(({ owner }) => owner);
