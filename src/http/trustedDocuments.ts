import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { DocumentMode, TrustedDocuments } from '../checks/ports/trustedDocuments.js';
import { KycError } from '../errors.js';
import { createHash } from 'node:crypto';
import { isRecord } from './graphqlParameters.js';

export interface TrustedDocumentParts {
  readonly documents: TrustedDocuments;
  /** Of clients that have none of their own. */
  readonly mode: DocumentMode;
  /** Told of the hash of an operation that is not trusted, and of its client. */
  readonly onUntrusted: (hash: string, client: string) => void;
}

/**
 * Puts the text of a document in the place of its id, which a request names as `documentId` (GraphQL over HTTP, appendix
 * "Persisted Documents"), as `extensions.persistedQuery.sha256Hash`, or in the path /graphql/documents/<id>. With the mode
 * "only", a text that is not trusted is refused before it is parsed.
 */
export function useTrustedDocuments(
  channels: FastifyInstance,
  { documents, mode: defaultMode, onUntrusted }: TrustedDocumentParts,
): void {
  channels.addHook('preHandler', (request, _reply, done) => {
    if (request.routeOptions.config.channel !== 'graphql' || !request.client) return done();
    const named = namedDocument(request);
    const mode = request.client.documents ?? defaultMode;
    // Most deployments trust any text: their requests cost nothing here.
    if (mode === 'off' && named === undefined) return done();
    replaceOrRefuse(request, mode, named).then(() => done(), done);
  });

  async function replaceOrRefuse(
    request: FastifyRequest,
    mode: DocumentMode,
    named: string | undefined,
  ): Promise<void> {
    const body = isRecord(request.body) ? request.body : {};
    const given = textOf(request);
    if (given === undefined && named !== undefined) return replace(request, body, mode, named);
    if (mode === 'off' || given === undefined) return;
    const id = await documents.idOfText(given);
    request.documentId = id ?? null;
    if (id !== undefined) return;
    if (mode === 'only') throw notTrusted();
    onUntrusted(createHash('sha256').update(given).digest('hex'), request.client?.id ?? '');
  }

  async function replace(
    request: FastifyRequest,
    body: Readonly<Record<string, unknown>>,
    mode: DocumentMode,
    named: string,
  ): Promise<void> {
    const text = await documents.textOf(named);
    request.documentId = text === undefined ? null : named;
    if (text !== undefined) {
      const { documentId: _, extensions: __, ...rest } = body;
      request.body = { ...rest, query: text };
      return;
    }
    if (mode === 'only') throw notTrusted();
    // Automatic persisted queries answer for their own hashes.
    if (persistedHash(body) === undefined)
      throw new KycError('PERSISTED_QUERY_NOT_FOUND', 'There is no trusted document with this id.');
  }
}

function notTrusted(): KycError {
  return new KycError('DOCUMENT_NOT_TRUSTED', 'Only trusted documents run here, and this is none of them.');
}

/** The id that a request names: in its path, its body, or as a persisted query without its text. */
function namedDocument({ body, params }: FastifyRequest): string | undefined {
  const inPath = isRecord(params) ? params.documentId : undefined;
  const inBody = isRecord(body) ? (body.documentId ?? persistedHash(body)) : undefined;
  const named = inPath ?? inBody;
  return typeof named === 'string' ? named.replace(/^sha256:/, '') : undefined;
}

function persistedHash({ extensions }: Readonly<Record<string, unknown>>): unknown {
  return isRecord(extensions) && isRecord(extensions.persistedQuery) ? extensions.persistedQuery.sha256Hash : undefined;
}

function textOf({ body, query }: FastifyRequest): string | undefined {
  const text = isRecord(body) ? body.query : isRecord(query) ? query.query : undefined;
  return typeof text === 'string' && text !== '' ? text : undefined;
}
