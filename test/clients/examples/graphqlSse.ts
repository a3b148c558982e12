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

/** Asked again with the same key, a profile brings the same answers and is not billed again. */
export async function watchProfile(
  client: ReturnType<typeof createStreamClient>,
  query: string,
  input: object,
  idempotencyKey: string,
  show: (event: object) => void,
) {
  for await (const { data, errors } of client.iterate({ query, variables: { input, options: { idempotencyKey } } })) {
    if (errors) throw new AggregateError(errors);
    if (data) show(data);
  }
}
