import { badInput } from '../../checks/input/validate.js';

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

/** Longer than any id of this service, and than those of other services that a client may mix up with them. */
const greatestLength = 128;

/** @throws KycError BAD_USER_INPUT if the id is too long to be looked for */
export function requireIdLength(id: string): void {
  if (id.length > greatestLength)
    throw badInput([{ path: 'id', rule: 'id', message: `id must have at most ${greatestLength} characters.` }]);
}

/** Whether a run may have this id: any other is unknown, and nobody needs to be asked for it. */
export function isRunId(run: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(run);
}
