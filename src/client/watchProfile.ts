import { dataOf, KycClientError } from './errors.js';
import type { FetchTransportOptions } from './fetchTransport.js';
import {
  CustomerProfileProgressDocument,
  type CustomerProfileProgressSubscription,
  type CustomerProfileProgressSubscriptionVariables,
} from './operations.js';
import type { Result } from './transport.js';

export interface WatchOptions {
  /** The same for each connection of one profile: made here unless it is given. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
  /** How often a connection that broke is made again; 5 unless told. */
  readonly reconnects?: number;
  /** Waits before the connection is made again; 250 ms, then twice as long, unless told. */
  readonly pause?: (attempt: number) => Promise<void>;
}

type Progress = NonNullable<CustomerProfileProgressSubscription['customerProfileProgress']>;

/**
 * The checks of a profile as they answer (server-sent events, distinct connections mode of graphql-sse). Every connection has
 * the same idempotency key: what was answered before is answered again, and nothing is billed twice. Events that were seen
 * are not given again.
 *
 * @param transport of POST /graphql/stream: its URL and headers
 * @throws KycClientError, NETWORK after the last reconnection
 */
export async function* watchProfile(
  transport: FetchTransportOptions,
  variables: CustomerProfileProgressSubscriptionVariables,
  { idempotencyKey = crypto.randomUUID(), signal, reconnects = 5, pause = backOff }: WatchOptions = {},
): AsyncGenerator<Progress> {
  const seen = new Set<string>();
  for (let attempt = 0; ; attempt += 1) {
    try {
      for await (const text of eventsOf(transport, variables, idempotencyKey, signal)) {
        const progress = progressIn(text);
        if (!seen.has(progress.field ?? '')) yield progress;
        seen.add(progress.field ?? '');
        if (progress.done) return;
      }
    } catch (error) {
      if (signal?.aborted || (error instanceof KycClientError && error.code !== 'NETWORK')) throw error;
    }
    if (attempt >= reconnects) throw new KycClientError('NETWORK', 'The stream broke off too often.', true, undefined);
    await pause(attempt);
  }
}

function progressIn(text: string): Progress {
  const result: unknown = JSON.parse(text);
  if (!isResult(result)) throw new KycClientError('NETWORK', 'The response is not GraphQL.', false, undefined);
  return dataOf(result).customerProfileProgress;
}

/** Its shape below is that of the schema: the document was typed by it. */
function isResult(value: unknown): value is Result<CustomerProfileProgressSubscription> {
  return typeof value === 'object' && value !== null && ('data' in value || 'errors' in value);
}

/** The data of each `next` event. Ends at `complete`, or where the connection breaks off. */
async function* eventsOf(
  { url, headers, fetch = globalThis.fetch }: FetchTransportOptions,
  variables: object,
  idempotencyKey: string,
  signal?: AbortSignal,
): AsyncGenerator<string> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      ...headers,
      'content-type': 'application/json',
      accept: 'text/event-stream',
      'idempotency-key': idempotencyKey,
    },
    body: JSON.stringify({ query: CustomerProfileProgressDocument.toString(), variables }),
    ...(signal && { signal }),
  });
  if (!response.ok || !response.body) {
    progressIn(await response.text());
    return;
  }
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const blocks = (rest + value).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const data = /^data: ?(.*)$/m.exec(block)?.[1];
      if (/^event: ?next$/m.test(block) && data !== undefined) yield data;
    }
  }
}

function backOff(attempt: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 250 * 2 ** attempt));
}
