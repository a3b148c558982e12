import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isInterfaceType, isObjectType } from 'graphql';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSchema } from '../../../src/graphql/schema.js';
import { everyExample, askGraphQL } from '../../support/everyExample.js';
import { newFolder } from '../../support/folder.js';
import { post, type Running, startService } from '../../support/inProcess.js';

const secret = 'secret-of-the-tests-0123';
const headersOf = (id: string) => ({
  'content-type': 'application/json',
  'x-client-id': id,
  'x-client-secret': secret,
});

let service: Running;
beforeAll(async () => {
  const file = join(newFolder(), 'clients.json');
  writeFileSync(file, JSON.stringify({ clients: ['shop', 'bank'].map((id) => ({ id, secret, scopes: ['*'] })) }));
  service = await startService({ KYC_CLIENTS_FILE: file });
  for (const { check, input } of everyExample) await askGraphQL(service.url, check, input, headersOf('shop'));
});
afterAll(() => service.stop());

async function ask(query: string, variables: object = {}, client = 'shop') {
  return (await post(`${service.url}/graphql`, { query, variables }, headersOf(client))).body;
}

interface Entry {
  readonly id: string;
  readonly resultId: string;
  readonly result: { readonly id: string; readonly __typename: string };
}

async function everyEntry(): Promise<Entry[]> {
  const { data } = await ask(
    '{ verifications(first: 100) { edges { node { id resultId result { id __typename } } } } }',
  );
  return data.verifications.edges.map(({ node }: { node: Entry }) => node);
}

const nodeQuery =
  'query ($id: ID!) { node(id: $id) { __typename id ... on CheckResult { message } ... on Verification { resultId result { message } } } }';
const verificationQuery = 'query ($id: ID!) { verification(id: $id) { __typename id message } }';

describe('one id names one object', () => {
  test('no entry of the history has the id of a result or of another entry', async () => {
    const entries = await everyEntry();
    expect(entries).toHaveLength(everyExample.length);
    const ids = entries.flatMap(({ id, result }) => [id, result.id]);
    expect(new Set(ids).size).toBe(2 * entries.length);
    for (const { resultId, result } of entries) expect(result.id).toBe(resultId);
  });

  test('node finds every entry and every result by its id, as the type that it is', async () => {
    for (const { id, resultId, result } of await everyEntry()) {
      const entry = (await ask(nodeQuery, { id })).data.node;
      expect(entry).toEqual({ __typename: 'Verification', id, resultId, result: { message: expect.any(String) } });
      expect((await ask(nodeQuery, { id: resultId })).data.node).toEqual({
        __typename: result.__typename,
        id: resultId,
        ...entry.result,
      });
    }
  });

  test('verification takes both ids, so that what callers stored stays valid', async () => {
    const [{ id, resultId }] = (await everyEntry()) as [Entry];
    const byResult = await ask(verificationQuery, { id: resultId });
    expect(byResult.data.verification).toMatchObject({ id: resultId });
    expect(await ask(verificationQuery, { id })).toEqual(byResult);
  });

  test('nobody finds the objects of another client, and unknown ids are null', async () => {
    const [{ id, resultId }] = (await everyEntry()) as [Entry];
    for (const other of [id, resultId])
      expect(await ask(nodeQuery, { id: other }, 'bank')).toEqual({ data: { node: null } });
    for (const unknown of ['', 'v_', `v_${id}`, crypto.randomUUID(), `v_${crypto.randomUUID()}`])
      expect(await ask(nodeQuery, { id: unknown })).toEqual({ data: { node: null } });
  });

  test('every type with an id is a Node, but for receipts of erasure, which nothing finds again', () => {
    const schema = createSchema();
    const others = Object.values(schema.getTypeMap()).filter(
      (type) =>
        (isObjectType(type) || isInterfaceType(type)) &&
        type.getFields().id &&
        type.getInterfaces().every(({ name }) => name !== 'Node'),
    );
    expect(others.map(({ name }) => name).sort()).toEqual(['ErasureReceipt', 'Node']);
  });
});
