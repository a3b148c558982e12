import { expect } from '@jest/globals';
import { type DocumentNode, OperationTypeNode, print, visit } from 'graphql';
import { demoHeaders } from '../support/inProcess.js';
import { createStreamClient } from './examples/graphqlSse.js';
import { recordFetch } from './recordedFetch.js';
import type { ShippedOperation } from './shippedOperations.js';

/** What the versions of Apollo Client have in common, as far as the tests use it. */
export interface ApolloLike {
  readonly cache: CacheLike;
  query(options: object): Promise<{ data?: unknown }>;
  mutate(options: object): Promise<{ data?: unknown }>;
}

export interface CacheLike {
  transformDocument(document: DocumentNode): DocumentNode;
  write(options: object): unknown;
  read(options: object): unknown;
}

/** Sends an operation by the client, and expects all that came over the wire in its answer, and out of its cache again. */
export async function expectWhole(client: ApolloLike, url: string, operation: ShippedOperation): Promise<void> {
  for (const { told, data } of await answersTo(client, url, operation)) {
    expect(data).toBeTruthy();
    expect(told).toEqual(data);
    expect(throughCache(client.cache, operation, data)).toEqual(data);
  }
}

interface Answered {
  /** What the client said. */
  readonly told: unknown;
  /** What came over the wire. */
  readonly data: object;
}

async function answersTo(
  client: ApolloLike,
  url: string,
  { kind, document, variables }: ShippedOperation,
): Promise<Answered[]> {
  using fetched = recordFetch();
  switch (kind) {
    case 'query': {
      const { data } = await client.query({ query: document, variables });
      return [{ told: data, data: fetched.last().answer.data }];
    }
    case 'mutation': {
      const { data } = await client.mutate({ mutation: document, variables });
      return [{ told: data, data: fetched.last().answer.data }];
    }
    case 'subscription':
      return (await eventsOf(client, url, document, variables)).map((data) => ({ told: data, data }));
  }
}

/** Events come by graphql-sse, with the type names that Apollo asks for. */
async function eventsOf(
  { cache }: ApolloLike,
  url: string,
  document: DocumentNode,
  variables: Record<string, unknown>,
): Promise<object[]> {
  const query = print(cache.transformDocument(document));
  const events: object[] = [];
  for await (const { data, errors } of createStreamClient(url, demoHeaders).iterate({ query, variables })) {
    expect(errors).toBeUndefined();
    if (data) events.push(data);
  }
  return events;
}

const roots = { query: 'ROOT_QUERY', mutation: 'ROOT_MUTATION', subscription: 'ROOT_SUBSCRIPTION' } as const;

/** What an answer is after it was written to a cache and read again. */
export function throughCache(cache: CacheLike, { kind, document, variables }: ShippedOperation, data: object): unknown {
  const query = cache.transformDocument(document);
  cache.write({ dataId: roots[kind], query, variables, result: data });
  return cache.read({ rootId: roots[kind], query: asQuery(query), variables, optimistic: false });
}

/** The cache reads queries alone, from whichever root. */
function asQuery(document: DocumentNode): DocumentNode {
  return visit(document, {
    OperationDefinition: (operation) => ({ ...operation, operation: OperationTypeNode.QUERY }),
  });
}
