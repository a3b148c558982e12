import type { Database, DatabaseTransaction } from '../database/tables.js';
import type { InstanceLocks } from '../instanceLocks/instanceLocks.js';
import { countedOf } from '../usage/countedOutcome.js';
import { appendEntries } from './append.js';
import type { Chain } from './chain.js';
import { lockHead } from './head.js';
import type { IntentEntry, OutcomeEntry } from './entry.js';
import { intentIn, readRows, runIn } from './read.js';

export interface RecoveryParts {
  readonly database: Database;
  readonly chain: Chain;
  readonly instanceLocks: InstanceLocks;
  /** Id of this process. */
  readonly instance: string;
}

/**
 * Closes what processes that no longer live left open: each such check gets the outcome OUTCOME_UNKNOWN, since nobody
 * can say whether its provider was asked. Runs of other processes that are alive stay as they are.
 *
 * @returns how many were closed
 */
export async function recoverAbandoned({ database, chain, instanceLocks, instance }: RecoveryParts): Promise<number> {
  const others = await database.selectFrom('audit_process').selectAll().where('id', '!=', instance).execute();
  let closed = 0;
  for (const other of others) {
    if (!(await instanceLocks.isAlive(other.id))) closed += await closeAllOf(other.id, other.oldest_in_flight);
  }
  return closed;

  /** Most of the trail is read before its end is locked; a process that was wrongly taken for dead may write until then. */
  async function closeAllOf(dead: string, from: number): Promise<number> {
    const open = new Map<string, IntentEntry>();
    const { seq: before } = await database.selectFrom('audit_head').select('seq').executeTakeFirstOrThrow();
    await readOpen(database, dead, open, from - 1, before);
    return database.transaction().execute(async (transaction) => {
      const end = await lockHead(transaction, chain);
      const { numDeletedRows } = await transaction
        .deleteFrom('audit_process')
        .where('id', '=', dead)
        .executeTakeFirstOrThrow();
      if (numDeletedRows === 0n) return 0;
      await readOpen(transaction, dead, open, before, end.seq);
      const outcomes = [...open.values()].map((intent) => unknownOutcome(intent, instance));
      await appendEntries(
        transaction,
        chain,
        end,
        outcomes.map((entry) => ({ kind: entry.kind, run: entry.run, body: JSON.stringify(entry) })),
        outcomes.map((entry) => countedOf(new Date(entry.at), entry)),
      );
      return outcomes.length;
    });
  }
}

/** Notes the intents of a process that have no outcome. */
async function readOpen(
  database: Database | DatabaseTransaction,
  instance: string,
  open: Map<string, IntentEntry>,
  after: number,
  upTo: number,
): Promise<void> {
  for await (const rows of readRows(database, after, upTo)) {
    for (const row of rows) {
      const intent = intentIn(row);
      if (intent?.instance === instance) open.set(intent.run, intent);
      else if (!intent) open.delete(runIn(row) ?? '');
    }
  }
}

/** What the intent said, and that nobody knows what became of it. */
function unknownOutcome(intent: IntentEntry, instance: string): OutcomeEntry {
  return {
    ...intent,
    kind: 'outcome',
    at: new Date().toISOString(),
    instance,
    outcome: 'OUTCOME_UNKNOWN',
    provider: null,
    billed: 'unknown',
    latencyMs: null,
    note: 'found-after-crash',
  };
}
