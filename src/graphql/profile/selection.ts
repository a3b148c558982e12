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
  /** Under which the answer stands: the alias, else the name. */
  readonly key: string;
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/**
 * The fields of one object type that a query selects below the field being resolved: through fragments of that type
 * or of the given abstract ones, with @skip and @include applied. A field that is selected twice comes twice.
 */
export function selectedFields(info: GraphQLResolveInfo, typeName: string, alsoThrough: readonly string[] = []): SelectedField[] {
  const selections = info.fieldNodes.flatMap(({ selectionSet }) => selectionSet?.selections ?? []);
  return fieldsOf(selections, typeName, alsoThrough, info);
}

/** The fields that an operation selects at its root. */
export function rootFields(info: GraphQLResolveInfo): SelectedField[] {
  return fieldsOf(info.operation.selectionSet.selections, info.parentType.name, [], info);
}

type RequestInfo = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

function fieldsOf(roots: readonly SelectionNode[], typeName: string, alsoThrough: readonly string[], info: RequestInfo): SelectedField[] {
  const type = info.schema.getType(typeName);
  if (!isObjectType(type)) throw new Error(`${typeName} is no object type.`);
  const definitions = type.getFields();
  const isMeant = (condition: string | undefined) => condition === undefined || condition === typeName || alsoThrough.includes(condition);

  function* fieldsIn(selections: readonly SelectionNode[], spread: Set<string>): Generator<FieldNode> {
    for (const node of selections) {
      if (!isIncluded(node, info)) continue;
      if (node.kind === Kind.FIELD) {
        yield node;
        continue;
      }
      if (node.kind === Kind.FRAGMENT_SPREAD) {
        // A fragment says the same each time: reading it once keeps fragments of fragments from growing without end.
        if (spread.has(node.name.value)) continue;
        spread.add(node.name.value);
      }
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : info.fragments[node.name.value];
      if (fragment && isMeant(fragment.typeCondition?.name.value)) yield* fieldsIn(fragment.selectionSet.selections, spread);
    }
  }

  return [...fieldsIn(roots, new Set())].flatMap((node) => {
    const definition = definitions[node.name.value];
    return definition ? [{ key: (node.alias ?? node.name).value, name: node.name.value, args: getArgumentValues(definition, node, info.variableValues) }] : [];
  });
}

function isIncluded(node: SelectionNode, { variableValues }: RequestInfo): boolean {
  if (getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.if !== false;
}
