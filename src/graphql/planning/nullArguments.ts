import {
  type ASTNode,
  type FieldNode,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  GraphQLError,
  type GraphQLDirective,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  GraphQLSkipDirective,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import { type OperationFacts, responseKey } from './selection.js';
import type { VariablePlace } from './variablePlaces.js';

/** Where it is, and the field, fragment or spread that it belongs to. */
export interface NullArgument extends VariablePlace {
  readonly node: ASTNode;
}

interface Where {
  readonly key: string | undefined;
  readonly prefix: string;
  readonly node: ASTNode;
}

/**
 * Arguments of fields and directives, at any depth, that would be null although they must not be. A variable that has a
 * default may stand there and be null all the same, which graphql-js finds out when it reads it: after the first calls.
 */
export function nullArguments(operation: OperationDefinitionNode, facts: OperationFacts): NullArgument[] {
  const found: NullArgument[] = [];
  const spread = new Set<string>();
  const root = facts.schema.getRootType(operation.operation);
  if (root) look(operation.selectionSet.selections, root, undefined, '');
  return found;

  function look(
    selections: readonly SelectionNode[],
    type: GraphQLNamedType,
    key: string | undefined,
    prefix: string,
  ): void {
    for (const node of selections) {
      const own = node.kind === Kind.FIELD ? (key ?? responseKey(node)) : key;
      const below = node.kind === Kind.FIELD && key !== undefined ? `${prefix}${node.name.value}.` : prefix;
      if (isTakenAway(node, { key: own, prefix: below, node })) continue;
      if (node.kind === Kind.FIELD) {
        inField(node, fieldOf(type, node), { key: own, prefix: below, node });
        continue;
      }
      if (node.kind === Kind.FRAGMENT_SPREAD && spread.has(node.name.value)) continue;
      if (node.kind === Kind.FRAGMENT_SPREAD) spread.add(node.name.value);
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : facts.fragments[node.name.value];
      if (fragment)
        look(
          fragment.selectionSet.selections,
          facts.schema.getType(fragment.typeCondition?.name.value ?? '') ?? type,
          own,
          below,
        );
    }
  }

  function inField(node: FieldNode, definition: GraphQLField<unknown, unknown> | undefined, where: Where): void {
    if (!definition) return;
    read(() => getArgumentValues(definition, node, facts.variableValues), where);
    if (node.selectionSet) look(node.selectionSet.selections, getNamedType(definition.type), where.key, where.prefix);
  }

  /** In the order of graphql-js: what @skip takes away is not asked for its @include. */
  function isTakenAway(node: SelectionNode, where: Where): boolean {
    const isOn = (directive: GraphQLDirective) =>
      read(() => getDirectiveValues(directive, node, facts.variableValues)?.if, {
        ...where,
        prefix: `${where.prefix}@${directive.name}.`,
      });
    return isOn(GraphQLSkipDirective) === true || isOn(GraphQLIncludeDirective) === false;
  }

  /** graphql-js names the argument in its message, and throws at the first. */
  function read<T>(values: () => T, { key, prefix, node }: Where): T | undefined {
    try {
      return values();
    } catch (thrown) {
      const argument = thrown instanceof GraphQLError ? /^Argument "(\w+)" /.exec(thrown.message)?.[1] : undefined;
      if (argument === undefined) throw thrown;
      found.push({ key, path: prefix + argument, node });
      return undefined;
    }
  }
}

function fieldOf(type: GraphQLNamedType, { name }: FieldNode): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name.value] : undefined;
}
