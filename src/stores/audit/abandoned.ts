import type { Database, DatabaseTransaction } from '../database/tables.js';
import type { Liveness } from '../liveness/liveness.js';
import { appendDrafts, closeRuns, type Draft } from './append.js';
import type { Chain } from './chain.js';
import { lockEnd } from './end.js';
import type { OutcomeEntry } from './entry.js';

export interface AbandonedParts {
  readonly database: Database;
  readonly chain: Chain;
  readonly liveness: Liveness;
  /** Id of this process. */
  readonly instance: string;
}

const runsAtOnce = 500;

/**
 * Closes what processes that no longer live left open: each such check gets the outcome OUTCOME_UNKNOWN, since nobody
 * can say whether its source was asked. What other processes have under way is left alone.
 *
 * @returns how many were closed
 */
export async function closeAbandoned({ database, chain, liveness, instance }: AbandonedParts): Promise<number> {
  const others = await database.selectFrom('audit_open').select('instance').distinct().where('instance', '!=', instance).execute();
  let closed = 0;
  for (const other of others) {
    if (await liveness.isAlive(other.instance)) continue;
    for (let some = -1; some !== 0; closed += some) some = await closeSomeOf(other.instance);
  }
  return closed;

  function closeSomeOf(dead: string): Promise<number> {
    return database.transaction().execute(async (transaction) => {
      const end = await lockEnd(transaction, chain);
      const intents = await openIntents(transaction, dead);
      await closeRuns(transaction, intents.map(({ run }) => run));
      await appendDrafts(transaction, chain, end, intents.map(({ run, body }) => unknownOutcome(run, body, instance)));
      return intents.length;
    });
  }
}

function openIntents(transaction: DatabaseTransaction, instance: string) {
  return transaction
    .selectFrom('audit_open')
    .innerJoin('audit_entry', 'audit_entry.seq', 'audit_open.seq')
    .select(['audit_open.run', 'audit_entry.body'])
    .where('audit_open.instance', '=', instance)
    .orderBy('audit_open.seq')
    .limit(runsAtOnce)
    .execute();
}

/** What the intent said, and that nobody knows what became of it. */
function unknownOutcome(run: string, intent: string, instance: string): Draft {
  const facts: unknown = JSON.parse(intent);
  const unknown = {
    kind: 'outcome',
    at: new Date().toISOString(),
    run,
    instance,
    outcome: 'OUTCOME_UNKNOWN',
    provider: null,
    billed: 'unknown',
    latencyMs: null,
    note: 'found-after-crash',
  } as const satisfies Partial<OutcomeEntry>;
  return { kind: 'outcome', run, instance, body: JSON.stringify({ ...(typeof facts === 'object' && facts), ...unknown }) };
}
