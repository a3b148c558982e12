import type { GraphQLSchema } from 'graphql';

const descriptions = {
  query: 'What can be asked. Profiles run checks, which cost money; everything else is free of charge.',
  mutation: 'Runs single checks, which cost money and are recorded, and erases what is stored about a person.',
  subscription:
    'Answers that come one by one, as server-sent events at /graphql/stream. They run checks, which cost money.',
};

/** Describes the root types, which type-graphql makes without a place for it. */
export function describeRootTypes(schema: GraphQLSchema): GraphQLSchema {
  const { query, mutation, subscription } = schema.toConfig();
  if (query) query.description = descriptions.query;
  if (mutation) mutation.description = descriptions.mutation;
  if (subscription) subscription.description = descriptions.subscription;
  return schema;
}
