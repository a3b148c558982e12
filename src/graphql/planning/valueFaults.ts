import {
  type GraphQLEnumType,
  type GraphQLInputObjectType,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
} from 'graphql';
import type { BrokenRule } from '../../errors.js';

/**
 * The wording of every fault that a value of an argument or a variable can have: made from the kind of the fault, its path
 * and the schema, never from the value or from a message of a library.
 */
export interface ValueFaults {
  required(path: string): BrokenRule;
  isNull(path: string): BrokenRule;
  unknownField(path: string, type: GraphQLInputObjectType): BrokenRule;
  notOneMember(path: string): BrokenRule;
  wrongType(path: string, type: GraphQLNamedType): BrokenRule;
}

/** @param namesSchema whether faults may name what the schema has in place of what was given: if introspection is off, they do not */
export function createValueFaults(namesSchema: boolean): ValueFaults {
  return {
    required: (path) => ({ path, rule: 'required', message: `${path} is required.` }),
    isNull: (path) => ({ path, rule: 'required', message: `${path} must not be null.` }),
    unknownField: (path, type) => ({
      path,
      rule: 'unknownField',
      message: `${path} holds a field that its type does not have.${namesSchema ? ` ${fieldsOf(type)}` : ''}`,
    }),
    notOneMember: (path) => ({
      path,
      rule: 'oneOf',
      message: `${path} must hold exactly one member, and that must not be null.`,
    }),
    wrongType(path, type) {
      if (isEnumType(type))
        return {
          path,
          rule: 'enum',
          message: `${path} must be one of ${namesSchema ? valuesOf(type) : `the values of ${type.name}`}.`,
        };
      return { path, rule: 'type', message: `${path} must be of the type ${type.name}.` };
    },
  };
}

/** What an input type has, as a sentence; empty for other types. */
export function allowedFields(type: GraphQLNamedType | undefined): string {
  return isInputObjectType(type) ? fieldsOf(type) : '';
}

function fieldsOf(type: GraphQLInputObjectType): string {
  return `${type.name} has ${Object.keys(type.getFields()).join(', ')}.`;
}

function valuesOf(type: GraphQLEnumType): string {
  return type
    .getValues()
    .map(({ name }) => name)
    .join(', ');
}
