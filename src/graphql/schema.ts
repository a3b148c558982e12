import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync, type PubSub } from 'type-graphql';
import { nameChecks } from '../checks/checkNames.js';
import { checks } from '../checks/index.js';
import { CheckMutations } from './checkMutations.js';
import { ChecksQuery } from './checksQuery.js';
import { DateTime } from './dateTime.js';
import { HistoryResolver } from './history/historyResolver.js';
import { NodeQuery } from './history/nodeQuery.js';
import { enforceOneOf } from './oneOf.js';
import { ProfileBatchResolver } from '../profile/graphql/batch.js';
import { ProfileResolver } from '../profile/graphql/profileResolver.js';
import { ProfileProgressResolver } from '../profile/graphql/progress.js';
import { describeRootTypes } from './rootTypes.js';
import { OperationResolver } from './operation/operationResolver.js';
import { SessionResolver } from './sessions/sessionResolver.js';
import { UsageQuery } from './usageQuery.js';

/**
 * The schema, built once. type-graphql's own validation stays off: `runCheck` validates, for every channel.
 */
export function createSchema(): GraphQLSchema {
  nameChecks(checks);
  const schema = describeRootTypes(
    buildSchemaSync({
      resolvers: [
        CheckMutations,
        ChecksQuery,
        HistoryResolver,
        NodeQuery,
        ProfileResolver,
        ProfileBatchResolver,
        ProfileProgressResolver,
        OperationResolver,
        SessionResolver,
        UsageQuery,
      ],
      scalarsMap: [{ type: Date, scalar: DateTime }],
      validate: false,
      // It would run the whole introspection to find out; `enforceOneOf` validates the schema as it is in the end.
      skipCheck: true,
      pubSub: noPubSub,
    }),
  );
  return enforceOneOf(schema);
}

/** type-graphql asks for one as soon as there is a subscription; ours bring their own events. */
const noPubSub: PubSub = {
  publish: () => undefined,
  subscribe() {
    throw new Error('There are no topics.');
  },
};
