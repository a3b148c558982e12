import {
  type ASTNode,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** Where a literal stands in a document, and what the schema asks for there. */
export interface LiteralPlace {
  /** Such as "input.twoFactor.idNo"; the default of a variable begins with its name, such as "$input". */
  readonly path: string;
  readonly type: GraphQLInputType;
}

/** The places of all literals of a document. Made only for a document that is refused. */
export function literalPlaces(schema: GraphQLSchema, document: DocumentNode): ReadonlyMap<ASTNode, LiteralPlace> {
  const places = new Map<ASTNode, LiteralPlace>();
  const types = new TypeInfo(schema);
  const path: (string | undefined)[] = [];

  visit(
    document,
    visitWithTypeInfo(types, {
      enter(node, key, _parent, _path, ancestors) {
        path.push(segmentOf(node, key, ancestors));
        const type = types.getInputType();
        if (type && isLiteral(node))
          places.set(node, { path: path.filter((segment) => segment !== undefined).join('.'), type });
      },
      leave() {
        path.pop();
      },
    }),
  );
  return places;
}

/** What a node adds to the path; root fields add nothing, as in the paths of variables. */
function segmentOf(
  node: ASTNode,
  key: string | number | undefined,
  ancestors: readonly (ASTNode | readonly ASTNode[])[],
): string | undefined {
  switch (node.kind) {
    case Kind.ARGUMENT:
    case Kind.OBJECT_FIELD:
      return node.name.value;
    case Kind.VARIABLE_DEFINITION:
      return `$${node.variable.name.value}`;
    case Kind.DIRECTIVE:
      return `@${node.name.value}`;
    case Kind.FIELD:
      return ancestors.some((ancestor) => 'kind' in ancestor && ancestor.kind === Kind.FIELD)
        ? node.name.value
        : undefined;
    default:
      return isEntry(ancestors) ? String(key) : undefined;
  }
}

/** Ancestors end in the list literal whose entries the node is one of. */
function isEntry(ancestors: readonly (ASTNode | readonly ASTNode[])[]): boolean {
  const holder = ancestors.at(-1);
  return holder !== undefined && 'kind' in holder && holder.kind === Kind.LIST;
}

export function isLiteral({ kind }: ASTNode): boolean {
  return literalKinds.has(kind);
}

const literalKinds: ReadonlySet<string> = new Set([
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
]);
