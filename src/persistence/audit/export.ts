import { sql } from 'kysely';
import type { AuditEntryRow, Database } from '../database/tables.js';
import { entryIn, readRows } from './read.js';

/** How much of the trail was read: number of the last entry, of how many. */
export type Progress = (done: number, total: number) => void;

/** The trail in its order, as JSON texts without line ends: what each entry says, with its number and hashes. */
export async function* exportAudit(database: Database, progress: Progress = () => undefined): AsyncGenerator<string> {
  const { rows } = await sql<{ total: number | null }>`select max(seq) as total from audit_entry`.execute(database);
  const total = rows[0]?.total ?? 0;
  for await (const page of readRows(database, 0, total)) {
    for (const row of page) yield textOf(row);
    progress(page.at(-1)?.seq ?? 0, total);
  }
}

function textOf(row: AuditEntryRow): string {
  const { seq, body, previous, hash } = row;
  return JSON.stringify({ seq, ...(entryIn(row) ?? { unreadable: body }), previous, hash });
}
