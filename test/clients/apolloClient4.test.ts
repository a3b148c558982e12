import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { gql, InMemoryCache } from 'apollo-client-4';
import { demoHeaders, post, type Running, startService } from '../support/inProcess.js';
import { createApolloClient } from './examples/apolloClient4.js';
import { failingBeside, startPartlyFailing } from './partlyFailing.js';
import { operationNames, type ShippedOperation, shippedOperations } from './shippedOperations.js';
import { expectWhole, throughCache } from './throughApollo.js';

let service: Running;
let operations: ShippedOperation[];
beforeAll(async () => {
  service = await startService();
  operations = await shippedOperations(service.url);
});
afterAll(() => service.stop());

describe('Apollo Client 4, as docs/clients.md sets it up', () => {
  test.each(operationNames)(
    'answers the shipped operation %s with all that the service sent, and so does its default cache',
    async (name) => {
      const own = operations.filter((operation) => operation.name === name);
      expect(own).not.toEqual([]);
      for (const operation of own)
        await expectWhole(createApolloClient(service.url, demoHeaders), service.url, operation);
    },
  );

  test('keeps what is in the cache whole while all the operations go through one', async () => {
    const client = createApolloClient(service.url, demoHeaders);
    for (const operation of operations) await expectWhole(client, service.url, operation);
  });

  test('leaves paid answers beside a failure', async () => {
    await using failing = await startPartlyFailing();
    const client = createApolloClient(failing.url, demoHeaders);
    const { data } = await client.mutate({ mutation: gql(failingBeside.query) });
    expect(data).toMatchObject(failingBeside.answer.data);
  });
});

test('without possibleTypes, the default cache of Apollo Client 4 drops fragments on unions', async () => {
  const profile = operations.find(({ name }) => name === 'CustomerProfile')!;
  const cache = new InMemoryCache();
  const { print } = await import('graphql');
  const { body } = await post(`${service.url}/graphql`, {
    query: print(cache.transformDocument(profile.document)),
    variables: profile.variables,
  });
  const read = throughCache(cache, profile, body.data) as { customerProfile: { identity: object } };
  expect(body.data.customerProfile.identity.match).toBe('MATCH');
  expect(read.customerProfile.identity).not.toHaveProperty('match');
});
