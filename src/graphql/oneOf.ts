import { GraphQLError, GraphQLSchema, isInputObjectType, isNonNullType, Kind, validateSchema, type ValidationRule, type VariableDefinitionNode } from 'graphql';

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

/**
 * Refuses a variable that may be null as the member of a `@oneOf` input, whether it is given or not: the document is not
 * valid. The rule of graphql-js (16.15) says so too, but for where the input itself must not be null.
 */
export const oneOfVariables: ValidationRule = (context) => ({
  OperationDefinition: {
    leave(operation) {
      const definitions = new Map((operation.variableDefinitions ?? []).map((definition) => [definition.variable.name.value, definition]));
      for (const { node, parentType } of context.getRecursiveVariableUsages(operation)) {
        const definition = definitions.get(node.name.value);
        const holder = isNonNullType(parentType) ? parentType.ofType : undefined;
        if (!definition || !isInputObjectType(holder) || !holder.isOneOf || isRequired(definition)) continue;
        context.reportError(new GraphQLError(`Variable "$${node.name.value}" must be of a type that ends in "!" to be a member of the input "${holder.name}".`, { nodes: [definition, node] }));
      }
    },
  },
});

function isRequired({ type }: VariableDefinitionNode): boolean {
  return type.kind === Kind.NON_NULL_TYPE;
}
