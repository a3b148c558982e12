import { createHash } from 'node:crypto';
import type { Database } from '../database/tables.js';

/** A trusted document as its keepers see it. */
export interface ListedDocument {
  /** Name and version of the frontend, such as web@2.1.0. */
  readonly frontend: string;
  readonly id: string;
  readonly addedAt: string;
  /** null: never used. */
  readonly lastSeenAt: string | null;
  readonly uses: number;
}

export function hashOfText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Adds the documents of a frontend; those that are there stay as they are. @returns how many are new */
export async function addDocuments(
  database: Database,
  frontend: string,
  texts: ReadonlyMap<string, string>,
): Promise<number> {
  const added_at = new Date().toISOString();
  return database.transaction().execute(async (transaction) => {
    let added = 0;
    for (const [id, text] of texts) {
      const row = { frontend, id, text, text_sha256: hashOfText(text), added_at, last_seen_at: null, uses: 0 };
      const done = await transaction
        .insertInto('trusted_document')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .execute();
      added += done.length;
    }
    return added;
  });
}

/** @returns how many documents of the frontend are gone */
export async function retireDocuments(database: Database, frontend: string): Promise<number> {
  const gone = await database.deleteFrom('trusted_document').where('frontend', '=', frontend).returning('id').execute();
  return gone.length;
}

export async function listDocuments(database: Database, frontend?: string): Promise<ListedDocument[]> {
  let query = database
    .selectFrom('trusted_document')
    .select(['frontend', 'id', 'added_at', 'last_seen_at', 'uses'])
    .orderBy('frontend')
    .orderBy('id');
  if (frontend !== undefined) query = query.where('frontend', '=', frontend);
  const rows = await query.execute();
  return rows.map(({ added_at: addedAt, last_seen_at: lastSeenAt, ...row }) => ({ ...row, addedAt, lastSeenAt }));
}
