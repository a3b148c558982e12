import { KycClientError } from './errors.js';
import type { KycTransport, Result } from './transport.js';

/** What Apollo Client 3 and 4 have in common, as far as it is used here. */
export interface ApolloLike<N> {
  query(options: ApolloRequest & { readonly query: N }): Promise<unknown>;
  mutate(options: ApolloRequest & { readonly mutation: N }): Promise<unknown>;
}

interface ApolloRequest {
  readonly variables: object;
  readonly fetchPolicy: 'no-cache';
  readonly errorPolicy: 'all';
  readonly context: object;
}

/**
 * Sends operations through Apollo Client 3 or 4. Answers are not read from its cache: an old answer about a person would look
 * like a new one.
 *
 * @param parse `gql` of Apollo Client, or `parse` of graphql
 */
export function fromApollo<N>(client: ApolloLike<N>, parse: (text: string) => N): KycTransport {
  return {
    async execute(document, variables, { idempotencyKey, signal } = {}) {
      const text = document.toString();
      const shared = {
        variables: { ...variables },
        fetchPolicy: 'no-cache',
        errorPolicy: 'all',
        context: {
          ...(idempotencyKey !== undefined && { headers: { 'idempotency-key': idempotencyKey } }),
          ...(signal && { fetchOptions: { signal } }),
        },
      } as const;
      const sent = isMutation(text)
        ? client.mutate({ mutation: parse(text), ...shared })
        : client.query({ query: parse(text), ...shared });
      const answer = await sent.catch((error: unknown) => ({ error }));
      return resultOf(answer);
    },
  };
}

/** What urql's client has, as far as it is used here. */
export interface UrqlLike {
  query(document: string, variables: object, context: object): { toPromise(): Promise<unknown> };
  mutation(document: string, variables: object, context: object): { toPromise(): Promise<unknown> };
}

/** Sends operations through urql, always by POST. */
export function fromUrql(client: UrqlLike): KycTransport {
  return {
    async execute(document, variables, { idempotencyKey } = {}) {
      const context = {
        requestPolicy: 'network-only',
        preferGetMethod: false,
        ...(idempotencyKey !== undefined && { fetchOptions: { headers: { 'idempotency-key': idempotencyKey } } }),
      };
      const text = document.toString();
      const sent = isMutation(text)
        ? client.mutation(text, { ...variables }, context)
        : client.query(text, { ...variables }, context);
      return resultOf(await sent.toPromise());
    },
  };
}

function isMutation(text: string): boolean {
  return text.trimStart().startsWith('mutation');
}

/**
 * Where the GraphQL errors stand: in the answer; in its error (Apollo Client 4, urql); or in the body that an error of the
 * network carries, if the status was not 200 (Apollo Client 3).
 */
function resultOf<R>(answer: unknown): Result<R> {
  const { data, errors, error } = memberOf(answer);
  const { errors: ofApollo, graphQLErrors, networkError } = memberOf(error);
  const { errors: ofBody } = memberOf(memberOf(networkError).result);
  const all = [errors, ofApollo, graphQLErrors, ofBody].find(isErrors);
  if (!all && !isData<R>(data))
    throw new KycClientError('NETWORK', 'The service could not be reached.', true, undefined);
  return isData<R>(data) ? { data, errors: all } : { errors: all };
}

function isErrors(list: unknown): list is NonNullable<Result<object>['errors']> {
  return Array.isArray(list) && list.length > 0;
}

/** Members of an object, those of its class included. */
function memberOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return {};
  return new Proxy({}, { get: (_none, name): unknown => Reflect.get(value, name) });
}

/** Its shape is that of the schema: the document was typed by it. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- a type guard for the caller's type
function isData<R>(data: unknown): data is R {
  return typeof data === 'object' && data !== null;
}
