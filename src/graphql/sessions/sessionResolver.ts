import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import { badInput } from '../../checks/input/validate.js';
import type { GraphQLContext } from '../context.js';
import { brokenSize } from '../history/page.js';
import { requireIdLength } from '../history/entryId.js';
import { rootPlan } from '../planning/rootPlan.js';
import { findSession } from './findSession.js';
import { requireSessionsScope } from './sessionsScope.js';
import { readTerms } from './readTerms.js';
import { CreatedSession, CreateSessionInput, Session, sessionOf } from './sessionTypes.js';

export const createSession = rootPlan({
  plan({ input }: { input: CreateSessionInput }, _field, context) {
    requireSessionsScope(context.caller.client);
    return readTerms(input, context);
  },
});

export const revokeSession = rootPlan({
  plan({ id }: { id: string }, _field, { caller }) {
    requireSessionsScope(caller.client);
    requireIdLength(id);
    return { id };
  },
});

/** A browser may look at its own session. */
export const session = rootPlan({
  plan({ id }: { id: string }, _field, { caller }) {
    if (caller.session?.id !== id) requireSessionsScope(caller.client);
    requireIdLength(id);
    return { id };
  },
});

export const sessions = rootPlan({
  plan({ first }: { first: number }, _field, { caller }) {
    requireSessionsScope(caller.client);
    const broken = brokenSize('first', first);
    if (broken.length > 0) throw badInput(broken);
    return { first };
  },
});

/** Short-lived tokens for browsers, made by backends. */
@Resolver()
export class SessionResolver {
  @Mutation(() => CreatedSession, {
    description:
      'A short-lived token for a browser, bound to checks, a person, origins and a budget of billed calls. Needs a client secret and the scope "sessions".',
  })
  async createSession(
    @Arg('input', () => CreateSessionInput, { description: 'What its holder may do.' }) _input: CreateSessionInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CreatedSession> {
    const created = await context.sessions.create(context.caller.client, createSession.of(context, info));
    return { session: sessionOf(created.session), token: created.token };
  }

  @Mutation(() => Session, {
    description: 'Ends a session at once, in every process. Needs the scope "sessions".',
  })
  async revokeSession(
    @Arg('id', () => ID, { description: 'Id of the session.' }) _id: string,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Session> {
    const { id } = revokeSession.of(context, info);
    return sessionOf(await context.sessions.revoke(context.caller.client.id, id));
  }

  @Query(() => Session, {
    nullable: true,
    description:
      'A session by its id: its state, what is left, and the checks that ran. null if it is unknown or another client\'s. Needs the scope "sessions", or the token of this session.',
  })
  async session(
    @Arg('id', () => ID, { description: 'Id of the session.' }) _id: string,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Session | null> {
    const { id } = session.of(context, info);
    return findSession(id, context);
  }

  @Query(() => [Session], {
    nullable: true,
    description:
      'The newest sessions of this client. Needs the scope "sessions". null if it failed: `errors` says why.',
  })
  async sessions(
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, from 1 to 100.' }) _first: number,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Session[]> {
    const { first } = sessions.of(context, info);
    return (await context.sessions.list(context.caller.client.id, first)).map(sessionOf);
  }
}
