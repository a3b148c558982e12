import { describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoClient, readClientsFile } from '../../src/config/clients.js';
import { runHere } from '../support/commandLine.js';
import { newFolder } from '../support/folder.js';
import { startService } from '../support/inProcess.js';
import { newSqlitePlace, places } from '../support/place.js';
import { runKyc } from '../support/process.js';
import { until } from '../support/until.js';

const headers = {
  'content-type': 'application/json',
  accept: 'application/graphql-response+json',
  'x-client-id': demoClient.id,
  'x-client-secret': demoClient.secret,
};
const text = 'query Names { checks { name } }';
const hash = createHash('sha256').update(text).digest('hex');

async function post(url: string, body: object, as: Record<string, string> = headers) {
  const answer = await fetch(url, { method: 'POST', headers: as, body: JSON.stringify(body) });
  const json: any = await answer.json();
  return { status: answer.status, count: json.data?.checks?.length, code: json.errors?.[0]?.extensions?.code };
}

function manifestOf(content: object): string {
  const path = join(newFolder(), 'manifest.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
}

/** The three forms in which compilers write manifests. */
const manifests: [string, object][] = [
  ["codegen's client preset", { [hash]: text }],
  [
    "Apollo's generator",
    {
      format: 'apollo-persisted-query-manifest',
      version: 1,
      operations: [{ id: hash, name: 'Names', type: 'query', body: text }],
    },
  ],
  ["Relay's compiler", { [`sha256:${hash}`]: text }],
];

describe.each(places)('trusted documents on %s', (_engine, newPlace) => {
  test.each(manifests)(
    'of %s run by their ids, in each of the three ways, and unknown text is refused',
    async (_name, manifest) => {
      await using place = await newPlace();
      expect(
        await runKyc(['documents', 'add', '--client', 'web@2.1.0', manifestOf(manifest)], place.env),
      ).toMatchObject({ code: 0 });
      {
        await using service = await startService({ ...place.env, KYC_DOCUMENTS: 'only' });
        const url = `${service.url}/graphql`;
        const good = { status: 200, count: 11 };
        expect(await post(url, { documentId: `sha256:${hash}` })).toMatchObject(good);
        expect(await post(url, { extensions: { persistedQuery: { version: 1, sha256Hash: hash } } })).toMatchObject(
          good,
        );
        expect(await post(`${url}/documents/${hash}`, {})).toMatchObject(good);
        expect(await post(url, { query: text })).toMatchObject(good);
        for (const body of [{ query: '{ checks { name } }' }, { query: '{ not even GraphQL' }, { documentId: 'none' }])
          expect(await post(url, body)).toMatchObject({ status: 403, code: 'DOCUMENT_NOT_TRUSTED' });
      }
      const { stdout } = await runKyc(['documents', 'list', '--json'], place.env);
      expect(JSON.parse(stdout)).toMatchObject([{ frontend: 'web@2.1.0', uses: 4, lastSeenAt: expect.any(String) }]);
    },
  );

  test('that are added while the service runs are found, and retired ones are not', async () => {
    await using place = await newPlace();
    await using service = await startService({ ...place.env, KYC_DOCUMENTS: 'only' });
    const url = `${service.url}/graphql`;
    expect((await post(url, { documentId: hash })).status).toBe(403);
    await runKyc(['documents', 'add', '--client', 'web@1', manifestOf({ [hash]: text })], place.env);
    await until(async () => (await post(url, { documentId: hash })).status === 200);
    await runKyc(['documents', 'retire', '--client', 'web@1'], place.env);
    await until(async () => (await post(url, { documentId: hash })).status === 403);
  });
});

test.each([
  ['only where any may run', 'off', 'only', 403],
  ['any where others may not', 'only', 'off', 200],
  ['as the service says, without a mode of its own', 'only', 'default', 403],
])('a client, and its sessions, can run %s', async (_what, mode, own, status) => {
  await using place = newSqlitePlace();
  await using service = await startService({ ...place.env, KYC_DOCUMENTS: mode });
  const made = await runHere(
    ['clients', 'create', 'web', '--scope', 'sessions', 'risk', '--documents', own, '--json'],
    place.env,
  );
  const credentials = { ...headers, 'x-client-id': 'web', 'x-client-secret': JSON.parse(made.stdout).secret };
  const ask = async (as: Record<string, string>) => (await post(`${service.url}/graphql`, { query: text }, as)).status;
  await until(async () => (await ask(credentials)) !== 401);
  expect(await ask(credentials)).toBe(status);

  const { token } = await sessionOf(service.url, credentials);
  expect(await ask({ 'content-type': 'application/json', authorization: `Bearer ${token}` })).toBe(status);
  expect((await ask(headers)) === 403).toBe(mode === 'only');
});

async function sessionOf(url: string, credentials: Record<string, string>): Promise<{ token: string }> {
  const answer = await fetch(`${url}/kyc/sessions`, {
    method: 'POST',
    headers: credentials,
    body: JSON.stringify({ checks: ['RISK_POLICE'], maxBilled: 1 }),
  });
  return (await answer.json()) as { token: string };
}

test('a client of the file can have a mode of its own, and nothing but a mode', () => {
  const fileWith = (documents: string) =>
    manifestOf({ clients: [{ id: 'web', secret: 'secret-of-the-web-page', documents }] });
  expect(readClientsFile(fileWith('only'))).toMatchObject([{ id: 'web', documents: 'only' }]);
  expect(() => readClientsFile(fileWith('none'))).toThrow(/"documents":"only"/);
});

test('where any operation may run, one that is not trusted runs, and log mode tells of it without its text', async () => {
  await using service = await startService({ KYC_DOCUMENTS: 'log' });
  expect(await post(`${service.url}/graphql`, { query: text })).toMatchObject({ status: 200, count: 11 });
  expect(service.log()).toContain(hash);
  expect(service.log()).not.toContain('checks { name }');
});

test('check and add refuse a document that does not fit the schema, and name it', async () => {
  const path = manifestOf({ [hash]: 'query Old { checks { formerName } }' });
  const checked = await runKyc(['documents', 'check', '--client', 'web@1', path]);
  expect(checked).toMatchObject({ code: 2, stdout: expect.stringContaining('formerName') });
  expect(await runKyc(['documents', 'add', '--client', 'web@1', path])).toMatchObject({ code: 2 });
});
