import { sql } from 'kysely';
import type { TrustedDocuments } from '../../checks/ports/trustedDocuments.js';
import { orUnavailable } from '../database/orUnavailable.js';
import type { Database } from '../database/tables.js';
import { hashOfText } from './registry.js';

interface Snapshot {
  /** By the monotonic clock. */
  readonly at: number;
  readonly textById: ReadonlyMap<string, string>;
  readonly idByHash: ReadonlyMap<string, string>;
}

/** How old a snapshot may be, in milliseconds: for documents that are in it, and before another look for one that is not. */
const [freshMs, missMs] = [5_000, 1_000];
const flushMs = 10_000;

/** Documents are kept in memory: few, and asked for with every request. What `kyc documents` changes is seen in seconds. */
export function createTrustedDocuments(database: Database): TrustedDocuments {
  let snapshot: Snapshot | undefined;
  let reading: Promise<Snapshot> | undefined;
  const uses = new Map<string, number>();
  /** Hashing a text is dear, and clients send few texts. */
  const hashes = new Map<string, string>();

  async function read(): Promise<Snapshot> {
    const at = performance.now();
    const rows = await database.selectFrom('trusted_document').select(['id', 'text', 'text_sha256']).execute();
    snapshot = {
      at,
      textById: new Map(
        rows.flatMap(
          ({ id, text, text_sha256 }) =>
            [
              [id, text],
              [text_sha256, text],
            ] as const,
        ),
      ),
      idByHash: new Map(rows.map(({ id, text_sha256 }) => [text_sha256, id])),
    };
    return snapshot;
  }

  async function fresh(withinMs: number): Promise<Snapshot> {
    if (snapshot && performance.now() - snapshot.at < withinMs) return snapshot;
    reading ??= read().finally(() => (reading = undefined));
    return orUnavailable('Trusted documents cannot be looked up now.', reading);
  }

  async function find<T>(look: (known: Snapshot) => T | undefined): Promise<T | undefined> {
    return look(await fresh(freshMs)) ?? look(await fresh(missMs));
  }

  function count(id: string): void {
    uses.set(id, (uses.get(id) ?? 0) + 1);
  }

  async function flush(): Promise<void> {
    const counted = [...uses];
    uses.clear();
    const last_seen_at = new Date().toISOString();
    for (const [id, more] of counted)
      await database
        .updateTable('trusted_document')
        .set({ last_seen_at, uses: sql<number>`uses + ${more}` })
        .where((where) => where.or([where('id', '=', id), where('text_sha256', '=', id)]))
        .execute();
  }

  const flushing = setInterval(() => void flush().catch(() => undefined), flushMs).unref();
  return {
    async textOf(id) {
      const text = await find(({ textById }) => textById.get(id));
      if (text !== undefined) count(id);
      return text;
    },
    async idOfText(text) {
      const hash = hashes.get(text) ?? hashOfText(text);
      if (hashes.size > 1_000) hashes.clear();
      if (text.length < 20_000) hashes.set(text, hash);
      const id = await find(({ idByHash }) => idByHash.get(hash));
      if (id !== undefined) count(id);
      return id;
    },
    async close() {
      clearInterval(flushing);
      await flush().catch(() => undefined);
    },
  };
}
