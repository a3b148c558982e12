import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Client, scopeOf } from '../checks/caller.js';
import { checks } from '../checks/index.js';
import type { SessionRefusal, Sessions } from '../checks/ports/session.js';
import type { CallerSession } from '../checks/ports/sessionTerms.js';
import type { Credential } from '../clients/credential.js';
import { KycError } from '../errors.js';
import type { Metrics } from '../observability/metrics.js';
import { isRecord } from './graphqlParameters.js';

export interface SessionAccessParts {
  readonly sessions: Sessions;
  readonly findClient: (id: string) => Promise<Credential | undefined>;
  readonly metrics: Metrics;
}

const bearer = /^Bearer (\S+)$/i;

/** The token of a session, if the request has one. */
export function bearerTokenOf({ headers }: FastifyRequest): string | undefined {
  return bearer.exec(headers.authorization ?? '')?.[1];
}

/** Lets in who has the token of a session: as its client, with the scopes of its checks alone. */
export function createSessionAccess({ sessions, findClient, metrics }: SessionAccessParts) {
  async function authenticate(token: string): Promise<{ readonly client: Client; readonly session: CallerSession }> {
    try {
      const { client: id, checks: names, session } = await sessions.authenticate(token);
      const client = await findClient(id);
      if (!client) throw new KycError('SESSION_EXPIRED', 'The client of this session was revoked.');
      const scopes = checks.filter(({ name }) => names.includes(name)).map(scopeOf);
      const { limits, documents } = client;
      return { client: { id, scopes, limits, documents }, session };
    } catch (thrown) {
      metrics.recordAuthenticationFailure('wrong');
      throw thrown;
    }
  }

  /** Browsers send Origin with every POST of a script. */
  async function requireOrigin(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { session } = request;
    if (!session) return;
    const { origin } = request.headers;
    const isAllowed = session.origins.length === 0 || (origin !== undefined && session.origins.includes(origin));
    if (!isAllowed) await refuse(request, 'origin', 'This session may not be used from this origin.');
    if (origin !== undefined) reply.header('access-control-allow-origin', origin).header('vary', 'Origin');
  }

  async function requireOperation(request: FastifyRequest): Promise<void> {
    const { session } = request;
    if (!session || session.operations.length === 0) return;
    const ids = [request.documentId, documentIdOf(request.body)];
    if (!ids.some((id) => typeof id === 'string' && session.operations.includes(id)))
      await refuse(request, 'operation', 'This session may not run this operation.');
  }

  async function refuse({ client, session }: FastifyRequest, refusal: SessionRefusal, message: string): Promise<never> {
    if (client && session) await sessions.recordRefusal(client.id, session, refusal);
    throw new KycError('FORBIDDEN', message);
  }

  return { authenticate, requireOrigin, requireOperation };
}

/** The id of the document that a GraphQL request runs: the one that it names, else the hash of its text. */
function documentIdOf(body: unknown): string | undefined {
  if (!isRecord(body)) return undefined;
  const { query, documentId, extensions } = body;
  // What runs is the text, whatever the request calls it.
  if (typeof query === 'string') return createHash('sha256').update(query).digest('hex');
  if (typeof documentId === 'string') return documentId.replace(/^sha256:/, '').toLowerCase();
  const persisted = isRecord(extensions) ? extensions.persistedQuery : undefined;
  return isRecord(persisted) && typeof persisted.sha256Hash === 'string'
    ? persisted.sha256Hash.toLowerCase()
    : undefined;
}

/** Lets the browser send a token from any origin: the session itself is held to its origins. No cookie is ever read. */
export function allowTokenPreflights(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    const asked = request.headers['access-control-request-headers'] ?? '';
    if (request.method !== 'OPTIONS' || !/\bauthorization\b/i.test(asked) || /x-client-secret/i.test(asked))
      return done();
    reply
      .code(204)
      .headers({
        'access-control-allow-origin': request.headers.origin ?? '*',
        'access-control-allow-methods': 'POST, GET',
        'access-control-allow-headers': asked,
        'access-control-max-age': '600',
        vary: 'Origin, Access-Control-Request-Headers',
      })
      .send();
  });
}
