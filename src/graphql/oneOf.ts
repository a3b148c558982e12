import {
  type ExecutableDefinitionNode,
  getNamedType,
  GraphQLError,
  GraphQLSchema,
  isInputObjectType,
  Kind,
  type OperationDefinitionNode,
  validateSchema,
  type ValidationRule,
  type VariableNode,
} from 'graphql';

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
 * valid. The rule of graphql-js (16.15) says so too, but not if the input stands where it must not be null, or alone in
 * place of a list.
 */
export const oneOfVariables: ValidationRule = (context) => {
  const members = new Map<ExecutableDefinitionNode, Member[]>();
  let current: Member[] = [];
  const begin = (definition: ExecutableDefinitionNode) => {
    current = [];
    members.set(definition, current);
  };

  return {
    OperationDefinition: begin,
    FragmentDefinition: begin,
    ObjectField({ value }) {
      const type = context.getParentInputType();
      const holder = getNamedType(type);
      if (value.kind !== Kind.VARIABLE || !isInputObjectType(holder) || !holder.isOneOf || isInputObjectType(type))
        return;
      current.push({ variable: value, holder: holder.name });
    },
    Document: {
      leave({ definitions }) {
        for (const operation of definitions) {
          if (operation.kind !== Kind.OPERATION_DEFINITION) continue;
          const reached = [operation, ...context.getRecursivelyReferencedFragments(operation)];
          refuseNullable(
            operation,
            reached.flatMap((definition) => members.get(definition) ?? []),
          );
        }
      },
    },
  };

  function refuseNullable({ variableDefinitions = [] }: OperationDefinitionNode, used: readonly Member[]): void {
    const nullable = new Map(
      variableDefinitions
        .filter(({ type }) => type.kind !== Kind.NON_NULL_TYPE)
        .map((definition) => [definition.variable.name.value, definition]),
    );
    for (const { variable, holder } of used) {
      const { value: name } = variable.name;
      const definition = nullable.get(name);
      if (!definition) continue;
      context.reportError(
        new GraphQLError(
          `Variable "$${name}" must be of a non-null type to be a member of the OneOf input "${holder}".`,
          { nodes: [definition, variable] },
        ),
      );
    }
  }
};

/** A variable that is the value of a member. */
interface Member {
  readonly variable: VariableNode;
  readonly holder: string;
}
