import { type Client, createClient } from 'graphql-sse';
import { jsonHeaders, type Running } from './inProcess.js';

/** The client that frontends use, one connection for each subscription. */
export function sseClient({ url }: Running, headers = jsonHeaders): Client {
  return createClient({
    url: `${url}/graphql/stream`,
    singleConnection: false,
    headers,
    fetchFn: fetch,
    retryAttempts: 0,
  });
}

/** A request for a stream, as plain HTTP. */
export function postStream(
  { url }: Running,
  body: unknown,
  headers: Record<string, string> = {},
  init: RequestInit = {},
): Promise<Response> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return fetch(`${url}/graphql/stream`, {
    method: 'POST',
    headers: { ...jsonHeaders, accept: 'text/event-stream', ...headers },
    body: text,
    ...init,
  });
}

/** The data of each event of a stream that has ended, without the one that says so. */
export function eventsIn(text: string): any[] {
  return text
    .split('\n\n')
    .filter((block) => block.startsWith('event: next'))
    .map((block) => JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? 'null'));
}
