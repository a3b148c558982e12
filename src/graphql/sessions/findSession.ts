import type { GraphQLContext } from '../context.js';
import { type Session, sessionOf } from './sessionTypes.js';

/** A session of the caller's client; null if it is unknown or another client's. */
export async function findSession(id: string, { sessions, caller }: GraphQLContext): Promise<Session | null> {
  const found = await sessions.find(caller.client.id, id);
  return found ? sessionOf(found) : null;
}
