import {
  type GraphQLSchema,
  isInputType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
  valueFromAST,
  type VariableDefinitionNode,
} from 'graphql';
import type { BrokenRule } from '../../errors.js';
import { coerceValue } from './coerceValue.js';
import type { ValueFaults } from './valueFaults.js';

/** One fault of a variable. */
export interface VariableFault {
  readonly variable: VariableDefinitionNode;
  /** Its paths begin with `at`, in place of the name of the variable. */
  readonly broken: BrokenRule;
}

export interface ReadVariables {
  readonly values: Record<string, unknown>;
  /** At most 50: reading ends there. */
  readonly faults: readonly VariableFault[];
}

/** Faults of one operation that are told. */
export const mostFaults = 50;

/**
 * Coerces the variables of an operation, once, and says what is wrong with them without any of their values.
 *
 * @param placeOf where in the operation a variable stands, such as "input.twoFactor": the paths of its faults begin so
 */
export function readVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  given: object,
  placeOf: (variable: string) => string,
  words: ValueFaults,
): ReadVariables {
  const faults: VariableFault[] = [];
  const values = new Map<string, unknown>();
  const isFull = () => faults.length >= mostFaults;

  for (const variable of operation.variableDefinitions ?? []) {
    if (isFull()) break;
    const name = variable.variable.name.value;
    const type = typeFromAST(schema, variable.type);
    if (!isInputType(type)) continue;
    const value: unknown = Object.hasOwn(given, name) ? Reflect.get(given, name) : undefined;
    const add = (broken: BrokenRule) => void faults.push({ variable, broken });
    if (value !== undefined)
      values.set(
        name,
        coerceValue(type, value, () => placeOf(name), words, { isFull, add }),
      );
    else if (variable.defaultValue) values.set(name, valueFromAST(variable.defaultValue, type));
    else if (isNonNullType(type)) add(words.required(placeOf(name)));
  }
  // A variable may be called __proto__.
  return { values: Object.fromEntries(values), faults };
}
