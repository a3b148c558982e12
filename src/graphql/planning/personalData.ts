import {
  type DocumentNode,
  getNamedType,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  type ValueNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { HttpRefusal } from '../../httpStatus.js';

/**
 * Refuses an operation that came by GET with personal data in its arguments: URLs are logged on their whole way, and kept
 * by browsers and proxies. Which fields are personal is said where they are declared (see `CheckField`).
 *
 * @param variables as they came
 * @throws KycError BAD_USER_INPUT with the status 405
 */
export function requireNoPersonalDataInUrl(
  schema: GraphQLSchema,
  { definitions }: DocumentNode,
  operation: OperationDefinitionNode,
  variables: object,
): void {
  const types = new TypeInfo(schema);
  const holds = (type: GraphQLInputType | null | undefined, value: ValueNode) =>
    type && isPersonal(type, value, variables);
  // The fragments of a document with one operation are all its own; of several, another's may refuse this one too.
  for (const definition of definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION && definition !== operation) continue;
    visit(
      definition,
      visitWithTypeInfo(types, {
        Argument({ value }) {
          if (holds(types.getArgument()?.type, value)) throw personalDataInUrl();
          return false;
        },
        VariableDefinition({ defaultValue }) {
          if (defaultValue && holds(types.getInputType(), defaultValue)) throw personalDataInUrl();
          return false;
        },
      }),
    );
  }
}

/** Whether a value gives any field that is personal, be it null. */
function isPersonal(type: GraphQLInputType, node: ValueNode, variables: object): boolean {
  switch (node.kind) {
    case Kind.VARIABLE:
      return isPersonalValue(type, Reflect.get(variables, node.name.value));
    case Kind.LIST:
      return node.values.some((item) => isPersonal(type, item, variables));
    case Kind.OBJECT:
      return node.fields.some(({ name, value }) => {
        const field = fieldsOf(type)[name.value];
        return (
          field !== undefined && (field.extensions.isPersonal === true || isPersonal(field.type, value, variables))
        );
      });
    default:
      return false;
  }
}

function isPersonalValue(type: GraphQLInputType, value: unknown): boolean {
  if (Array.isArray(value)) return value.some((item: unknown) => isPersonalValue(type, item));
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(fieldsOf(type)).some((field) => {
    const given: unknown = Reflect.get(value, field.name);
    return given !== undefined && (field.extensions.isPersonal === true || isPersonalValue(field.type, given));
  });
}

function fieldsOf(type: GraphQLInputType) {
  const named = getNamedType(type);
  return isInputObjectType(named) ? named.getFields() : {};
}

function personalDataInUrl(): HttpRefusal {
  return new HttpRefusal(
    405,
    'Personal data must not stand in a URL: send this operation by POST. In urql that is preferGetMethod: false, in Apollo Client useGETForQueries: false.',
  );
}
