import { createClient } from 'graphql-sse';

export function createStreamClient(url: string, headers: Record<string, string>) {
  return createClient({
    url: `${url}/graphql/stream`,
    headers,
    singleConnection: false,
    // By default it reconnects five times, and each time asks for all checks anew.
    retryAttempts: 0,
  });
}

export async function watchProfile(client: ReturnType<typeof createStreamClient>, query: string, input: object, show: (event: Record<string, unknown>) => void) {
  // With the key, asking again brings the same answers and is not billed again.
  const variables = { input, options: { idempotencyKey: crypto.randomUUID() } };
  for await (const { data, errors } of client.iterate({ query, variables })) {
    if (errors) throw new AggregateError(errors);
    if (data) show(data);
  }
}
