import { sql } from 'kysely';
import { findings } from '../../checks/check.js';
import { checks } from '../../checks/index.js';
import type { CheckResult } from '../../checks/result.js';
import type { HistoryFilter, HistoryPage, HistoryQuery, StoredAnswer } from '../../checks/ports/history.js';
import { badInput } from '../../checks/input/validate.js';
import type { Database, VerificationRow } from '../database/tables.js';
import type { Sealer } from '../crypto/seal.js';
import { readResult } from '../storedResult.js';
import { subjectColumns } from '../crypto/blindIndexColumns.js';
import type { SubjectTraces } from '../crypto/blindIndex.js';
import { placeOf } from './answer.js';
import type { Cursors } from './cursor.js';

export interface HistoryReaderParts {
  readonly database: Database;
  readonly sealer: Sealer;
  readonly traces: SubjectTraces;
  readonly cursors: Cursors;
  /** What was recorded before is no longer there, swept or not. */
  readonly oldest: () => Date;
}

/** The newest answer under a reuse key of a client, whatever it says. */
export type FindReusable = (client: string, reuseKey: string) => Promise<CheckResult | undefined>;

export function createHistoryReader({ database, sealer, traces, cursors, oldest }: HistoryReaderParts) {
  const ofClient = (client: string) =>
    database.selectFrom('verification').where('client', '=', client).where('at', '>=', oldest().toISOString());

  function matching(client: string, { checks, outcomes, from, to, subject = {} }: HistoryFilter) {
    const { subject_name, subject_id_no, subject_mobile } = subjectColumns(traces, subject);
    let rows = ofClient(client);
    if (checks) rows = checks.length > 0 ? rows.where('check_name', 'in', checks) : rows.where(sql<boolean>`1 = 0`);
    if (outcomes) rows = outcomes.length > 0 ? rows.where('outcome', 'in', outcomes) : rows.where(sql<boolean>`1 = 0`);
    if (from) rows = rows.where('at', '>=', from.toISOString());
    if (to) rows = rows.where('at', '<', to.toISOString());
    if (subject_name !== null) rows = rows.where('subject_name', '=', subject_name);
    if (subject_id_no !== null) rows = rows.where('subject_id_no', '=', subject_id_no);
    if (subject_mobile !== null) rows = rows.where('subject_mobile', '=', subject_mobile);
    return rows;
  }

  /**
   * The first rows of a range in their order. If checks or outcomes are asked for, one part for each of both: each comes
   * from an index in its order, however seldom it occurs, and engines do not divide the range so by themselves.
   */
  function firstRows(client: string, filter: HistoryFilter, { after, before, order, most }: SeqRange) {
    const [first = filter, ...others] = partsOf(filter);
    const rowsOf = (part: HistoryFilter) => {
      let rows = matching(client, part).selectAll();
      if (after !== undefined) rows = rows.where('seq', '<', after);
      if (before !== undefined) rows = rows.where('seq', '>', before);
      return rows.orderBy('seq', order).limit(most);
    };
    if (others.length === 0) return rowsOf(first).execute();
    const selected = (part: HistoryFilter) => database.selectFrom(rowsOf(part).as('part')).selectAll();
    return others
      .reduce((all, part) => all.unionAll(selected(part)), selected(first))
      .orderBy('seq', order)
      .limit(most)
      .execute();
  }

  function keptIn(row: VerificationRow): StoredAnswer {
    const text = sealer.open(row.sealed, placeOf(row));
    return {
      id: row.id,
      check: row.check_name,
      outcome: row.outcome,
      recordedAt: new Date(row.at),
      provider: row.provider,
      billed: row.billed === 1,
      requestId: row.request_id,
      purpose: row.purpose,
      consent: row.consent,
      result: (text === undefined ? undefined : readResult(text)) ?? null,
    };
  }

  return {
    async find(client: string, id: string): Promise<StoredAnswer | undefined> {
      const row = await ofClient(client).where('id', '=', id).selectAll().executeTakeFirst();
      return row && keptIn(row);
    },
    async findReusable(client: string, reuseKey: string): Promise<CheckResult | undefined> {
      const row = await database
        .selectFrom('verification')
        .selectAll()
        .where('reuse_key', '=', reuseKey)
        .where('client', '=', client)
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row && (keptIn(row).result ?? undefined);
    },
    async page(client: string, { filter, first, last, after, before }: HistoryQuery): Promise<HistoryPage> {
      const [afterSeq, beforeSeq] = [seqAt(client, 'after', after), seqAt(client, 'before', before)];
      const isForward = first !== undefined;
      const size = isForward ? first : last;
      // One more than asked for tells whether the range goes on.
      const rows = await firstRows(client, filter, {
        after: afterSeq,
        before: beforeSeq,
        order: isForward ? 'desc' : 'asc',
        most: size + 1,
      });
      const isCut = rows.length > size;
      const page = isForward ? rows.slice(0, size) : rows.slice(0, size).reverse();
      return {
        items: page.map((row) => ({ cursor: cursors.write(client, row.seq), answer: keptIn(row) })),
        hasNext:
          (isForward && isCut) ||
          (await isAny(
            client,
            filter,
            beforeSeq === undefined ? undefined : { after: beforeSeq + 1, order: 'desc', most: 1 },
          )),
        hasPrevious:
          (!isForward && isCut) ||
          (await isAny(
            client,
            filter,
            afterSeq === undefined ? undefined : { before: afterSeq - 1, order: 'asc', most: 1 },
          )),
      };
    },
  };

  function seqAt(client: string, path: 'after' | 'before', cursor: string | undefined): number | undefined {
    if (cursor === undefined) return undefined;
    const seq = cursors.read(client, cursor);
    if (seq !== undefined) return seq;
    throw badInput([
      { path, rule: 'cursor', message: `${path} must be a cursor that this service gave to this client.` },
    ]);
  }

  /** @param range the other side of a cursor, the place of the cursor included; undefined: there is no cursor */
  async function isAny(client: string, filter: HistoryFilter, range: SeqRange | undefined): Promise<boolean> {
    return range !== undefined && (await firstRows(client, filter, range)).length > 0;
  }
}

/** Numbers between two cursors, both exclusive, from which end and how many of them. */
interface SeqRange {
  readonly after?: number | undefined;
  readonly before?: number | undefined;
  readonly order: 'asc' | 'desc';
  readonly most: number;
}

/** One filter for each check and outcome that is asked for, if any is. What is about a person comes from an index of persons. */
function partsOf(filter: HistoryFilter): HistoryFilter[] {
  const { checks: askedChecks, outcomes, subject } = filter;
  if (subject || (!askedChecks && !outcomes)) return [filter];
  const names = new Set(askedChecks ?? checks.map(({ name }) => name));
  return [...names].flatMap((check) =>
    [...new Set(outcomes ?? findings)].map((outcome) => ({ ...filter, checks: [check], outcomes: [outcome] })),
  );
}
