import { createMutex } from '../database/mutex.js';
import { executeText } from '../database/executeText.js';
import type { PostgresDriver, PostgresSession } from '../database/postgresDriver.js';
import { answerColumns } from '../history/answerColumns.js';
import { sumOutcomes } from '../usage/countedOutcome.js';
import type { Appender, AppendReply, EntryToAppend } from './appending.js';
import type { Chain, SealedEnd } from './chain.js';
import { InFlight } from './inFlight.js';
import { type AppendPlan, planAppend } from './plan.js';
import { appendSql, flushSql, statementName } from './postgresStatements.js';
import { soundEnd } from './soundEnd.js';

interface Moved {
  readonly moved: boolean;
}

export interface PostgresAppenderParts {
  readonly driver: PostgresDriver;
  readonly chain: Chain;
  readonly instance: string;
}

/**
 * Adds entries to a trail on PostgreSQL. Where nobody else has written since, the end is known, and one statement does
 * it all. Where somebody has, the end is locked and read before the entries are chained to it; the lock is held for one
 * round trip.
 */
export function createPostgresAppender({ driver, chain, instance }: PostgresAppenderParts): Appender {
  const mutex = createMutex();
  const inFlight = new InFlight();
  let knownEnd: SealedEnd | undefined;
  /** Whether others wrote since this process did: to write without a lock would then be in vain again. */
  let isContended = false;

  async function append(entries: readonly EntryToAppend[]): Promise<AppendReply> {
    const isAnyUncertain = entries.some((entry) => inFlight.uncertainPlaceOf(entry) !== undefined);
    const reply = knownEnd && !isContended && !isAnyUncertain ? await appendAt(knownEnd, entries) : undefined;
    return reply ?? driver.use((session) => appendLocked(session, entries));
  }

  /** @returns undefined where the end is another by now: nothing is written then */
  async function appendAt(end: SealedEnd, entries: readonly EntryToAppend[]): Promise<AppendReply | undefined> {
    const plan = planAppend(chain, end, inFlight, entries, () => undefined);
    const isWritten = await driver.use((session) => write(session, plan, end)).catch((thrown: unknown) => failed(plan, thrown));
    return isWritten ? written(plan) : undefined;
  }

  async function appendLocked(session: PostgresSession, entries: readonly EntryToAppend[]): Promise<AppendReply> {
    let plan: AppendPlan | undefined;
    try {
      const { end, isRegistered, isPrepared, hashes } = await lock(session, entries);
      isContended = knownEnd !== undefined && end.hash !== knownEnd.hash;
      inFlight.look(isRegistered);
      plan = planAppend(chain, end, inFlight, entries, (seq) => hashes.get(seq));
      const isWritten = isPrepared ? await writeAndCommit(session, plan, end) : await write(session, plan, end).then((isDone) => session.script(['commit']).then(() => isDone));
      if (!isWritten) throw new Error('The end of the trail moved although it was locked.');
    } catch (thrown) {
      await session.script(['rollback']).catch(() => undefined);
      return failed(plan, thrown);
    }
    return written(plan);
  }

  async function lock(session: PostgresSession, entries: readonly EntryToAppend[]) {
    const places = entries.flatMap((entry) => inFlight.uncertainPlaceOf(entry)?.seq ?? []);
    const [, [end] = [], processes = [], found = [], prepared = []] = await session.script<Standing>([
      'begin',
      'select seq, hash, seal from audit_head where id = 1 for update',
      // Statements of their own: they must see what was committed while the lock was waited for.
      `select id from audit_process where id = '${instance}'`,
      `select seq, hash from audit_entry where seq in (${[0, ...places].join(', ')})`,
      `select name from pg_prepared_statements where name = '${statementName}'`,
    ]);
    return { end: soundEnd(chain, end, knownEnd), isRegistered: processes.length > 0, isPrepared: prepared.length > 0, hashes: new Map(found.map(({ seq, hash }) => [seq, hash])) };
  }

  async function write(session: PostgresSession, plan: AppendPlan, end: SealedEnd): Promise<boolean> {
    const [row] = await session.prepared<Moved>(statementName, appendSql, parametersOf(plan, end));
    return row?.moved === true;
  }

  /** In one round trip. Where a statement fails, those after it are not carried out. */
  async function writeAndCommit(session: PostgresSession, plan: AppendPlan, end: SealedEnd): Promise<boolean> {
    const [, [row] = []] = await session.script<Moved>(['set local synchronous_commit = off', executeText(statementName, parametersOf(plan, end)), 'commit', flushSql]);
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

  function parametersOf({ rows, end, process }: AppendPlan, before: SealedEnd): (string | number | boolean)[] {
    const entries = rows.map(({ seq, body, previous, hash }) => ({ seq, body, previous, hash }));
    const answers = rows.flatMap(({ seq, entry: { answer } }) => (answer ? [{ seq, ...Object.fromEntries(answerColumns.map((column, index) => [column, answer[index]])) }] : []));
    const usage = sumOutcomes(rows.map(({ entry }) => entry.counted));
    const settlements = rows.flatMap(({ entry: { settlement } }) => settlement ?? []);
    return [
      end.seq, end.hash, end.seal, before.seq, before.hash, before.seal,
      instance, process?.from ?? inFlight.oldest ?? end.seq + 1, process?.isNew === false,
      ...[entries, answers, usage, settlements].map((list) => JSON.stringify(list)),
    ];
  }

  return {
    async append(entries) {
      const release = await mutex.acquire();
      return append(entries).finally(release);
    },
    async close() {
      if (inFlight.oldest === undefined) await driver.use((session) => session.prepared('leave-trail', 'delete from audit_process where id = $1', [instance]));
    },
  };
}

/** A row of what is read under the lock: the end, or this process, or an entry. */
type Standing = SealedEnd & { readonly id: string };
