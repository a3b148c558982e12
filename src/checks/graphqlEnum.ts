import { registerEnumType } from 'type-graphql';

/**
 * An enum of GraphQL whose values are their own names.
 *
 * @param values each name with its description, in the order in which they are printed
 * @returns each name by itself: `keyof typeof` it is its type
 */
export function graphqlEnum<N extends string>(
  name: string,
  description: string,
  values: Readonly<Record<N, string>>,
): { readonly [Name in N]: Name };
export function graphqlEnum(name: string, description: string, values: Readonly<Record<string, string>>): object {
  const names = Object.fromEntries(Object.keys(values).map((value) => [value, value]));
  registerEnumType(names, {
    name,
    description,
    valuesConfig: Object.fromEntries(Object.entries(values).map(([value, text]) => [value, { description: text }])),
  });
  return names;
}
