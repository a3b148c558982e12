import type { Settlement } from '../../checks/ports/idempotency.js';
import { createStatements, type Preparing } from '../database/statements.js';
import type { SqliteValue } from '../database/sqliteProtocol.js';
import { answerColumns } from '../history/answerColumns.js';
import { sumOutcomes } from '../usage/countedOutcome.js';
import type { AppendReply, EntryToAppend } from './appending.js';
import { chainOf, type SealedHead, type TrailKeys } from './chain.js';
import { InFlight } from './inFlight.js';
import { type AppendPlan, planAppend } from './plan.js';
import { verifiedHead } from './verifiedHead.js';

/** The connection that entries are added through. */
export interface AppendingConnection extends Preparing {
  readonly inTransaction: boolean;
  exec(sql: string): unknown;
}

/** Adds entries to a trail on SQLite, in the thread that owns the connection. */
export interface SqliteAppender {
  /** @throws what SQLite throws: see AppendEntries */
  append(entries: readonly EntryToAppend[]): AppendReply;
  /** Takes this process out of those that may have runs in flight, unless it has some. */
  close(): void;
}

const sql = {
  end: 'select seq, hash, seal from audit_head where id = 1',
  moveEnd: 'update audit_head set seq = ?, hash = ?, seal = ? where id = 1',
  entry: 'insert into audit_entry (seq, body, previous, hash) values (?, ?, ?, ?)',
  hashAt: 'select hash from audit_entry where seq = ?',
  process: 'select id from audit_process where id = ?',
  register: 'insert into audit_process (oldest_in_flight, id) values (?, ?)',
  moveProcess: 'update audit_process set oldest_in_flight = ? where id = ?',
  leave: 'delete from audit_process where id = ?',
  usage: `insert into usage_day (client, day, check_name, outcome, provider, checks, billed, maybe_billed) values (?, ?, ?, ?, ?, ?, ?, ?)
    on conflict (client, day, check_name, outcome, provider) do update set checks = checks + excluded.checks, billed = billed + excluded.billed, maybe_billed = maybe_billed + excluded.maybe_billed`,
  answer: `insert into verification (seq, ${answerColumns.join(', ')}) values (?${', ?'.repeat(answerColumns.length)})`,
  answered:
    "update idempotency_claim set state = 'answered', answer = ? where key = ? and owner = ? and state in ('held', 'unknown')",
  unknown: "update idempotency_claim set state = 'unknown' where key = ? and owner = ? and state = 'held'",
  released: "delete from idempotency_claim where key = ? and owner = ? and state in ('held', 'unknown')",
} as const;

export function createSqliteAppender(
  connection: AppendingConnection,
  keys: TrailKeys,
  instance: string,
): SqliteAppender {
  const prepared = createStatements(connection);
  const chain = chainOf(keys);
  const inFlight = new InFlight();
  /** The end as this thread last left or checked it: its seal need not be computed again. */
  let knownEnd: SealedHead | undefined;
  const run = (statement: keyof typeof sql, ...parameters: SqliteValue[]) =>
    prepared.execute(sql[statement], parameters);

  function append(entries: readonly EntryToAppend[]): AppendReply {
    connection.exec('BEGIN IMMEDIATE');
    let plan: AppendPlan | undefined;
    try {
      const end = verifiedHead(chain, readEnd(), knownEnd);
      inFlight.look(run('process', instance).rows.length > 0);
      plan = planAppend(chain, end, inFlight, entries, hashAt);
      write(plan);
      connection.exec('COMMIT');
    } catch (thrown) {
      if (plan) inFlight.failed(plan.rows);
      knownEnd = undefined;
      if (connection.inTransaction) connection.exec('ROLLBACK');
      throw thrown;
    }
    inFlight.written([...plan.rows, ...plan.found], plan.process);
    knownEnd = plan.end;
    return plan.reply;
  }

  function write({ rows, end, process }: AppendPlan): void {
    if (process) run(process.isNew ? 'register' : 'moveProcess', process.from, instance);
    for (const { seq, body, previous, hash, entry } of rows) {
      run('entry', seq, body, previous, hash);
      if (entry.answer) run('answer', seq, ...entry.answer);
      if (entry.settlement) settle(entry.settlement);
    }
    for (const { client, day, check_name, outcome, provider, checks, billed, maybe_billed } of sumOutcomes(
      rows.map(({ entry }) => entry.counted),
    )) {
      run('usage', client, day, check_name, outcome, provider, checks, billed, maybe_billed);
    }
    run('moveEnd', end.seq, end.hash, end.seal);
  }

  function settle(settlement: Settlement): void {
    const { key, owner, end } = settlement;
    switch (end) {
      case 'answered':
        return void run('answered', settlement.answer, key, owner);
      case 'unknown':
      case 'released':
        return void run(end, key, owner);
    }
  }

  function readEnd(): SealedHead | undefined {
    const [row] = run('end').rows;
    return isSealedEnd(row) ? row : undefined;
  }

  function hashAt(seq: number): string | undefined {
    const [row] = run('hashAt', seq).rows;
    return hasHash(row) ? row.hash : undefined;
  }

  return {
    append,
    close() {
      if (inFlight.oldest === undefined) run('leave', instance);
    },
  };
}

function hasHash(row: unknown): row is { readonly hash: string } {
  return typeof row === 'object' && row !== null && typeof Reflect.get(row, 'hash') === 'string';
}

function isSealedEnd(row: unknown): row is SealedHead {
  return hasHash(row) && typeof Reflect.get(row, 'seq') === 'number' && typeof Reflect.get(row, 'seal') === 'string';
}
