import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readConfig } from '../../src/config.js';
import { openDatabase } from '../../src/persistence/database/open.js';
import type { Database } from '../../src/persistence/database/tables.js';
import { client, load } from '../comparison/load.js';
import { memoryMbOf } from '../comparison/processGroup.js';
import { createTestbed, type Testbed } from '../comparison/testbed.js';
import { anybody, fill, wellKnown } from './fill.js';
import { checkRequest, eraseSubject, firstPage, longestWaitDuring, rarePage } from './requests.js';
import { verifyTrail } from './verifyTrail.js';

export type GrowthEngine = 'SQLite' | 'PostgreSQL';

/** What it costs to have so many entries in the audit trail; half as many answers are in the history. */
export interface SizeRow {
  readonly entries: number;
  readonly startMs: number;
  readonly startMb: number;
  readonly checkCpuUs: number;
  readonly checkP50Ms: number;
  readonly firstPageP50Ms: number;
  readonly rarePageP50Ms: number;
  readonly verifySeconds: number;
  readonly verifyPeakMb: number;
}

export interface ClientsRow {
  readonly clients: number;
  readonly startMs: number;
  readonly startMb: number;
  readonly checkCpuUs: number;
  readonly checkP50Ms: number;
}

/** What a check waits for while many answers are erased. */
export interface ErasureRow {
  readonly what: string;
  readonly answers: number;
  readonly seconds: number;
  readonly longestWaitMs: number;
}

export interface Growth {
  readonly engine: GrowthEngine;
  readonly sizes: readonly SizeRow[];
  readonly clients: readonly ClientsRow[];
  readonly erasures: readonly ErasureRow[];
}

export interface GrowthOptions {
  /** In ascending order. */
  readonly entries: readonly number[];
  readonly seconds: number;
  readonly postgres: string;
}

/** Fills records step by step, and measures at each size. @param onStep is told what comes next */
export async function grow(
  engine: GrowthEngine,
  { entries, seconds, postgres }: GrowthOptions,
  onStep: (step: string) => void,
): Promise<Growth> {
  await using testbed = createTestbed(postgres);
  const env = await testbed.newRecords(engine);
  const sizes: SizeRow[] = [];
  let written = 0;
  for (const size of entries) {
    onStep(`${engine}: filling up to ${size} entries`);
    const from = written;
    const count = Math.max(1, Math.round((size - 2 * from) / 2));
    await fill(serviceEnv(env), { count, personOf: (index) => anybody(from + index) });
    written += count;
    onStep(`${engine}: measuring ${size} entries`);
    sizes.push(await measureSize(testbed, env, size, seconds));
  }
  const clients: ClientsRow[] = [];
  for (const count of [1, 100, 10_000]) {
    onStep(`${engine}: ${count} clients`);
    clients.push(await measureClients(testbed, await testbed.newRecords(engine), count, seconds));
  }
  const answersOfOne = Math.min(50_000, Math.ceil(written / 10));
  onStep(`${engine}: erasing ${answersOfOne} answers about one person`);
  await fill(serviceEnv(env), { count: answersOfOne, personOf: () => wellKnown });
  const erasures = [await measureErasure(testbed, env, wellKnown.idNo)];
  onStep(`${engine}: erasing expired answers`);
  erasures.push(await measureSweep(testbed, env));
  return { engine, sizes, clients, erasures };
}

/** The service is on the sandbox, and so must be whoever reads its configuration. */
function serviceEnv(env: Readonly<Record<string, string>>): Record<string, string> {
  return { ...env, KYC_ROUTES: 'sandbox', KYC_CLIENTS: `${client.id}:${client.secret}` };
}

async function measureSize(
  testbed: Testbed,
  env: Record<string, string>,
  entries: number,
  seconds: number,
): Promise<SizeRow> {
  const startedAt = performance.now();
  const server = await testbed.startService(env);
  const [startMs, startMb] = [performance.now() - startedAt, memoryMbOf(server.group)];
  // Pages come before checks: those would add entries.
  await load(server, firstPage, 1, 1);
  const first = await load(server, firstPage, 1, seconds);
  const rare = await load(server, rarePage, 1, seconds);
  await load(server, checkRequest, 32, 2);
  const check = await load(server, checkRequest, 32, seconds);
  await server.stop();
  const verified = await verifyTrail(serviceEnv(env));
  return {
    entries,
    startMs,
    startMb,
    checkCpuUs: check.cpuUs,
    checkP50Ms: check.p50Ms,
    firstPageP50Ms: first.p50Ms,
    rarePageP50Ms: rare.p50Ms,
    verifySeconds: verified.seconds,
    verifyPeakMb: verified.peakMb,
  };
}

async function measureClients(
  testbed: Testbed,
  env: Record<string, string>,
  count: number,
  seconds: number,
): Promise<ClientsRow> {
  const ids = Array.from({ length: count }, (_none, index) => `client-${index}`);
  const file = join(testbed.folder, `clients-${count}.json`);
  writeFileSync(file, JSON.stringify({ clients: ids.map((id) => ({ id, secret: client.secret })) }), { mode: 0o600 });
  const startedAt = performance.now();
  const server = await testbed.startService({ ...env, KYC_CLIENTS: '', KYC_CLIENTS_FILE: file });
  const [startMs, startMb] = [performance.now() - startedAt, memoryMbOf(server.group)];
  await load(server, checkRequest, 32, 2, ids);
  const { cpuUs, p50Ms } = await load(server, checkRequest, 32, seconds, ids);
  await server.stop();
  return { clients: count, startMs, startMb, checkCpuUs: cpuUs, checkP50Ms: p50Ms };
}

async function measureErasure(testbed: Testbed, env: Record<string, string>, idNo: string): Promise<ErasureRow> {
  const server = await testbed.startService(env);
  await longestWaitDuring(server, sleep(1_000));
  const startedAt = performance.now();
  let [answers, seconds] = [0, 0];
  const erasing = eraseSubject(server, idNo).then((erased) => {
    [answers, seconds] = [erased, (performance.now() - startedAt) / 1_000];
  });
  const longestWaitMs = await longestWaitDuring(server, erasing);
  await server.stop();
  return { what: 'erasure of one person', answers, seconds, longestWaitMs };
}

/** The service starts on records whose answers have all expired, and runs checks while it erases them. */
async function measureSweep(testbed: Testbed, env: Record<string, string>): Promise<ErasureRow> {
  const database = await openDatabase(readConfig(serviceEnv(env)).persistence);
  try {
    const answers = await makeOld(database);
    const server = await testbed.startService(env);
    const startedAt = performance.now();
    const longestWaitMs = await longestWaitDuring(server, untilSwept(database));
    const seconds = (performance.now() - startedAt) / 1_000;
    await server.stop();
    return { what: 'sweep of expired answers', answers, seconds, longestWaitMs };
  } finally {
    await database.destroy();
  }
}

/** In portions: a statement may take a few seconds. @returns how many answers there are */
async function makeOld(database: Database): Promise<number> {
  let [answers, after] = [0, 0];
  for (;;) {
    const rows = await database
      .selectFrom('verification')
      .select('seq')
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(5_000)
      .execute();
    const last = rows.at(-1)?.seq;
    if (last === undefined) return answers;
    await database
      .updateTable('verification')
      .set({ at: longAgo, reusable_until: null })
      .where('seq', '>', after)
      .where('seq', '<=', last)
      .execute();
    [answers, after] = [answers + rows.length, last];
  }
}

const longAgo = '2020-01-01T00:00:00.000Z';

async function untilSwept(database: Database): Promise<void> {
  const left = () => database.selectFrom('verification').select('seq').where('at', '=', longAgo).limit(1).execute();
  while ((await left()).length > 0) await sleep(200);
}
