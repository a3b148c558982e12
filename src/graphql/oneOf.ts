import { GraphQLSchema, isInputObjectType, validateSchema } from 'graphql';

/** Put on an input class by type-graphql's `Extensions`: exactly one of its fields must be given. */
export const markOneOf = { oneOf: true } as const;

/**
 * Makes the marked input types `@oneOf` for graphql-js itself, so that literals and variables are checked and
 * introspection, printing and code generation see it. type-graphql knows no such option.
 *
 * The schema is made anew, since the old one has cached that it is valid as it was.
 */
export function enforceOneOf(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInputObjectType(type) && type.extensions.oneOf === true) type.isOneOf = true;
  }
  const enforced = new GraphQLSchema({ ...schema.toConfig(), assumeValid: false });
  const [error] = validateSchema(enforced);
  if (error) throw error;
  return enforced;
}
