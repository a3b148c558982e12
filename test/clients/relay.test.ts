import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type ConcreteRequest,
  createOperationDescriptor,
  type Environment,
  fetchQuery,
  getSingularSelector,
  type ReaderFragment,
} from 'relay-runtime';
import { printedSchema } from '../../src/graphql/printedSchema.js';
import { checkNamed } from '../checks/validating.js';
import { askGraphQL } from '../support/everyExample.js';
import { newFolder } from '../support/folder.js';
import { demoHeaders, type Running, startService } from '../support/inProcess.js';
import { createRelayEnvironment } from './examples/relay.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const person = { name: '李明', idNo: '110101199003076515' };
const project = newFolder();

let service: Running;
let compiled: ReturnType<typeof spawnSync>;
const warned: unknown[][] = [];
beforeAll(async () => {
  for (const level of ['warn', 'error'] as const)
    jest.spyOn(console, level).mockImplementation((...args) => void warned.push(args));
  compiled = compileProject();
  service = await startService();
  for (const [name, input] of [
    ['IDENTITY_TWO_FACTOR', person],
    ['RISK_POLICE', person],
    ['IDENTITY_TWO_FACTOR', { ...person, name: '王芳' }],
  ] as const) {
    await askGraphQL(service.url, checkNamed(name), input);
  }
});
afterAll(async () => {
  jest.restoreAllMocks();
  await service.stop();
});
beforeEach(() => void warned.splice(0));

/** A project as docs/clients.md sets it up, compiled by relay-compiler. */
function compileProject(): ReturnType<typeof spawnSync> {
  cpSync(here('examples/relay.config.json'), join(project, 'relay.config.json'));
  cpSync(here('relay/src'), join(project, 'src'), { recursive: true });
  writeFileSync(join(project, 'schema.graphql'), printedSchema());
  writeFileSync(join(project, 'package.json'), '{"type":"module"}');
  const compiler = createRequire(import.meta.url).resolve('relay-compiler/cli.js');
  return spawnSync(process.execPath, [compiler], { cwd: project, encoding: 'utf8' });
}

async function artifact<A>(name: string): Promise<A> {
  const { default: node }: { default: A } = await import(join(project, 'src/__generated__', `${name}.graphql.ts`));
  return node;
}

/** Sends an operation, and reads its root from the store. */
async function load(environment: Environment, name: string, variables: Record<string, unknown> = {}): Promise<unknown> {
  const request = await artifact<ConcreteRequest>(name);
  await fetchQuery(environment, request, variables).toPromise();
  return environment.lookup(createOperationDescriptor(request, variables).fragment).data;
}

/** What a component reads of a fragment. */
async function read<D>(environment: Environment, name: string, reference: unknown): Promise<D> {
  const snapshot = environment.lookup(getSingularSelector(await artifact<ReaderFragment>(name), reference)!);
  expect(snapshot.isMissingData).toBe(false);
  return snapshot.data as D;
}

interface Pages {
  readonly verifications: {
    readonly edges: { readonly node: unknown }[];
    readonly pageInfo: Record<string, string | boolean>;
  };
}
interface Entry {
  readonly id: string;
  readonly outcome: string;
  readonly result: unknown;
}
type Result = Record<string, unknown>;

async function entriesIn(
  environment: Environment,
  { verifications: { edges } }: Pages,
): Promise<(Omit<Entry, 'result'> & { result: Result })[]> {
  return Promise.all(
    edges.map(async ({ node }) => {
      const entry = await read<Entry>(environment, 'History_entry', node);
      return { ...entry, result: await read<Result>(environment, 'History_result', entry.result) };
    }),
  );
}

const [mismatch, police, match] = [
  { outcome: 'MISMATCH', result: { match: 'MISMATCH' } },
  { outcome: 'CLEAR', result: { listed: false } },
  { outcome: 'MATCH', result: { match: 'MATCH' } },
];

describe('Relay, as docs/clients.md sets it up', () => {
  test('relay-compiler accepts the schema: Node, refetchable fragments, connections in both directions', () => {
    expect({ status: compiled.status, stderr: compiled.stderr }).toEqual({
      status: 0,
      stderr: expect.not.stringContaining('rror'),
    });
  });

  test('every result of the history keeps its own fields, such as match, page by page', async () => {
    const environment = createRelayEnvironment(service.url, demoHeaders);
    const first = await read<Pages>(environment, 'History_pages', await load(environment, 'HistoryQuery'));
    expect(await entriesIn(environment, first)).toMatchObject([mismatch, police]);
    expect(first.verifications.pageInfo).toMatchObject({ hasNextPage: true });

    const cursor = first.verifications.pageInfo.endCursor;
    const all = await read<Pages>(
      environment,
      'History_pages',
      await load(environment, 'HistoryPagesQuery', { count: 2, cursor }),
    );
    const entries = await entriesIn(environment, all);
    expect(entries).toMatchObject([mismatch, police, match]);
    expect(new Set(entries.flatMap(({ id, result }) => [id, result.id])).size).toBe(6);
    expect(warned).toEqual([]);
  });

  test('the history can be read from its end', async () => {
    const environment = createRelayEnvironment(service.url, demoHeaders);
    const last = await read<Pages>(
      environment,
      'History_backwardPages',
      await load(environment, 'HistoryBackwardPagesQuery', { count: 2 }),
    );
    expect(await entriesIn(environment, last)).toMatchObject([police, match]);
    expect(last.verifications.pageInfo).toMatchObject({ hasPreviousPage: true });
    const cursor = last.verifications.pageInfo.startCursor;
    const all = await read<Pages>(
      environment,
      'History_backwardPages',
      await load(environment, 'HistoryBackwardPagesQuery', { count: 2, cursor }),
    );
    expect(await entriesIn(environment, all)).toMatchObject([mismatch, police, match]);
    expect(warned).toEqual([]);
  });

  test('an entry and its result are fetched again by their ids, through node', async () => {
    const environment = createRelayEnvironment(service.url, demoHeaders);
    const [entry] = await entriesIn(
      environment,
      await read<Pages>(environment, 'History_pages', await load(environment, 'HistoryQuery')),
    );
    const fresh = createRelayEnvironment(service.url, demoHeaders);
    const byEntry = (await load(fresh, 'HistoryEntryQuery', { id: entry!.id })) as { node: unknown };
    expect(await read<Entry>(fresh, 'History_entry', byEntry.node)).toMatchObject({
      id: entry!.id,
      outcome: 'MISMATCH',
    });
    const byResult = (await load(fresh, 'HistoryResultQuery', { id: entry!.result.id })) as { node: unknown };
    expect(await read<Result>(fresh, 'History_result', byResult.node)).toEqual(entry!.result);
    expect(warned).toEqual([]);
  });
});
