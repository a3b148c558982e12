import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';

/** The text of a document with the types of its result and variables. */
export type Document<R, V> = DocumentTypeDecoration<R, V> & { toString(): string };

/** A GraphQL response. `data` may be there beside errors: other fields of the operation were answered. */
export interface Result<R> {
  readonly data?: R | null | undefined;
  readonly errors?:
    | readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> | undefined }[]
    | undefined;
}

export interface ExecuteOptions {
  /** The same key with the same input is never billed twice. */
  readonly idempotencyKey?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

export type Execute = <R, V extends object>(
  document: Document<R, V>,
  variables: V,
  options?: ExecuteOptions,
) => Promise<Result<R>>;

/** How operations reach the service: plain fetch, Apollo Client or urql. */
export interface KycTransport {
  readonly execute: Execute;
}
