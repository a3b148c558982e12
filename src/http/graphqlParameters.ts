import { KycError } from '../errors.js';
import { requireShortDocument } from '../graphql/documentSize.js';
import type { OperationRequest } from '../graphql/subscriptions.js';
import { refusalOfJson } from './jsonBody.js';
import { jsonFlawOf } from './jsonFlaw.js';

/**
 * Parameters of a query string without those that stand for "not given": operationName=, variables=null, and so on.
 *
 * @throws KycError BAD_USER_INPUT if the document is too long, or JSON in a parameter is costly to parse or ambiguous
 */
export function searchWithoutEmpty(search: string): string {
  const parameters = new URLSearchParams(search);
  for (const document of parameters.getAll('query')) requireShortDocument(document);
  for (const name of ['variables', 'extensions'] as const) {
    const flaw = jsonFlawOf(Buffer.from(parameters.get(name) ?? ''));
    if (flaw) throw refusalOfJson(flaw, name);
  }
  const empty = optional.filter((name) =>
    parameters.getAll(name).every((value) => value === '' || (value === 'null' && name !== 'operationName')),
  );
  if (empty.every((name) => !parameters.has(name))) return search;
  for (const name of empty) parameters.delete(name);
  return `?${parameters.toString()}`;
}

const optional = ['operationName', 'variables', 'extensions'] as const;

/**
 * The same for a JSON body, where an empty operationName is the only such value that Apollo does not know.
 *
 * @throws KycError BAD_USER_INPUT if the document is too long
 */
export function bodyWithoutEmpty(body: unknown): unknown {
  if (isRecord(body) && typeof body.query === 'string') requireShortDocument(body.query);
  if (!isRecord(body) || body.operationName !== '') return body;
  const { operationName: _, ...others } = body;
  return others;
}

/**
 * Reads the body of a GraphQL request.
 *
 * @throws KycError BAD_USER_INPUT if it has neither a document nor the hash of one, a parameter of another type, or a
 *   document that is too long
 */
export function operationIn(body: unknown): OperationRequest {
  const field = (name: string): unknown => (isRecord(body) ? body[name] : undefined) ?? undefined;
  const [query, operationName, variables, extensions] = [
    field('query'),
    field('operationName'),
    field('variables') ?? {},
    field('extensions') ?? {},
  ];
  const isName = operationName === undefined || typeof operationName === 'string';
  if (!isName || !isRecord(variables) || !isRecord(extensions)) throw wrongBody();
  const isHashAlone = query === undefined && 'persistedQuery' in extensions;
  if (typeof query !== 'string' && !isHashAlone) throw wrongBody();
  if (typeof query === 'string') requireShortDocument(query);
  return {
    query: typeof query === 'string' ? query : undefined,
    operationName: operationName || undefined,
    variables: { ...variables },
  };
}

function wrongBody(): KycError {
  return new KycError('BAD_USER_INPUT', 'The body must be {"query": "…", "variables": {…}, "operationName": "…"}.');
}

/** A JSON object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
