import type { GraphQLSchema } from 'graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { buildSchemaSync } from 'type-graphql';
import { CheckMutations } from './checkMutations.js';
import { ChecksQuery } from './checksQuery.js';
import { enforceOneOf } from './oneOf.js';
import { ProfileResolver } from './profile/profileResolver.js';

/**
 * The schema, built once. type-graphql's own validation stays off: `runCheck` validates, for every door.
 */
export function createSchema(): GraphQLSchema {
  return enforceOneOf(
    buildSchemaSync({
      resolvers: [CheckMutations, ChecksQuery, ProfileResolver],
      scalarsMap: [{ type: Date, scalar: GraphQLDateTime }],
      validate: false,
    }),
  );
}
