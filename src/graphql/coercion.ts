import { coerceInputValue, type DocumentNode, getOperationAST, type GraphQLError, type GraphQLInputType, type GraphQLSchema, isInputType, typeFromAST } from 'graphql';
import type { BrokenRule } from '../errors.js';

/**
 * What is wrong with the variables of an operation, path by path and without the values that graphql-js would quote.
 * Run only after graphql-js has refused them.
 */
export function brokenVariables(schema: GraphQLSchema, document: DocumentNode, operationName: string | null | undefined, variables: object): BrokenRule[] {
  const operation = getOperationAST(document, operationName);
  return (operation?.variableDefinitions ?? []).flatMap(({ variable, type: typeNode, defaultValue }) => {
    const type = typeFromAST(schema, typeNode);
    if (!isInputType(type)) return [];
    const value: unknown = Reflect.get(variables, variable.name.value);
    if (value === undefined) return isRequired(type) && !defaultValue ? [required(variable.name.value)] : [];
    return brokenValues(type, value, variable.name.value);
  });
}

function brokenValues(type: GraphQLInputType, value: unknown, name: string): BrokenRule[] {
  const broken: BrokenRule[] = [];
  coerceInputValue(value, type, (path, _value, error) => {
    const at = [name, ...path].join('.');
    const missing = /^Field "(\w+)" of required type /.exec(error.message)?.[1];
    broken.push(missing ? required(`${at}.${missing}`) : { path: at, ...ruleOf(at, error) });
  });
  return broken;
}

function ruleOf(at: string, { message }: GraphQLError): Pick<BrokenRule, 'rule' | 'message'> {
  if (/^Field ".*" is not defined by type/.test(message)) return { rule: 'unknownField', message: `${at} holds a field that its type does not have.` };
  if (/^Exactly one key must be specified|must be non-null/.test(message)) return { rule: 'oneOf', message: `${at} must hold exactly one member, and that must not be null.` };
  if (/does not exist in|^Enum/.test(message)) return { rule: 'enum', message: `${at} must be one of the names that the schema lists.` };
  if (/non-nullable type .* not to be null/.test(message)) return { rule: 'required', message: `${at} must not be null.` };
  return { rule: 'type', message: `${at} is not of the type that the schema gives for it.` };
}

function required(path: string): BrokenRule {
  return { path, rule: 'required', message: `${path} is required.` };
}

function isRequired(type: GraphQLInputType): boolean {
  return type.toString().endsWith('!');
}
