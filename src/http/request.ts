import type { FastifyReply, FastifyRequest } from 'fastify';
import { RecordedResponse } from './recordedResponse.js';
import { statedIn } from './statedIn.js';
import type { Caller, Client } from '../checks/caller.js';
import { KycError } from '../errors.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who sent it; null before and without authentication. */
    client: Client | null;
    /** See `Caller.takeRate`; null where no rate is looked at. */
    takeRate: ((checks: number) => Promise<void>) | null;
  }
  interface FastifyContextConfig {
    /** Which door the route belongs to; its errors take that door's shape. */
    door?: 'graphql' | 'rest';
  }
}

/** The caller behind a request. Its signal fires when the connection closes before the answer is out. */
export function callerOf(request: FastifyRequest, reply: FastifyReply, door: Caller['door']): Caller {
  if (!request.client) throw unauthenticated();
  const gone = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort();
  });
  const { raw } = reply;
  const logCheck: Caller['logCheck'] = raw instanceof RecordedResponse ? (facts, level) => raw.addCheck(facts, level) : undefined;
  return { client: request.client, door, requestId: request.id, signal: gone.signal, stated: statedIn(request.headers), logCheck, takeRate: request.takeRate ?? undefined };
}

/** The one refusal of whoever is not known; which of the two headers is wrong is not told. */
export function unauthenticated(): KycError {
  return new KycError('UNAUTHENTICATED', 'x-client-id and x-client-secret are missing or wrong.');
}
