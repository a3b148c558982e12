import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Socket } from 'node:net';
import { RecordedResponse } from './recordedResponse.js';
import { readPurposeHeaders } from './purposeHeaders.js';
import type { CallerSession } from '../checks/ports/sessionTerms.js';
import type { Caller, Client } from '../checks/caller.js';
import { KycError } from '../errors.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who sent it; null before and without authentication. */
    client: Client | null;
    /** Set if it came with the token of a session. */
    session: CallerSession | null;
    /** Id of the trusted document that it runs, if it runs one. */
    documentId: string | null;
    /** See `Caller.takeRate`; null where no rate is looked at. */
    takeRate: ((checks: number) => Promise<void>) | null;
  }
  interface FastifyContextConfig {
    /** Which channel the route belongs to; its errors take that channel's shape. */
    channel?: 'graphql' | 'rest';
  }
}

/** The caller behind a request. Its signal fires when the connection closes before the answer is out. */
export function callerOf(request: FastifyRequest, reply: FastifyReply, channel: Caller['channel']): Caller {
  if (!request.client) throw unauthenticated();
  const { raw } = reply;
  const logCheck: Caller['logCheck'] =
    raw instanceof RecordedResponse ? (facts, level) => raw.addCheck(facts, level) : undefined;
  const signal = channel === 'rest' ? signalOfConnection(request.raw.socket) : signalOfRequest(reply);
  return {
    client: request.client,
    channel,
    session: request.session ?? undefined,
    requestId: request.id,
    signal,
    purposeClaim: readPurposeHeaders(request.headers),
    logCheck,
    takeRate: request.takeRate ?? undefined,
  };
}

function signalOfRequest({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) gone.abort();
  });
  return gone.signal;
}

const signals = new WeakMap<Socket, AbortSignal>();

/**
 * All requests of a connection share it, since a signal is dear to make. It fires when the connection closes, also after an answer
 * is out: so it is for requests of which nothing goes on after their answer.
 */
function signalOfConnection(socket: Socket): AbortSignal {
  const known = signals.get(socket);
  if (known) return known;
  const gone = new AbortController();
  // It may be closed already.
  if (socket.destroyed) gone.abort();
  else socket.once('close', () => gone.abort());
  signals.set(socket, gone.signal);
  return gone.signal;
}

/** The one refusal of whoever is not known; which of the two headers is wrong is not told. */
export function unauthenticated(): KycError {
  return new KycError('UNAUTHENTICATED', 'x-client-id and x-client-secret are missing or wrong.');
}
