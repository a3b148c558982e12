import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { Client, cacheExchange, fetchExchange, gql } from '@urql/core';
import { buildSchema, introspectionFromSchema } from 'graphql';
import { printedSchema } from '../../src/graphql/printedSchema.js';
import { ChecksDocument, CustomerProfileDocument, VerifyIdentityDocument } from '../generated/operations.js';
import { type CountingSource, countingSource } from '../support/countingProvider.js';
import { demoHeaders, type Running, startService } from '../support/inProcess.js';
import { fullInput } from '../support/profiles.js';
import { until } from '../support/until.js';
import { createUrqlClient } from './examples/urql.js';
import { failingBeside, startPartlyFailing } from './partlyFailing.js';
import { recordFetch } from './recordedFetch.js';
import { operationNames, type ShippedOperation, shippedOperations } from './shippedOperations.js';

const schema = introspectionFromSchema(buildSchema(printedSchema()));
let service: Running;
let operations: ShippedOperation[];
const warned: unknown[][] = [];
beforeAll(async () => {
  for (const level of ['warn', 'error'] as const)
    jest.spyOn(console, level).mockImplementation((...args) => void warned.push(args));
  service = await startService();
  operations = await shippedOperations(service.url);
});
afterAll(async () => {
  jest.restoreAllMocks();
  await service.stop();
});
beforeEach(() => void warned.splice(0));

const overHttp = operationNames.filter((name) => name !== 'CustomerProfileProgress');

describe('urql with graphcache, as docs/clients.md sets it up', () => {
  test.each(overHttp)(
    'answers the shipped operation %s with all that the service sent, and its cache has nothing to complain of',
    async (name) => {
      const own = operations.filter((operation) => operation.name === name);
      expect(own).not.toEqual([]);
      for (const { kind, document, variables } of own) {
        using fetched = recordFetch();
        const client = createUrqlClient(service.url, demoHeaders, schema);
        const { data, error } = await (
          kind === 'query' ? client.query(document, variables) : client.mutation(document, variables)
        ).toPromise();
        expect(error).toBeUndefined();
        expect(withoutTypenames(data)).toEqual(withoutTypenames(fetched.last().answer.data));
        if (kind === 'query')
          expect(withoutTypenames(client.readQuery(document, variables)?.data)).toEqual(withoutTypenames(data));
      }
      expect(warned).toEqual([]);
    },
  );

  test('puts nothing into a URL: every request is a POST', async () => {
    using fetched = recordFetch();
    const client = createUrqlClient(service.url, demoHeaders, schema);
    await client
      .query(CustomerProfileDocument, { input: { idNo: fullInput.idNo, mobile: fullInput.mobile } })
      .toPromise();
    expect(fetched.exchanges.length).toBeGreaterThan(0);
    expect(new Set(fetched.exchanges.map(({ method, url }) => `${method} ${url}`))).toEqual(
      new Set([`POST ${service.url}/graphql`]),
    );
  });

  test('leaves paid answers beside a failure', async () => {
    await using failing = await startPartlyFailing();
    const { data, error } = await createUrqlClient(failing.url, demoHeaders, schema)
      .mutation(gql(failingBeside.query), {})
      .toPromise();
    expect(data).toEqual(withoutTypenames(failingBeside.answer.data));
    expect(error?.graphQLErrors[0]?.extensions.code).toBe('UPSTREAM_UNAVAILABLE');
  });
});

describe('a profile on the page while a check is run beside it', () => {
  let source: CountingSource;
  let counted: Running;
  beforeAll(async () => {
    source = countingSource();
    counted = await startService({}, [source]);
  });
  afterAll(() => counted.stop());
  beforeEach(() => source.reset());

  const input = { name: fullInput.name, idNo: fullInput.idNo };
  const profilesAsked = () => source.calls.filter(({ check }) => check === 'RISK_POLICE').length;

  /** @param settled told while the profile is still on the page */
  async function checkBesideProfile(client: Client, settled: () => Promise<void>): Promise<void> {
    let isShown = false;
    const { unsubscribe } = client.query(CustomerProfileDocument, { input }).subscribe(() => void (isShown = true));
    await until(() => isShown);
    await client.mutation(VerifyIdentityDocument, { input: { twoFactor: input } }).toPromise();
    await settled();
    unsubscribe();
  }

  test('is not asked again with graphcache', async () => {
    const client = createUrqlClient(counted.url, demoHeaders, schema);
    // What the mutation set off was sent before this query, and so has arrived before its answer.
    await checkBesideProfile(client, async () => void (await client.query(ChecksDocument, {}).toPromise()));
    expect(profilesAsked()).toBe(1);
  });

  test('is asked again, and billed again, with the document cache of urql', async () => {
    const client = new Client({
      url: `${counted.url}/graphql`,
      fetchOptions: { headers: demoHeaders },
      preferGetMethod: false,
      exchanges: [cacheExchange, fetchExchange],
    });
    await checkBesideProfile(client, () => until(() => profilesAsked() === 2));
  });
});

function withoutTypenames(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null, (key, inner: unknown) => (key === '__typename' ? undefined : inner)));
}
