import { Environment, type GraphQLResponse, Network, RecordSource, Store } from 'relay-runtime';

export function createRelayEnvironment(url: string, headers: Record<string, string>) {
  return new Environment({
    network: Network.create(async ({ name: operationName, text: query }, variables) => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables, operationName }),
      });
      return response.json() as Promise<GraphQLResponse>;
    }),
    store: new Store(new RecordSource()),
  });
}
