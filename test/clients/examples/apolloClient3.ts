import { ApolloClient, HttpLink, InMemoryCache } from 'apollo-client-3';
import possibleTypes from '../../../schema/possibleTypes.json' with { type: 'json' };

export function createApolloClient(url: string, headers: Record<string, string>) {
  return new ApolloClient({
    link: new HttpLink({ uri: `${url}/graphql`, headers }),
    // Without possibleTypes the cache drops fragments on interfaces and unions, and says nothing.
    cache: new InMemoryCache({ possibleTypes }),
    // The default, "none", throws paid answers away if another field of the request fails.
    defaultOptions: {
      query: { errorPolicy: 'all' },
      watchQuery: { errorPolicy: 'all' },
      mutate: { errorPolicy: 'all' },
    },
  });
}
