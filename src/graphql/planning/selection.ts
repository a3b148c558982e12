import {
  type FieldNode,
  getArgumentValues,
  getDirectiveValues,
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

/** What selections are read with; the names are those of graphql-js. */
export type OperationFacts = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

/**
 * The fields of one object type in a selection: through fragments of that type or of the given abstract ones, with
 * @skip and @include applied. A field that is selected twice comes twice.
 */
export function selectedFields(
  selections: readonly SelectionNode[],
  typeName: string,
  alsoThrough: readonly string[],
  facts: OperationFacts,
): SelectedField[] {
  const type = facts.schema.getType(typeName);
  if (!isObjectType(type)) throw new Error(`${typeName} is no object type.`);
  const definitions = type.getFields();
  const nodes = includedFields(
    selections,
    (condition) => condition === typeName || alsoThrough.includes(condition),
    facts,
  );
  return nodes.flatMap((node) => {
    const definition = definitions[node.name.value];
    return definition
      ? [{ name: node.name.value, args: getArgumentValues(definition, node, facts.variableValues) }]
      : [];
  });
}

/** The field nodes of a selection, fragments spread out where their type condition applies, @skip and @include applied. */
export function includedFields(
  selections: readonly SelectionNode[],
  applies: (typeCondition: string) => boolean,
  facts: OperationFacts,
): FieldNode[] {
  function* fieldsIn(nodes: readonly SelectionNode[], spread: Set<string>): Generator<FieldNode> {
    for (const node of nodes) {
      if (!isIncluded(node, facts)) continue;
      if (node.kind === Kind.FIELD) {
        yield node;
        continue;
      }
      if (node.kind === Kind.FRAGMENT_SPREAD) {
        // A fragment says the same each time: reading it once keeps fragments of fragments from growing without end.
        if (spread.has(node.name.value)) continue;
        spread.add(node.name.value);
      }
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : facts.fragments[node.name.value];
      const condition = fragment?.typeCondition?.name.value;
      if (fragment && (condition === undefined || applies(condition)))
        yield* fieldsIn(fragment.selectionSet.selections, spread);
    }
  }
  return [...fieldsIn(selections, new Set())];
}

/** Name under which the answer of a field stands: its alias, else its name. */
export function responseKey({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}

function isIncluded(node: SelectionNode, { variableValues }: OperationFacts): boolean {
  if (getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.if !== false;
}
