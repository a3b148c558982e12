import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { idNoOf } from '../src/checks/samples.js';
import { recordKey } from '../test/running/place.js';
import { newPostgresDatabase } from '../test/running/postgres.js';
import { kyc, listening } from '../test/running/process.js';
import { startSlowProxy } from '../test/running/slowProxy.js';
import { demoHeaders } from '../test/running/inProcess.js';
import { newFolder } from '../test/running/folder.js';

// npm run bench:workers -- [callers for each worker] [seconds] [milliseconds of a round trip] [rounds]: checks per second of one, two
// and three workers on PostgreSQL behind a proxy that delays both directions, so that the lock and not the processor decides.
const [callers = 8, seconds = 6, roundTripMs = 2, rounds = 3] = process.argv.slice(2).map(Number);
const query = 'mutation ($input: VerifyIdentityInput!) { verifyIdentity(input: $input) { id match } }';

// In a process of its own: the load would make it late.
if (process.argv[2] === 'proxy') {
  const proxy = await startSlowProxy(process.argv[3] ?? '', Number(process.argv[4]), 5432);
  process.send?.(proxy.url);
  await once(process, 'disconnect');
  process.exit();
}

interface Measured {
  readonly perSecond: number;
  readonly medianMs: number;
}

async function measure(workers: number): Promise<Measured> {
  await using database = await newPostgresDatabase();
  const proxy = fork(process.argv[1] ?? '', ['proxy', database.url, String(roundTripMs / 2)]);
  const [databaseUrl] = await once(proxy, 'message');
  const child: ChildProcess = spawn(process.execPath, [kyc, 'serve'], {
    env: { PATH: process.env.PATH, PORT: '0', KYC_MODE: 'development', KYC_DATA_DIR: newFolder(), KYC_RECORD_KEY: recordKey, DATABASE_URL: String(databaseUrl), KYC_WORKERS: String(workers), LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { url } = await listening(child);
  await load(url, callers * workers, 2);
  const tookMs = await load(url, callers * workers, seconds);
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
  proxy.disconnect();
  return { perSecond: tookMs.length / seconds, medianMs: median(tookMs) };
}

/** Callers that ask again as soon as they have their answer. @returns what each answer took, in milliseconds */
async function load(url: string, count: number, forSeconds: number): Promise<number[]> {
  const endsAt = performance.now() + forSeconds * 1_000;
  const tookMs: number[] = [];
  let person = 0;
  await Promise.all(Array.from({ length: count }, async () => {
    while (performance.now() < endsAt) {
      const input = { twoFactor: { name: '李明', idNo: idNoOf(`1101011990030${String(1000 + (person++ % 9_000))}`) } };
      const startedAt = performance.now();
      const answer = await fetch(`${url}/graphql`, { method: 'POST', headers: { ...demoHeaders, 'content-type': 'application/json' }, body: JSON.stringify({ query, variables: { input } }) });
      const text = await answer.text();
      if (!text.includes('"match"')) throw new Error(`A check failed: ${text.slice(0, 200)}`);
      tookMs.push(performance.now() - startedAt);
    }
  }));
  return tookMs;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

const counts = [1, 2, 3];
const all = new Map<number, Measured[]>(counts.map((count) => [count, []]));
for (let round = 0; round < rounds; round += 1) for (const count of counts) all.get(count)?.push(await measure(count));
const rateOf = (count: number) => median((all.get(count) ?? []).map(({ perSecond }) => perSecond));
process.stdout.write(`${callers} callers for each worker, ${roundTripMs} ms more for each round trip to PostgreSQL, medians of ${rounds} rounds of ${seconds} s\n\n`);
process.stdout.write('| workers | checks/s | of one worker | p50 |\n|---|---|---|---|\n');
for (const count of counts) {
  const p50 = median((all.get(count) ?? []).map(({ medianMs }) => medianMs));
  process.stdout.write(`| ${count} | ${rateOf(count).toFixed(0)} | ${(rateOf(count) / rateOf(1)).toFixed(2)} × | ${p50.toFixed(1)} ms |\n`);
}
