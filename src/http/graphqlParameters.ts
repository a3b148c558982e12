import { KycError } from '../errors.js';
import type { OperationRequest } from '../graphql/subscriptions.js';

/** Parameters of a query string without those that stand for "not given": operationName=, variables=null, and so on. */
export function searchWithoutEmpty(search: string): string {
  const parameters = new URLSearchParams(search);
  const empty = optional.filter((name) => parameters.getAll(name).every((value) => value === '' || (value === 'null' && name !== 'operationName')));
  if (empty.every((name) => !parameters.has(name))) return search;
  for (const name of empty) parameters.delete(name);
  return `?${parameters.toString()}`;
}

const optional = ['operationName', 'variables', 'extensions'] as const;

/** The same for a JSON body, where an empty operationName is the only such value that Apollo does not know. */
export function bodyWithoutEmpty(body: unknown): unknown {
  if (!isObject(body) || !('operationName' in body) || body.operationName !== '') return body;
  const { operationName: _, ...others } = body;
  return others;
}

/**
 * Reads the body of a GraphQL request.
 *
 * @throws KycError BAD_USER_INPUT if it has neither a document nor the hash of one, or a parameter of another type
 */
export function operationIn(body: unknown): OperationRequest {
  const field = (name: string): unknown => (isObject(body) ? Reflect.get(body, name) : undefined) ?? undefined;
  const [query, operationName, variables, extensions] = [field('query'), field('operationName'), field('variables') ?? {}, field('extensions') ?? {}];
  const isName = operationName === undefined || typeof operationName === 'string';
  if (!isName || !isObject(variables) || !isObject(extensions)) throw wrongBody();
  const isHashAlone = query === undefined && 'persistedQuery' in extensions;
  if (typeof query !== 'string' && !isHashAlone) throw wrongBody();
  return { query: typeof query === 'string' ? query : undefined, operationName: operationName || undefined, variables: { ...variables } };
}

function wrongBody(): KycError {
  return new KycError('BAD_USER_INPUT', 'The body must be {"query": "…", "variables": {…}, "operationName": "…"}.');
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
