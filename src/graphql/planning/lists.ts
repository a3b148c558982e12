import { type GraphQLInputType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import type { BrokenRule } from '../../errors.js';

/** Entries that any list of an input may have. */
export const greatestListLength = 50;

/**
 * Lists in a value that are too long. It reads what the type has a place for and nothing else, at most 50 entries of
 * each list, so that a hostile value costs nothing before it is coerced.
 *
 * @param value as it came: JSON, or coerced already
 * @param path where the value stands
 */
export function longLists(type: GraphQLInputType, value: unknown, path: string): BrokenRule[] {
  if (isNonNullType(type)) return longLists(type.ofType, value, path);
  if (isListType(type)) {
    // One value stands for a list of one.
    if (!Array.isArray(value)) return longLists(type.ofType, value, path);
    if (value.length > greatestListLength) return [tooLong(path, value.length)];
    const itemType: GraphQLInputType = type.ofType;
    return value.flatMap((item: unknown, index) => longLists(itemType, item, `${path}.${index}`));
  }
  if (!isInputObjectType(type) || typeof value !== 'object' || value === null) return [];
  return Object.values(type.getFields()).flatMap((field) => longLists(field.type, Reflect.get(value, field.name), `${path}.${field.name}`));
}

function tooLong(path: string, length: number): BrokenRule {
  return { path, rule: 'tooLong', message: `${path} may have at most ${greatestListLength} entries; it has ${length}.` };
}
