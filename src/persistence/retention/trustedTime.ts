import { sql } from 'kysely';
import { entryIn } from '../audit/read.js';
import type { Database } from '../database/tables.js';

/** The id of the one row. */
const rowId = 1;

/** The latest time that a service on this database trusted, in milliseconds since 1970; undefined: none was noted yet. */
export async function readTrustedTime(database: Database): Promise<number | undefined> {
  const row = await database.selectFrom('trusted_time').select('at').where('id', '=', rowId).executeTakeFirst();
  return row?.at;
}

/** Moves it on; never back. */
export async function advanceTrustedTime(database: Database, at: number): Promise<void> {
  await database
    .insertInto('trusted_time')
    .values({ id: rowId, at })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ at }).where('trusted_time.at', '<', at))
    .execute();
}

/** Sets it, back too: an operator said that it is so. */
export async function setTrustedTime(database: Database, at: number): Promise<void> {
  await database
    .insertInto('trusted_time')
    .values({ id: rowId, at })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ at }))
    .execute();
}

/** When the newest entry of the audit trail was written; undefined: there is none. */
export async function newestEntryTime(database: Database): Promise<number | undefined> {
  const row = await database
    .selectFrom('audit_entry')
    .select('body')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const entry = row && entryIn(row);
  const at = entry ? Date.parse(String(Reflect.get(entry, 'at'))) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}

/** The clock of a PostgreSQL server. That of SQLite is the clock of this machine. */
export async function serverTime(database: Database): Promise<number> {
  const { rows } = await sql<{
    at: number;
  }>`select cast(extract(epoch from clock_timestamp()) * 1000 as bigint) as at`.execute(database);
  return rows[0]?.at ?? Number.NaN;
}
