import fc from 'fast-check';
import { outcome } from './profiles.js';

/** What a query asks of a profile: the leaves of a selection. */
export type Leaf =
  | { readonly field: Axis; readonly whole: boolean }
  | { readonly field: 'addressDistance'; readonly locationType: Place | undefined; readonly byVariable: boolean }
  | { readonly field: 'decision'; readonly policy: string | null | undefined; readonly byVariable: boolean }
  | { readonly field: 'summary' | 'subject' | '__typename' };
export type Axis =
  | 'identity'
  | 'mobileOwnership'
  | 'attribution'
  | 'workCity'
  | 'residentialCity'
  | 'antiFraud'
  | 'police';
export type Place = 'COMMON' | 'WORK' | 'RESIDENTIAL';

/** @include and @skip of one node, each with a literal or a variable. */
export interface Conditions {
  readonly include?: Condition | undefined;
  readonly skip?: Condition | undefined;
}
interface Condition {
  readonly value: boolean;
  readonly as: 'literal' | 'variable' | 'default';
}

/** One node of a selection set; a fragment may be spread more than once, each time on other conditions. */
export type Node =
  | { readonly kind: 'field'; readonly leaf: Leaf; readonly alias: boolean; readonly on: Conditions }
  | { readonly kind: 'inline'; readonly typed: boolean; readonly on: Conditions; readonly children: readonly Node[] }
  | { readonly kind: 'named'; readonly spreads: readonly Conditions[]; readonly children: readonly Node[] };

/** A profile of a query: its selection in parts that GraphQL merges, since they have one response name. */
export interface Root {
  readonly parts: readonly { readonly on: Conditions; readonly children: readonly Node[] }[];
}

const condition: fc.Arbitrary<Condition> = fc.record({
  value: fc.boolean(),
  as: fc.constantFrom('literal', 'variable', 'default'),
});
const conditions: fc.Arbitrary<Conditions> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  {
    weight: 2,
    arbitrary: fc.record({
      include: fc.option(condition, { nil: undefined }),
      skip: fc.option(condition, { nil: undefined }),
    }),
  },
);

const leaf: fc.Arbitrary<Leaf> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      field: fc.constantFrom<Axis>(
        'identity',
        'mobileOwnership',
        'attribution',
        'workCity',
        'residentialCity',
        'antiFraud',
        'police',
      ),
      whole: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      field: fc.constant('addressDistance'),
      locationType: fc.constantFrom<Place | undefined>(undefined, 'COMMON', 'WORK', 'RESIDENTIAL'),
      byVariable: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      field: fc.constant('decision'),
      policy: fc.constantFrom(undefined, null, 'standard', 'basic', 'basic', 'strict', 'places'),
      byVariable: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ field: fc.constantFrom('summary', 'subject', '__typename') }) },
);

const { nodes } = fc.letrec<{ node: Node; nodes: Node[] }>((tie) => ({
  nodes: fc.array(tie('node'), { minLength: 1, maxLength: 4 }),
  node: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'selection' },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('field'), leaf, alias: fc.boolean(), on: conditions }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('inline'),
        typed: fc.boolean(),
        on: conditions,
        children: tie('nodes'),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('named'),
        spreads: fc.array(conditions, { minLength: 1, maxLength: 2 }),
        children: tie('nodes'),
      }),
    },
  ) as fc.Arbitrary<Node>,
}));

export const root: fc.Arbitrary<Root> = fc.record({
  parts: fc.array(fc.record({ on: conditions, children: nodes }), { minLength: 1, maxLength: 2 }),
});

/** Whether GraphQL takes a node with these conditions. */
export function isIncluded({ include, skip }: Conditions): boolean {
  return (include?.value ?? true) && !(skip?.value ?? false);
}

/** The leaves that are left once the conditions are applied. */
export function leavesOf({ parts }: Root): Leaf[] {
  const ofNode = (node: Node): Leaf[] => {
    const spreads = node.kind === 'named' ? node.spreads : [node.on];
    if (!spreads.some(isIncluded)) return [];
    return node.kind === 'field' ? [node.leaf] : node.children.flatMap(ofNode);
  };
  return parts.filter(({ on }) => isIncluded(on)).flatMap(({ children }) => children.flatMap(ofNode));
}

/** Whether anything at all is asked of the profile, be it its `__typename`. */
export function isAsked({ parts }: Root): boolean {
  return parts.some(({ on }) => isIncluded(on));
}

/** The document for some profiles; profile i takes the variable $input<i>. */
export function render(roots: readonly Root[]): { query: string; variables: Record<string, unknown> } {
  const fragments: string[] = [];
  const declared = roots.map((_root, index) => `$input${index}: CustomerProfileInput!`);
  const variables: Record<string, unknown> = {};
  let names = 0;

  function variable(type: string, value: unknown, byDefault = false): string {
    const name = `v${names++}`;
    declared.push(byDefault ? `$${name}: ${type} = ${JSON.stringify(value)}` : `$${name}: ${type}`);
    if (!byDefault) variables[name] = value;
    return `$${name}`;
  }
  const directive = (name: string, given: Condition | undefined) =>
    given
      ? ` @${name}(if: ${given.as === 'literal' ? String(given.value) : variable('Boolean!', given.value, given.as === 'default')})`
      : '';
  const directives = ({ include, skip }: Conditions) => directive('include', include) + directive('skip', skip);
  const set = (children: readonly Node[]) => `{ ${children.map(nodeText).join(' ')} }`;

  function nodeText(node: Node): string {
    switch (node.kind) {
      case 'field':
        return fieldText(node.leaf, node.alias, directives(node.on));
      case 'inline':
        return `...${node.typed ? ' on CustomerProfile' : ''}${directives(node.on)} ${set(node.children)}`;
      case 'named': {
        const name = `F${names++}`;
        fragments.push(`fragment ${name} on CustomerProfile ${set(node.children)}`);
        return node.spreads.map((on) => `...${name}${directives(on)}`).join(' ');
      }
    }
  }

  function fieldText(asked: Leaf, alias: boolean, on: string): string {
    const named = (wanted: boolean) => (wanted ? `a${names++}: ` : '');
    switch (asked.field) {
      case 'addressDistance': {
        const { locationType, byVariable } = asked;
        const text =
          locationType && `(locationType: ${byVariable ? variable('LocationType!', locationType) : locationType})`;
        return `${named(true)}addressDistance${text ?? ''}${on} { __typename }`;
      }
      case 'decision': {
        const { policy, byVariable } = asked;
        const text =
          policy !== undefined && `(policy: ${byVariable ? variable('String', policy) : JSON.stringify(policy)})`;
        return `${named(true)}decision${text || ''}${on} { outcome }`;
      }
      case 'summary':
        return `${named(alias)}summary${on} { billed ran }`;
      case 'subject':
        return `${named(alias)}subject${on} { maskedName }`;
      case '__typename':
        return `${named(alias)}__typename${on}`;
      default:
        return `${named(alias)}${asked.field}${on} ${asked.whole ? outcome : '{ __typename }'}`;
    }
  }

  const profiles = roots.flatMap(({ parts }, index) =>
    parts.map(
      ({ on, children }) => `p${index}: customerProfile(input: $input${index})${directives(on)} ${set(children)}`,
    ),
  );
  return { query: [`query (${declared.join(', ')}) { ${profiles.join('\n')} }`, ...fragments].join('\n'), variables };
}
