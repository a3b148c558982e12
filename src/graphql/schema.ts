import type { GraphQLSchema } from 'graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { buildSchemaSync, type PubSub } from 'type-graphql';
import { CheckMutations } from './checkMutations.js';
import { ChecksQuery } from './checksQuery.js';
import { HistoryResolver } from './history/historyResolver.js';
import { enforceOneOf } from './oneOf.js';
import { ProfileBatchResolver } from './profile/batch.js';
import { ProfileResolver } from './profile/profileResolver.js';
import { ProfileProgressResolver } from './profile/progress.js';
import { UsageQuery } from './usageQuery.js';

/**
 * The schema, built once. type-graphql's own validation stays off: `runCheck` validates, for every door.
 */
export function createSchema(): GraphQLSchema {
  return enforceOneOf(
    buildSchemaSync({
      resolvers: [CheckMutations, ChecksQuery, HistoryResolver, ProfileResolver, ProfileBatchResolver, ProfileProgressResolver, UsageQuery],
      scalarsMap: [{ type: Date, scalar: GraphQLDateTime }],
      validate: false,
      pubSub: noPubSub,
    }),
  );
}

/** type-graphql asks for one as soon as there is a subscription; ours bring their own events. */
const noPubSub: PubSub = {
  publish: () => undefined,
  subscribe() {
    throw new Error('There are no topics.');
  },
};
