import type { EntryToAppend } from './appending.js';
import type { ChainPosition } from './chain.js';

/** How far the oldest run in flight may have moved on before the database is told: fewer writes, for more entries to look through after a crash. */
const staleAfterEntries = 1_000;

/**
 * Which runs of this process have an intent and no outcome yet. The database holds one row for the process, with a
 * number that no such run stands before: whoever finds the process dead reads the trail from there on, closes its runs
 * and removes the row. A process that was taken for dead and lives finds its row gone. Its lifetime ends then: outcomes
 * of runs that it began before are refused, since what became of them is recorded as unknown.
 */
export class InFlight {
  /** Grows whenever the row was found gone. */
  lifetime = 1;
  #isRegistered = false;
  /** Runs with the numbers of their intents, in their order. */
  #runs = new Map<string, number>();
  #registeredFrom = 0;

  /** Where entries came to stand whose commit failed: it may have been carried out all the same. */
  readonly #uncertain = new Map<string, ChainPosition>();

  /** @param isRowThere as the transaction sees it that is about to write */
  look(isRowThere: boolean): void {
    if (this.#isRegistered && !isRowThere) {
      this.lifetime += 1;
      this.#runs.clear();
    }
    this.#isRegistered = isRowThere;
  }

  isClosed({ draft, lifetime }: EntryToAppend): boolean {
    return draft.kind === 'outcome' && lifetime !== undefined && lifetime !== this.lifetime;
  }

  /** @returns what the row must say before the entries are written; undefined: what it says is right */
  rowFor(
    firstIntent: number | undefined,
    next: number,
  ): { readonly from: number; readonly isNew: boolean } | undefined {
    const from = this.oldest ?? firstIntent ?? next;
    if (!this.#isRegistered) return firstIntent === undefined ? undefined : { from, isNew: true };
    return from - this.#registeredFrom >= staleAfterEntries ? { from, isNew: false } : undefined;
  }

  /** The entries stand in the trail for good. */
  written(
    entries: readonly (ChainPosition & { readonly entry: EntryToAppend })[],
    row: { readonly from: number } | undefined,
  ): void {
    if (row) {
      this.#isRegistered = true;
      this.#registeredFrom = row.from;
    }
    for (const { seq, entry } of entries) {
      const { kind, run } = entry.draft;
      if (kind === 'intent') this.#runs.set(run, seq);
      else this.#runs.delete(run);
      if (this.#uncertain.size > 0) this.#uncertain.delete(nameOf(entry));
    }
  }

  /** Nobody can say whether the entries were written: the next attempt looks. */
  failed(entries: readonly (ChainPosition & { readonly entry: EntryToAppend })[]): void {
    for (const { seq, hash, entry } of entries) this.#uncertain.set(nameOf(entry), { seq, hash });
    for (const oldest of this.#uncertain.keys()) {
      if (this.#uncertain.size <= mostUncertain) break;
      this.#uncertain.delete(oldest);
    }
  }

  uncertainPlaceOf(entry: EntryToAppend): ChainPosition | undefined {
    return this.#uncertain.size === 0 ? undefined : this.#uncertain.get(nameOf(entry));
  }

  get oldest(): number | undefined {
    return this.#runs.values().next().value;
  }
}

/** As many as wait to be written late (see writer), and those of the batch that failed last. */
const mostUncertain = 11_000;

function nameOf({ draft }: EntryToAppend): string {
  return `${draft.kind} ${draft.run}`;
}
