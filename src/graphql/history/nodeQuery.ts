import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { Node } from '../../checks/node.js';
import { requireHistoryScope } from '../../checks/ports/history.js';
import type { GraphQLContext } from '../context.js';
import { rootPlan } from '../planning/rootPlan.js';
import { isRunId, requireIdLength, runOfEntry } from './entryId.js';
import { findSession } from '../sessions/findSession.js';
import { verificationOf } from './verification.js';

export const node = rootPlan({
  plan({ id }: { id: string }, _field, { caller }) {
    requireHistoryScope(caller.client);
    requireIdLength(id);
    return { id };
  },
});

/** Relay's way to read any object again. */
@Resolver()
export class NodeQuery {
  @Query(() => Node, {
    nullable: true,
    description:
      'Any object by its id: an entry of the history, the result in it, or a session. null if it is unknown, too old, erased, sealed with a lost key or another client\'s. Needs the scope "history". Free of charge.',
  })
  async node(
    @Arg('id', () => ID, { description: 'Id of the object.' }) _id: string,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node | null> {
    const { history, caller } = context;
    const { id } = node.of(context, info);
    const run = runOfEntry(id);
    const kept = isRunId(run ?? id) ? await history.find(caller.client.id, run ?? id) : undefined;
    if (!kept) return findSession(id, context);
    return run === undefined ? kept.result : verificationOf(kept);
  }
}
