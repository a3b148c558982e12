import {
  type ASTVisitor,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import { isDearToMerge } from './mergeCost.js';

/** How large a document may be. */
export interface DocumentLimits {
  readonly tokens: number;
  readonly depth: number;
  readonly aliases: number;
  /** Checks that one request may run. */
  readonly checks: number;
}

/**
 * How validation ends early, and what it says. If introspection is off, nobody may rebuild the schema from suggestions.
 */
export function validationLimits(introspection: boolean): {
  readonly maxErrors: number;
  readonly hideSuggestions: boolean;
} {
  return { maxErrors: 20, hideSuggestions: !introspection };
}

/** What an operation amounts to, fragments spread out. */
interface Size {
  readonly depth: number;
  readonly aliases: number;
  readonly rootFields: number;
  /** Aliases of `__schema` and `__type` and of what stands below them. */
  readonly introspectionAliases: number;
}

/** Introspection is answered from the schema, some 100 KB each time; tools send it without any alias. */
const mostIntrospectionAliases = 3;

/**
 * A validation rule that refuses operations which are deeper, wider or dearer than is allowed, before they run. It looks
 * at the document before any other rule does, and hides one that is refused from them: they may cost more than to run it.
 */
export function limitsRule(limits: DocumentLimits): (context: ValidationContext) => ASTVisitor {
  return (context) => ({
    Document(document) {
      const operations = document.definitions.flatMap((node) =>
        node.kind === Kind.OPERATION_DEFINITION ? [node] : [],
      );
      const broken = operations.flatMap((operation) => brokenLimits(operation, limits, context));
      for (const error of broken) context.reportError(error);
      return broken.length > 0 ? { ...document, definitions: [] } : undefined;
    },
  });
}

function brokenLimits(
  operation: OperationDefinitionNode,
  { depth, aliases, checks }: DocumentLimits,
  context: ValidationContext,
): GraphQLError[] {
  const size = measure(operation, context);
  const broken: GraphQLError[] = [];
  const refuse = (rule: string, message: string) =>
    void broken.push(new GraphQLError(message, { nodes: operation, extensions: { rule } }));
  if (size.depth > depth) refuse('maxDepth', `The operation nests fields more than ${depth} deep.`);
  if (size.aliases > aliases)
    refuse('maxAliases', `The operation has ${size.aliases} aliases; at most ${aliases} are allowed.`);
  if (size.introspectionAliases > mostIntrospectionAliases) {
    refuse(
      'maxIntrospectionAliases',
      `Introspection has ${size.introspectionAliases} aliases; at most ${mostIntrospectionAliases} are allowed.`,
    );
  }
  if (operation.operation === OperationTypeNode.MUTATION && size.rootFields > checks) {
    refuse(
      'maxChecks',
      `The operation asks for ${size.rootFields} billed checks; at most ${checks} are allowed in one request.`,
    );
  }
  if (isDearToMerge(operation, depth, (name) => context.getFragment(name)))
    refuse('maxRepeatedFields', 'The operation selects the same fields too often.');
  return broken;
}

function measure(operation: OperationDefinitionNode, context: ValidationContext): Size {
  const ofFragment = new Map<FragmentDefinitionNode, Size>();

  function sizeOf({ selections }: SelectionSetNode): Size {
    let depth = 0;
    let aliases = 0;
    let rootFields = 0;
    let introspectionAliases = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const inner = selection.selectionSet ? sizeOf(selection.selectionSet) : nothing;
        const ownAliases = inner.aliases + (selection.alias ? 1 : 0);
        depth = Math.max(depth, 1 + inner.depth);
        aliases += ownAliases;
        introspectionAliases += isIntrospection(selection) ? ownAliases : inner.introspectionAliases;
        rootFields += 1;
      } else {
        const inner =
          selection.kind === Kind.INLINE_FRAGMENT
            ? sizeOf(selection.selectionSet)
            : sizeOfFragment(selection.name.value);
        depth = Math.max(depth, inner.depth);
        aliases += inner.aliases;
        rootFields += inner.rootFields;
        introspectionAliases += inner.introspectionAliases;
      }
    }
    return { depth, aliases, rootFields, introspectionAliases };
  }

  /** Measured once each, so that fragments of fragments cost no more than they are long. Cycles count as empty. */
  function sizeOfFragment(name: string): Size {
    const fragment = context.getFragment(name);
    if (!fragment) return nothing;
    const known = ofFragment.get(fragment);
    if (known) return known;
    ofFragment.set(fragment, nothing);
    const size = sizeOf(fragment.selectionSet);
    ofFragment.set(fragment, size);
    return size;
  }

  return sizeOf(operation.selectionSet);
}

function isIntrospection({ name }: FieldNode): boolean {
  return name.value === '__schema' || name.value === '__type';
}

const nothing: Size = { depth: 0, aliases: 0, rootFields: 0, introspectionAliases: 0 };
