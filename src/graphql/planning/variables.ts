import { coerceInputValue, type GraphQLError, type GraphQLInputType, type GraphQLSchema, isEnumType, isInputObjectType, isInputType, isNonNullType, type OperationDefinitionNode, typeFromAST, valueFromAST, type VariableDefinitionNode } from 'graphql';
import type { BrokenRule } from '../../errors.js';
import { longLists } from './lists.js';

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
export function readVariables(schema: GraphQLSchema, operation: OperationDefinitionNode, given: object, placeOf: (variable: string) => string): ReadVariables {
  const faults: VariableFault[] = [];
  const values = new Map<string, unknown>();

  for (const variable of operation.variableDefinitions ?? []) {
    if (faults.length >= mostFaults) break;
    const name = variable.variable.name.value;
    const type = typeFromAST(schema, variable.type);
    if (!isInputType(type)) continue;
    const value: unknown = Object.hasOwn(given, name) ? Reflect.get(given, name) : undefined;
    if (value === undefined) {
      if (variable.defaultValue) values.set(name, valueFromAST(variable.defaultValue, type));
      else if (isNonNullType(type)) faults.push({ variable, broken: required(placeOf(name)) });
      continue;
    }
    const broken = brokenValues(schema, type, value, () => placeOf(name), mostFaults - faults.length);
    if ('value' in broken) values.set(name, broken.value);
    else faults.push(...broken.rules.map((rule) => ({ variable, broken: rule })));
  }
  // A variable may be called __proto__.
  return { values: Object.fromEntries(values), faults };
}

/** Ends a coercion that has found enough. */
const enough = new Error('Enough faults are known.');

function brokenValues(schema: GraphQLSchema, type: GraphQLInputType, value: unknown, place: () => string, most: number): { readonly value: unknown } | { readonly rules: readonly BrokenRule[] } {
  const long = longLists(type, value, '').map((rule) => ({ ...rule, ...atPlace(place(), rule) }));
  if (long.length > 0) return { rules: long.slice(0, most) };

  const rules: BrokenRule[] = [];
  const onFault = (path: readonly (string | number)[], _value: unknown, error: GraphQLError) => {
    rules.push(ruleOf(schema, [place(), ...path].join('.'), error));
    if (rules.length >= most) throw enough;
  };
  try {
    const coerced: unknown = coerceInputValue(value, type, onFault, true);
    return rules.length > 0 ? { rules } : { value: coerced };
  } catch (thrown) {
    if (thrown !== enough) throw thrown;
    return { rules };
  }
}

function atPlace(place: string, { path, message }: BrokenRule): Pick<BrokenRule, 'path' | 'message'> {
  return { path: place + path, message: place + message };
}

/** graphql-js says what is wrong in words alone, and quotes values: what stands in them is read, and said anew. */
function ruleOf(schema: GraphQLSchema, at: string, { message }: GraphQLError): BrokenRule {
  const missing = /^Field "(\w+)" of required type /.exec(message)?.[1];
  if (missing) return required(`${at}.${missing}`);
  const holder = /^Field "[^]*" is not defined by type "(\w+)"/.exec(message)?.[1];
  if (holder) return { path: at, rule: 'unknownField', message: `${at} holds a field that its type does not have. ${allowedFields(schema, holder)}` };
  if (/^Exactly one key must be specified|must be non-null/.test(message)) return { path: at, rule: 'oneOf', message: `${at} must hold exactly one member, and that must not be null.` };
  const listed = /^(?:Value "[^]*" does not exist in|Enum) "(\w+)"/.exec(message)?.[1];
  if (listed) return { path: at, rule: 'enum', message: `${at} must be ${namesOf(schema, listed)}.` };
  if (/non-nullable type .* not to be null/.test(message)) return { path: at, rule: 'required', message: `${at} must not be null.` };
  const meant = /^(?:Expected type "(\w+)"|(\w+) cannot represent)/.exec(message);
  const type = schema.getType(meant?.[1] ?? meant?.[2] ?? '');
  return { path: at, rule: 'type', message: type ? `${at} must be of the type ${type.name}.` : `${at} is not of the type that the schema gives for it.` };
}

/** What an input type has, as a sentence; empty for others. */
export function allowedFields(schema: GraphQLSchema, typeName: string): string {
  const type = schema.getType(typeName);
  return isInputObjectType(type) ? `${type.name} has ${Object.keys(type.getFields()).join(', ')}.` : '';
}

function namesOf(schema: GraphQLSchema, typeName: string): string {
  const type = schema.getType(typeName);
  return isEnumType(type) ? `one of ${type.getValues().map(({ name }) => name).join(', ')}` : 'one of the names that the schema lists';
}

function required(path: string): BrokenRule {
  return { path, rule: 'required', message: `${path} is required.` };
}
