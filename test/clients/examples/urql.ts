import { Client, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { persistedExchange } from '@urql/exchange-persisted';
import type { IntrospectionQuery } from 'graphql';

export function createUrqlClient(url: string, headers: Record<string, string>, schema: IntrospectionQuery) {
  const objectTypes = schema.__schema.types.filter((type) => type.kind === 'OBJECT');
  const withoutId = objectTypes.filter(({ fields }) => !fields.some(({ name }) => name === 'id'));
  // What has no id of its own belongs to the object around it.
  const keys = Object.fromEntries(withoutId.map(({ name }) => [name, () => null]));

  return new Client({
    url: `${url}/graphql`,
    fetchOptions: { headers },
    // Both are on by default, and put personal data into URLs.
    preferGetMethod: false,
    exchanges: [cacheExchange({ schema, keys }), persistedExchange({ preferGetForPersistedQueries: false }), fetchExchange],
  });
}
