import { getNamedType, type GraphQLInputType, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import type { BrokenRule } from '../../errors.js';

/** Customers that one batch may have. */
export const greatestBatch = 50;

/** Entries that a list may have: of inputs as many as a batch, of an enum as many as it has values, else 100. */
export function greatestLengthOf(itemType: GraphQLInputType): number {
  const named = getNamedType(itemType);
  if (isEnumType(named)) return named.getValues().length;
  return isInputObjectType(named) ? greatestBatch : 100;
}

export function tooLong(path: string, most: number, { length }: readonly unknown[]): BrokenRule {
  return { path, rule: 'tooLong', message: `${path} may have at most ${most} entries; it has ${length}.` };
}

/**
 * Lists in a coerced value that are too long. Lists of variables were looked at before (see `coerceValue`); these are
 * those of literals, whose document has a greatest length.
 *
 * @param path where the value stands
 */
export function longLists(type: GraphQLInputType, value: unknown, path: string): BrokenRule[] {
  if (isNonNullType(type)) return longLists(type.ofType, value, path);
  if (isListType(type)) {
    if (!Array.isArray(value)) return [];
    const itemType: GraphQLInputType = type.ofType;
    const most = greatestLengthOf(itemType);
    if (value.length > most) return [tooLong(path, most, value)];
    return value.flatMap((item: unknown, index) => longLists(itemType, item, `${path}.${index}`));
  }
  if (!isInputObjectType(type) || typeof value !== 'object' || value === null) return [];
  return Object.values(type.getFields()).flatMap((field) =>
    longLists(field.type, Reflect.get(value, field.name), `${path}.${field.name}`),
  );
}
