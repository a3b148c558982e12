import {
  getArgumentValues,
  getDirectiveValues,
  type FieldNode,
  GraphQLIncludeDirective,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  isObjectType,
  Kind,
  type SelectionNode,
} from 'graphql';

/** A field that a query selects, with the values of its arguments. */
export interface SelectedField {
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/**
 * The fields of one object type that a query selects below the field being resolved: through fragments of that type
 * or of the given abstract ones, with @skip and @include applied. A field that is selected twice comes twice.
 */
export function selectedFields(info: GraphQLResolveInfo, typeName: string, alsoThrough: readonly string[] = []): SelectedField[] {
  const type = info.schema.getType(typeName);
  if (!isObjectType(type)) throw new Error(`${typeName} is no object type.`);
  const definitions = type.getFields();
  const isMeant = (condition: string | undefined) => condition === undefined || condition === typeName || alsoThrough.includes(condition);

  function* fieldsIn(selections: readonly SelectionNode[]): Generator<FieldNode> {
    for (const node of selections) {
      if (!isIncluded(node, info)) continue;
      if (node.kind === Kind.FIELD) {
        yield node;
        continue;
      }
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : info.fragments[node.name.value];
      if (fragment && isMeant(fragment.typeCondition?.name.value)) yield* fieldsIn(fragment.selectionSet.selections);
    }
  }

  const nodes = info.fieldNodes.flatMap(({ selectionSet }) => [...fieldsIn(selectionSet?.selections ?? [])]);
  return nodes.flatMap((node) => {
    const definition = definitions[node.name.value];
    return definition ? [{ name: node.name.value, args: getArgumentValues(definition, node, info.variableValues) }] : [];
  });
}

function isIncluded(node: SelectionNode, { variableValues }: GraphQLResolveInfo): boolean {
  if (getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.if !== false;
}
