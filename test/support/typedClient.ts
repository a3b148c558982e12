import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { jsonHeaders, post } from './inProcess.js';

export interface TypedAnswer<R> {
  readonly data: R | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: { readonly code: string; readonly requestId: string };
  }[];
}

/** Sends a generated operation, as a frontend's client does. */
export async function execute<R, V>(
  url: string,
  operation: TypedDocumentNode<R, V>,
  variables: V,
  headers: Record<string, string> = jsonHeaders,
): Promise<TypedAnswer<R>> {
  const { body } = await post(`${url}/graphql`, { query: print(operation), variables }, headers);
  return body;
}
