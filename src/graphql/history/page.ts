import type { PageRange } from '../../checks/policies/history.js';
import { badInput } from '../../checks/validate.js';
import type { BrokenRule } from '../../errors.js';

/** The arguments of a Relay connection; null and undefined: not given. */
export interface PageArguments {
  readonly first: number | null | undefined;
  readonly after: string | null | undefined;
  readonly last: number | null | undefined;
  readonly before: string | null | undefined;
}

const [defaultSize, maxSize] = [20, 100];

/**
 * Which part of the history a page is, by the Relay specification of cursor connections.
 *
 * @throws KycError BAD_USER_INPUT if first and last are both given, or one is not from 1 to 100
 */
export function readPage(args: PageArguments): PageRange {
  const [first, last] = [args.first ?? undefined, args.last ?? undefined];
  const broken: BrokenRule[] = [...brokenSize('first', first), ...brokenSize('last', last)];
  if (first !== undefined && last !== undefined) broken.push({ path: 'last', rule: 'firstOrLast', message: 'Give first or last, not both.' });
  if (broken.length > 0) throw badInput(broken);
  const cursors = { after: args.after ?? undefined, before: args.before ?? undefined };
  return last === undefined ? { first: first ?? defaultSize, ...cursors } : { last, ...cursors };
}

function brokenSize(path: string, size: number | undefined): BrokenRule[] {
  if (size === undefined || (size >= 1 && size <= maxSize)) return [];
  return [{ path, rule: 'range', message: `${path} must be from 1 to ${maxSize}.` }];
}
