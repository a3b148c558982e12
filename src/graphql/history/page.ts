import type { PageRange } from '../../checks/ports/history.js';
import { badInput } from '../../checks/input/validate.js';
import type { BrokenRule } from '../../errors.js';

/** The arguments of a Relay connection; null and undefined: not given. */
export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

const [defaultSize, maxSize] = [20, 100];

/**
 * Which part of the history a page is, by the Relay specification of cursor connections.
 *
 * @param isCursor whether this client was given a cursor
 * @throws KycError BAD_USER_INPUT if first and last are both given, one is not from 1 to 100, or a cursor is none of this client
 */
export function readPage(args: PageArguments, isCursor: (cursor: string) => boolean): PageRange {
  const [first, last] = [args.first ?? undefined, args.last ?? undefined];
  const broken: BrokenRule[] = [...brokenSize('first', first), ...brokenSize('last', last)];
  if (first !== undefined && last !== undefined)
    broken.push({ path: 'last', rule: 'firstOrLast', message: 'Give first or last, not both.' });
  for (const path of ['after', 'before'] as const) {
    const cursor = args[path] ?? undefined;
    if (cursor !== undefined && !isCursor(cursor))
      broken.push({ path, rule: 'cursor', message: `${path} must be a cursor that this service gave to this client.` });
  }
  if (broken.length > 0) throw badInput(broken);
  const cursors = { after: args.after ?? undefined, before: args.before ?? undefined };
  return last === undefined ? { first: first ?? defaultSize, ...cursors } : { last, ...cursors };
}

/** @returns what is wrong with the size of a page or list that the argument of this name asks for */
export function brokenSize(path: string, size: number | undefined): BrokenRule[] {
  if (size === undefined || (size >= 1 && size <= maxSize)) return [];
  return [{ path, rule: 'range', message: `${path} must be from 1 to ${maxSize}.` }];
}
