import { type FragmentDefinitionNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { responseKey } from './planning/selection.js';

/** Pairs of fields. Clients that put fragments together select a field some 30 times, which makes 435 pairs of each. */
const mostPairs = 10_000;

/**
 * Whether validation would compare too many pairs of fields: it looks at any two that share a place in the answer (Field
 * Selection Merging), so that 400 times the same field are 80,000 pairs, and each field below them anew.
 *
 * @param depth deepest level that is looked at; what lies below is refused anyway
 */
export function isDearToMerge(
  operation: OperationDefinitionNode,
  depth: number,
  fragmentOf: (name: string) => FragmentDefinitionNode | null | undefined,
): boolean {
  let pairs = 0;
  /** Selections that are answered at the same place, level by level. */
  let places: readonly (readonly SelectionSetNode[])[] = [[operation.selectionSet]];

  for (let level = 0; level < depth && places.length > 0; level += 1) {
    const below: SelectionSetNode[][] = [];
    for (const place of places) {
      for (const { count, selections } of fieldsAt(place, fragmentOf)) {
        // Counting each field itself, too, bounds what is read here.
        pairs += count + (count * (count - 1)) / 2;
        if (selections.length > 0) below.push(selections);
      }
      if (pairs > mostPairs) return true;
    }
    places = below;
  }
  return false;
}

interface MergedField {
  count: number;
  readonly selections: SelectionSetNode[];
}

/** The fields of one place by their names in the answer; a fragment is spread once at each place. */
function fieldsAt(
  place: readonly SelectionSetNode[],
  fragmentOf: (name: string) => FragmentDefinitionNode | null | undefined,
): Iterable<MergedField> {
  const fields = new Map<string, MergedField>();
  const spread = new Set<string>();
  place.forEach(collect);
  return fields.values();

  function collect({ selections }: SelectionSetNode): void {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) {
        const field = fields.get(responseKey(node)) ?? { count: 0, selections: [] };
        field.count += 1;
        if (node.selectionSet) field.selections.push(node.selectionSet);
        fields.set(responseKey(node), field);
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        collect(node.selectionSet);
      } else if (!spread.has(node.name.value)) {
        spread.add(node.name.value);
        const fragment = fragmentOf(node.name.value);
        if (fragment) collect(fragment.selectionSet);
      }
    }
  }
}
