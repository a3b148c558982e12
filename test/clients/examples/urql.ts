import { Client, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { persistedExchange } from '@urql/exchange-persisted';
import type { IntrospectionQuery } from 'graphql';

export function createUrqlClient(url: string, headers: Record<string, string>, schema: IntrospectionQuery) {
  const objectTypes = schema.__schema.types.filter((type) => type.kind === 'OBJECT');
  const withoutId = objectTypes.filter(({ fields }) => !fields.some(({ name }) => name === 'id'));
  // What has no id of its own belongs to the object around it.
  const keys = Object.fromEntries(withoutId.map(({ name }) => [name, () => null]));

  // A check is no new entity of a list: without updaters, graphcache asks for every profile on the page again after it, and that is billed.
  const keepProfiles = { verifyIdentity: () => undefined, lookupMobile: () => undefined, assessRisk: () => undefined };

  return new Client({
    url: `${url}/graphql`,
    fetchOptions: { headers },
    // Both are on by default, and put personal data into URLs.
    preferGetMethod: false,
    exchanges: [
      cacheExchange({ schema, keys, updates: { Mutation: keepProfiles } }),
      persistedExchange({ preferGetForPersistedQueries: false }),
      fetchExchange,
    ],
  });
}
