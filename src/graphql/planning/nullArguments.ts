import { type FieldNode, getArgumentValues, getDirectiveValues, getNamedType, GraphQLError, type GraphQLField, GraphQLIncludeDirective, type GraphQLNamedType, GraphQLSkipDirective, isInterfaceType, isObjectType, Kind, type OperationDefinitionNode, type SelectionNode } from 'graphql';
import { type OperationFacts, responseKey } from './selection.js';
import type { VariablePlace } from './variablePlaces.js';

/**
 * Arguments of fields and directives, at any depth, that would be null although they must not be. A variable that has a
 * default may stand there and be null all the same, which graphql-js finds out when it reads it: after the first calls.
 */
export function nullArguments(operation: OperationDefinitionNode, facts: OperationFacts): VariablePlace[] {
  const found: VariablePlace[] = [];
  const spread = new Set<string>();
  const root = facts.schema.getRootType(operation.operation);
  if (root) look(operation.selectionSet.selections, root, undefined, '');
  return found;

  function look(selections: readonly SelectionNode[], type: GraphQLNamedType, key: string | undefined, prefix: string): void {
    for (const node of selections) {
      const own = node.kind === Kind.FIELD ? (key ?? responseKey(node)) : key;
      const below = node.kind === Kind.FIELD && key !== undefined ? `${prefix}${node.name.value}.` : prefix;
      const isTakenAway = () => getDirectiveValues(GraphQLSkipDirective, node, facts.variableValues)?.if === true || getDirectiveValues(GraphQLIncludeDirective, node, facts.variableValues)?.if === false;
      // Read in this order by graphql-js as well: what @skip takes away has no @include.
      if (read(isTakenAway, own, `${below}@`) ?? true) continue;
      if (node.kind === Kind.FIELD) {
        inField(node, fieldOf(type, node), own, below);
        continue;
      }
      if (node.kind === Kind.FRAGMENT_SPREAD && spread.has(node.name.value)) continue;
      if (node.kind === Kind.FRAGMENT_SPREAD) spread.add(node.name.value);
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : facts.fragments[node.name.value];
      if (fragment) look(fragment.selectionSet.selections, facts.schema.getType(fragment.typeCondition?.name.value ?? '') ?? type, own, below);
    }
  }

  function inField(node: FieldNode, definition: GraphQLField<unknown, unknown> | undefined, key: string | undefined, below: string): void {
    if (!definition) return;
    read(() => getArgumentValues(definition, node, facts.variableValues), key, below);
    if (node.selectionSet) look(node.selectionSet.selections, getNamedType(definition.type), key, below);
  }

  /** graphql-js names the argument in its message, and throws at the first. */
  function read<T>(values: () => T, key: string | undefined, prefix: string): T | undefined {
    try {
      return values();
    } catch (thrown) {
      const argument = thrown instanceof GraphQLError ? /^Argument "(\w+)" /.exec(thrown.message)?.[1] : undefined;
      if (argument === undefined) throw thrown;
      found.push({ key, path: prefix + argument });
      return undefined;
    }
  }
}

function fieldOf(type: GraphQLNamedType, { name }: FieldNode): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name.value] : undefined;
}
