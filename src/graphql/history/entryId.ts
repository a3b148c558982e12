/**
 * Ids of history entries. An entry and its result are two objects of one run, so they need two ids: the result has the
 * run's own, and that of the entry is made of it. Nothing is stored for it, and ids that callers stored stay valid.
 */
const prefix = 'v_';

export function entryIdOf(run: string): string {
  return prefix + run;
}

/** @returns the run whose entry has this id; undefined if it is no id of an entry */
export function runOfEntry(id: string): string | undefined {
  return id.startsWith(prefix) ? id.slice(prefix.length) : undefined;
}
