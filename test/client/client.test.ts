import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cacheExchange, createClient, fetchExchange } from '@urql/core';
import * as apollo3 from 'apollo-client-3/core/index.js';
import * as apollo4 from 'apollo-client-4';
import { parse } from 'graphql';
import {
  assessRisk,
  customerProfile,
  fetchTransport,
  fromApollo,
  fromUrql,
  KycClientError,
  type KycTransport,
  lookupMobile,
  verifyIdentity,
  watchProfile,
} from '../../src/client/index.js';
import { demoClient } from '../../src/config/clients.js';
import { startService } from '../support/inProcess.js';
import { newSqlitePlace } from '../support/place.js';
import { entriesOf } from '../support/records.js';

const place = newSqlitePlace();
const headers = { 'x-client-id': demoClient.id, 'x-client-secret': demoClient.secret };
const person = { name: '李明', idNo: '11010119900307651X', mobile: '13912345678' };
let service: Awaited<ReturnType<typeof startService>>;
beforeAll(async () => {
  service = await startService(place.env);
});
afterAll(async () => {
  await service[Symbol.asyncDispose]();
});

const url = () => `${service.url}/graphql`;
const transports: [string, () => KycTransport][] = [
  ['fetch', () => fetchTransport({ url: url(), headers })],
  [
    'Apollo Client 3',
    () =>
      fromApollo(new apollo3.ApolloClient({ uri: url(), headers, cache: new apollo3.InMemoryCache() }) as any, parse),
  ],
  [
    'Apollo Client 4',
    () =>
      fromApollo(
        new apollo4.ApolloClient({
          link: new apollo4.HttpLink({ uri: url(), headers }),
          cache: new apollo4.InMemoryCache(),
        } as any) as any,
        parse,
      ),
  ],
  [
    'urql',
    () =>
      fromUrql(
        createClient({
          url: url(),
          exchanges: [cacheExchange, fetchExchange],
          fetchOptions: { headers },
          preferGetMethod: false,
        }) as any,
      ),
  ],
];

describe.each(transports)('the typed client over %s', (name, transport) => {
  test('runs every kind of check', async () => {
    expect(await verifyIdentity(transport(), { twoFactor: { name: person.name, idNo: person.idNo } })).toMatchObject({
      match: 'MATCH',
    });
    expect(await lookupMobile(transport(), { attribution: { mobile: person.mobile } })).toMatchObject({
      success: true,
    });
    expect(await assessRisk(transport(), { police: { name: person.name, idNo: person.idNo } })).toMatchObject({
      success: true,
    });
    expect(await customerProfile(transport(), { input: person })).toMatchObject({ identity: { match: 'MATCH' } });
  });

  test('throws the code of the service, and no value of the request', async () => {
    const thrown: unknown = await verifyIdentity(transport(), { twoFactor: { name: '李明', idNo: '123' } }).catch(
      (error: unknown) => error,
    );
    expect(thrown).toBeInstanceOf(KycClientError);
    expect(thrown).toMatchObject({ code: 'BAD_USER_INPUT', retryable: false });
    expect(String(thrown)).not.toContain('123');
  });

  if (name !== 'urql')
    test('sends the idempotency key', async () => {
      const options = { idempotencyKey: `client-${name.replaceAll(' ', '-')}` };
      const input = { twoFactor: { name: person.name, idNo: person.idNo } };
      const first = await verifyIdentity(transport(), input, options);
      expect((await verifyIdentity(transport(), input, options)).id).toBe(first.id);
    });
});

describe('watchProfile', () => {
  test('gives each check as it answers, and the end', async () => {
    const fields = [];
    for await (const { field, done } of watchProfile({ url: `${url()}/stream`, headers }, { input: person }))
      fields.push(done ? 'done' : field);
    expect(fields).toContain('identity');
    expect(fields.at(-1)).toBe('done');
  });

  test('connects again under the same key after a broken connection: nothing is billed twice', async () => {
    const billed = async () =>
      (await entriesOf(place.config)).filter((entry: any) => entry.kind === 'outcome' && entry.billed === 'yes').length;
    const start = await billed();
    const direct = { url: `${url()}/stream`, headers };
    for await (const { done } of watchProfile(direct, { input: person })) if (done) break;
    const ofOneRun = (await billed()) - start;
    let connections = 0;
    const cutting: typeof fetch = async (input, init) => {
      const response = await fetch(input, init);
      if ((connections += 1) > 1) return response;
      // The first connection breaks off after its first event.
      const reader = response.body!.getReader();
      const { value } = await reader.read();
      await reader.cancel();
      const start = (stream: ReadableStreamDefaultController) => {
        stream.enqueue(value);
        stream.error(new Error('cut'));
      };
      return new Response(new ReadableStream({ start }), response);
    };
    const fields = [];
    const transport = { url: `${url()}/stream`, headers, fetch: cutting };
    for await (const { field, done } of watchProfile(transport, { input: person }, { pause: async () => undefined }))
      if (!done) fields.push(field);
    expect(connections).toBe(2);
    expect(new Set(fields).size).toBe(fields.length);
    expect((await billed()) - start).toBe(2 * ofOneRun);
  });

  test('does not try again what the service refuses', async () => {
    const events = watchProfile({ url: `${url()}/stream`, headers: {} }, { input: person });
    await expect(events.next()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});
