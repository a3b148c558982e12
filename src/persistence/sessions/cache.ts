import type { SessionRow } from '../database/tables.js';

/** How long a look-up is good for, in milliseconds. The budget and a revocation are looked at again before each call. */
const freshMs = 1_000;
const mostRows = 10_000;

export interface SessionCache {
  find(hash: string): Promise<SessionRow | undefined>;
  clear(): void;
}

/** Those who ask for the same token at once share one look-up. */
export function createSessionCache(read: (hash: string) => Promise<SessionRow | undefined>): SessionCache {
  const cached = new Map<string, { readonly at: number; readonly row: Promise<SessionRow | undefined> }>();

  return {
    find(hash) {
      const known = cached.get(hash);
      if (known && performance.now() - known.at < freshMs) return known.row;
      if (cached.size >= mostRows) cached.clear();
      const row = read(hash);
      cached.set(hash, { at: performance.now(), row });
      // A failure is not kept.
      row.catch(() => cached.delete(hash));
      return row;
    },
    clear: () => cached.clear(),
  };
}
