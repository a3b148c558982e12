import { type GraphQLSchema, isAbstractType } from 'graphql';

/**
 * The object types of every interface and union, in a fixed order: what schema/possibleTypes.json holds. Apollo Client
 * needs it: without it, its cache drops fragments on interfaces and unions, and says nothing.
 */
export function possibleTypesOf(schema: GraphQLSchema): Record<string, string[]> {
  const abstractTypes = Object.values(schema.getTypeMap()).filter(isAbstractType);
  const entries = abstractTypes.map((type): [string, string[]] => [
    type.name,
    schema
      .getPossibleTypes(type)
      .map(({ name }) => name)
      .sort(),
  ]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
