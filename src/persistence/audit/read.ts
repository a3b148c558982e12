import type { AuditEntryRow, Database } from '../database/tables.js';
import type { IntentEntry } from './entry.js';

const rowsAtOnce = 1_000;

/** All rows of the trail in their order, some at a time: the database is free for others between them. */
export async function* readRows(
  database: Database,
  after: number,
  upTo: number,
): AsyncGenerator<readonly AuditEntryRow[]> {
  let last = after;
  while (last < upTo) {
    const rows = await database
      .selectFrom('audit_entry')
      .selectAll()
      .where('seq', '>', last)
      .where('seq', '<=', upTo)
      .orderBy('seq')
      .limit(rowsAtOnce)
      .execute();
    const end = rows.at(-1);
    if (!end) return;
    yield rows;
    last = end.seq;
  }
}

/** The entry in a row as an object; undefined where somebody made of it what is no JSON object. */
export function entryIn({ body }: Pick<AuditEntryRow, 'body'>): object | undefined {
  try {
    const entry: unknown = JSON.parse(body);
    return typeof entry === 'object' && entry !== null ? entry : undefined;
  } catch {
    return undefined;
  }
}

/** The intent in a row; undefined where the row holds another kind of entry. */
export function intentIn(row: Pick<AuditEntryRow, 'body'>): IntentEntry | undefined {
  const entry = entryIn(row);
  return entry && isIntent(entry) ? entry : undefined;
}

/** Written by this project, and held by the chain: what says that it is an intent is one. */
function isIntent(entry: object): entry is IntentEntry {
  return Reflect.get(entry, 'kind') === 'intent' && typeof Reflect.get(entry, 'run') === 'string';
}

/** The run that an entry is about. */
export function runIn(row: Pick<AuditEntryRow, 'body'>): string | undefined {
  const run: unknown = Reflect.get(entryIn(row) ?? {}, 'run');
  return typeof run === 'string' ? run : undefined;
}
