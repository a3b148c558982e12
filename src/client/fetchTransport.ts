import { KycClientError } from './errors.js';
import type { KycTransport, Result } from './transport.js';

export interface FetchTransportOptions {
  /** Such as https://kyc.example.com/graphql. */
  readonly url: string;
  /** Headers of every request: authorization with the token of a session; on a backend x-client-id and x-client-secret. */
  readonly headers: Readonly<Record<string, string>>;
  readonly fetch?: typeof globalThis.fetch;
}

/** Sends operations with fetch. Everything goes by POST, so that no value of a person stands in a URL. */
export function fetchTransport({ url, headers, fetch = globalThis.fetch }: FetchTransportOptions): KycTransport {
  return {
    async execute(document, variables, { idempotencyKey, signal } = {}) {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          ...headers,
          'content-type': 'application/json',
          accept: 'application/graphql-response+json',
          ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
        },
        body: JSON.stringify({ query: document.toString(), variables }),
        ...(signal && { signal }),
      }).catch(() => {
        throw new KycClientError(
          'NETWORK',
          'The service could not be reached.',
          idempotencyKey !== undefined,
          undefined,
        );
      });
      return resultOf(await response.json().catch(() => undefined));
    },
  };
}

function resultOf<R>(body: unknown): Result<R> {
  if (isResult<R>(body)) return body;
  throw new KycClientError('NETWORK', 'The response is not GraphQL.', false, undefined);
}

/** Its shape below is that of the schema: the document was typed by it. */
function isResult<R>(body: unknown): body is Result<R> {
  return typeof body === 'object' && body !== null && ('data' in body || 'errors' in body);
}
