import {
  type GraphQLEnumType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLLeafType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { BrokenRule } from '../../errors.js';
import { greatestLengthOf, tooLong } from './lists.js';
import type { ValueFaults } from './valueFaults.js';

/** Takes the faults of one operation. Coercion ends as soon as it is full. */
export interface FaultList {
  readonly isFull: () => boolean;
  add(fault: BrokenRule): void;
}

/**
 * Coerces a value of JSON as the GraphQL specification says (Input Coercion), for valid and hostile values alike: it reads
 * what the type has a place for, looks at the length of a list before its entries, and ends at the last fault that is
 * told. `coerceInputValue` of graphql-js does none of this, and words faults with the values.
 *
 * @param place where the value stands; asked for if there is a fault
 * @returns the value; of no meaning if there are faults
 */
export function coerceValue(
  type: GraphQLInputType,
  given: unknown,
  place: () => string,
  words: ValueFaults,
  faults: FaultList,
): unknown {
  return coerce(type, given, '');

  /** @param at below the place, such as ".0.name" */
  function coerce(asked: GraphQLInputType, value: unknown, at: string): unknown {
    if (faults.isFull()) return undefined;
    if (isNonNullType(asked))
      return value === null || value === undefined
        ? refuse(words.isNull(place() + at))
        : coerce(asked.ofType, value, at);
    if (value === null || value === undefined) return null;
    if (isListType(asked))
      return Array.isArray(value) ? coerceList(asked.ofType, value, at) : [coerce(asked.ofType, value, at)];
    if (isInputObjectType(asked)) return coerceObject(asked, value, at);
    return coerceLeaf(asked, value, at);
  }

  function coerceList(itemType: GraphQLInputType, items: readonly unknown[], at: string): unknown {
    const most = greatestLengthOf(itemType);
    if (items.length > most) return refuse(tooLong(place() + at, most, items));
    return items.map((item, index) => coerce(itemType, item, `${at}.${index}`));
  }

  function coerceObject(asked: GraphQLInputObjectType, value: unknown, at: string): unknown {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return refuse(words.wrongType(place() + at, asked));
    const fields = asked.getFields();
    const coerced: Record<string, unknown> = {};
    for (const { name, type: fieldType, defaultValue } of Object.values(fields)) {
      const field: unknown = Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
      if (field !== undefined) coerced[name] = coerce(fieldType, field, `${at}.${name}`);
      else if (defaultValue !== undefined) coerced[name] = defaultValue;
      else if (isNonNullType(fieldType)) refuse(words.required(`${place()}${at}.${name}`));
    }
    if (Object.keys(value).some((name) => !Object.hasOwn(fields, name)))
      refuse(words.unknownField(place() + at, asked));
    if (asked.isOneOf && !isOneMember(coerced)) refuse(words.notOneMember(place() + at));
    return coerced;
  }

  function coerceLeaf(asked: GraphQLLeafType, value: unknown, at: string): unknown {
    const coerced: unknown = isEnumType(asked) ? enumValue(asked, value) : parsed(() => asked.parseValue(value));
    return coerced === undefined ? refuse(words.wrongType(place() + at, asked)) : coerced;
  }

  function refuse(fault: BrokenRule): unknown {
    if (!faults.isFull()) faults.add(fault);
    return undefined;
  }
}

function isOneMember(coerced: object): boolean {
  const members: unknown[] = Object.values(coerced);
  return members.length === 1 && members[0] !== null;
}

function enumValue(asked: GraphQLEnumType, value: unknown): unknown {
  return typeof value === 'string' ? asked.getValue(value)?.value : undefined;
}

/** Scalars throw messages that quote the value. */
function parsed(parse: () => unknown): unknown {
  try {
    return parse();
  } catch {
    return undefined;
  }
}
