import {
  type ArgumentNode,
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type ValueNode,
} from 'graphql';
import { responseKey } from './selection.js';

/** Where a variable stands in an operation: first of all in an argument of a root field. */
export interface VariablePlace {
  /** Name in the answer of the root field in or below which it stands; undefined: above all of them. */
  readonly key: string | undefined;
  /** The argument, such as "input", "input.twoFactor" or "decision.policy". */
  readonly path: string;
}

/**
 * Finds out where variables stand, so that what is wrong with them is told by the same paths as what is wrong with
 * arguments. Reads the document once, and only if something is wrong.
 *
 * @returns of a variable that stands in several places the first of them
 */
export function variablePlaces(
  { definitions }: DocumentNode,
  operation: OperationDefinitionNode,
): (name: string) => VariablePlace {
  const fragments = new Map(
    definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])),
  );
  let places: ReadonlyMap<string, VariablePlace> | undefined;
  return (name) => {
    places ??= placesIn(operation, fragments);
    return places.get(name) ?? { key: undefined, path: name };
  };
}

function placesIn(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): Map<string, VariablePlace> {
  const places = new Map<string, VariablePlace>();
  const seen = new Set<string>();

  function inSelections(selections: readonly SelectionNode[], key: string | undefined, prefix: string): void {
    for (const node of selections) {
      const own = node.kind === Kind.FIELD ? (key ?? responseKey(node)) : key;
      const below = node.kind === Kind.FIELD && key !== undefined ? `${prefix}${node.name.value}.` : prefix;
      if (node.kind === Kind.FIELD) inArguments(node.arguments, own, below);
      inDirectives(node.directives, own, below);
      const inner = node.kind === Kind.FRAGMENT_SPREAD ? fragmentOnce(node.name.value) : node.selectionSet;
      if (inner) inSelections(inner.selections, own, below);
    }
  }

  function fragmentOnce(name: string) {
    if (seen.has(name)) return undefined;
    seen.add(name);
    return fragments.get(name)?.selectionSet;
  }

  function inDirectives(directives: readonly DirectiveNode[] = [], key: string | undefined, prefix: string): void {
    for (const { name, arguments: given } of directives) inArguments(given, key, `${prefix}@${name.value}.`);
  }

  function inArguments(given: readonly ArgumentNode[] = [], key: string | undefined, prefix: string): void {
    for (const { name, value } of given) inValue(value, key, prefix + name.value);
  }

  function inValue(value: ValueNode, key: string | undefined, path: string): void {
    if (value.kind === Kind.VARIABLE && !places.has(value.name.value)) places.set(value.name.value, { key, path });
    if (value.kind === Kind.OBJECT)
      for (const field of value.fields) inValue(field.value, key, `${path}.${field.name.value}`);
    if (value.kind === Kind.LIST) value.values.forEach((item, index) => inValue(item, key, `${path}.${index}`));
  }

  inSelections(operation.selectionSet.selections, undefined, '');
  return places;
}
