import { createMutex } from '../database/mutex.js';
import type { PostgresDriver, PostgresSession } from '../database/postgresDriver.js';
import { answerColumns } from '../history/answerColumns.js';
import { sumOutcomes } from '../usage/countedOutcome.js';
import type { Appender, AppendReply, EntryToAppend } from './appending.js';
import type { Chain, SealedHead } from './chain.js';
import { InFlight } from './inFlight.js';
import { type AppendPlan, planAppend } from './plan.js';
import { verifiedHead } from './verifiedHead.js';

/**
 * All that a batch writes, as one statement and so one round trip, carried out only where the end of the trail is the
 * one that the entries were chained to. The update of the end comes first and holds the lock; each other part waits for it.
 */
const appendSql = `
with moved as (
  update audit_head set seq = $1, hash = $2, seal = $3 where id = 1 and seq = $4 and hash = $5 and seal = $6 returning id
), registered as (
  insert into audit_process (id, oldest_in_flight) select $7, $8::bigint where exists (select from moved) on conflict (id) do nothing
), process as (
  update audit_process set oldest_in_flight = $8::bigint where id = $7 and $9 and exists (select from moved)
), entries as (
  insert into audit_entry (seq, body, previous, hash)
  select seq, body, previous, hash from json_to_recordset($10) as row (seq bigint, body text, previous text, hash text) where exists (select from moved)
), answers as (
  insert into verification select row.* from json_populate_recordset(null::verification, $11) as row where exists (select from moved)
), usage as (
  insert into usage_day select row.* from json_populate_recordset(null::usage_day, $12) as row where exists (select from moved)
  on conflict (client, day, check_name, outcome, provider) do update set
    checks = usage_day.checks + excluded.checks, billed = usage_day.billed + excluded.billed, maybe_billed = usage_day.maybe_billed + excluded.maybe_billed
), settled as (
  update idempotency_claim as claim set state = row.end, answer = coalesce(row.answer, claim.answer)
  from json_to_recordset($13) as row ("end" text, key text, owner text, answer text)
  where exists (select from moved) and claim.key = row.key and claim.owner = row.owner
    and (row.end = 'answered' and claim.state in ('held', 'unknown') or row.end = 'unknown' and claim.state = 'held')
), released as (
  delete from idempotency_claim as claim using json_to_recordset($13) as row ("end" text, key text, owner text)
  where exists (select from moved) and row.end = 'released' and claim.key = row.key and claim.owner = row.owner and claim.state in ('held', 'unknown')
)
select exists (select from moved) as moved`;

export interface PostgresAppenderParts {
  readonly driver: PostgresDriver;
  readonly chain: Chain;
  readonly instance: string;
}

/**
 * Adds entries to a trail on PostgreSQL. Where nobody else has written since, the end is known, and one statement does
 * it all. Where somebody has, the end is locked and read before the entries are chained to it.
 */
export function createPostgresAppender({ driver, chain, instance }: PostgresAppenderParts): Appender {
  const mutex = createMutex();
  const inFlight = new InFlight();
  let knownEnd: SealedHead | undefined;

  async function append(entries: readonly EntryToAppend[]): Promise<AppendReply> {
    const isAnyUncertain = entries.some((entry) => inFlight.uncertainPlaceOf(entry) !== undefined);
    const reply = knownEnd && !isAnyUncertain ? await appendAt(knownEnd, entries) : undefined;
    return reply ?? driver.use((session) => appendLocked(session, entries));
  }

  /** @returns undefined where the end is another by now: nothing is written then */
  async function appendAt(end: SealedHead, entries: readonly EntryToAppend[]): Promise<AppendReply | undefined> {
    const plan = planAppend(chain, end, inFlight, entries, () => undefined);
    const isWritten = await driver
      .use((session) => write(session, plan, end))
      .catch((thrown: unknown) => failed(plan, thrown));
    return isWritten ? written(plan) : undefined;
  }

  async function appendLocked(session: PostgresSession, entries: readonly EntryToAppend[]): Promise<AppendReply> {
    let plan: AppendPlan | undefined;
    try {
      const { end, isRegistered, hashes } = await lock(session, entries);
      inFlight.look(isRegistered);
      plan = planAppend(chain, end, inFlight, entries, (seq) => hashes.get(seq));
      if (!(await write(session, plan, end))) throw new Error('The end of the trail moved although it was locked.');
      await session.script(['commit']);
    } catch (thrown) {
      await session.script(['rollback']).catch(() => undefined);
      return failed(plan, thrown);
    }
    return written(plan);
  }

  async function lock(session: PostgresSession, entries: readonly EntryToAppend[]) {
    const places = entries.flatMap((entry) => inFlight.uncertainPlaceOf(entry)?.seq ?? []);
    const [, [end] = [], processes = [], found = []] = await session.script<Standing>([
      'begin',
      'select seq, hash, seal from audit_head where id = 1 for update',
      // Statements of their own: they must see what was committed while the lock was waited for.
      `select id from audit_process where id = '${instance}'`,
      `select seq, hash from audit_entry where seq in (${[0, ...places].join(', ')})`,
    ]);
    return {
      end: verifiedHead(chain, end, knownEnd),
      isRegistered: processes.length > 0,
      hashes: new Map(found.map(({ seq, hash }) => [seq, hash])),
    };
  }

  async function write(session: PostgresSession, plan: AppendPlan, end: SealedHead): Promise<boolean> {
    const [row] = await session.prepared<{ readonly moved: boolean }>(
      'append-entries',
      appendSql,
      parametersOf(plan, end),
    );
    return row?.moved === true;
  }

  function written(plan: AppendPlan): AppendReply {
    inFlight.written([...plan.rows, ...plan.found], plan.process);
    knownEnd = plan.end;
    return plan.reply;
  }

  function failed(plan: AppendPlan | undefined, thrown: unknown): never {
    if (plan) inFlight.failed(plan.rows);
    knownEnd = undefined;
    throw thrown;
  }

  function parametersOf({ rows, end, process }: AppendPlan, before: SealedHead): unknown[] {
    const entries = rows.map(({ seq, body, previous, hash }) => ({ seq, body, previous, hash }));
    const answers = rows.flatMap(({ seq, entry: { answer } }) =>
      answer ? [{ seq, ...Object.fromEntries(answerColumns.map((column, index) => [column, answer[index]])) }] : [],
    );
    const usage = sumOutcomes(rows.map(({ entry }) => entry.counted));
    const settlements = rows.flatMap(({ entry: { settlement } }) => settlement ?? []);
    return [
      end.seq,
      end.hash,
      end.seal,
      before.seq,
      before.hash,
      before.seal,
      instance,
      process?.from ?? inFlight.oldest ?? end.seq + 1,
      process?.isNew === false,
      ...[entries, answers, usage, settlements].map((list) => JSON.stringify(list)),
    ];
  }

  return {
    async append(entries) {
      const release = await mutex.acquire();
      return append(entries).finally(release);
    },
    async close() {
      if (inFlight.oldest === undefined)
        await driver.use((session) =>
          session.prepared('leave-trail', 'delete from audit_process where id = $1', [instance]),
        );
    },
  };
}

/** A row of what is read under the lock: the end, or this process, or an entry. */
type Standing = SealedHead & { readonly id: string };
