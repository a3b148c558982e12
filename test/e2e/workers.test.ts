import { describe, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mergedMetrics } from '../../src/cluster/mergedMetrics.js';
import { demoClient } from '../../src/config/clients.js';
import { newSqlitePlace, places } from '../support/place.js';
import { runKyc, startProcess } from '../support/process.js';
import { entriesOf, verdictOn } from '../support/records.js';
import { until } from '../support/until.js';

const headers = {
  'content-type': 'application/json',
  // Each request on a connection of its own: connections are what is spread over the workers.
  connection: 'close',
  'x-client-id': demoClient.id,
  'x-client-secret': demoClient.secret,
};
const body = JSON.stringify({ type: 'two-factor', name: '李明', idNo: '11010119900307651X' });
const check = (url: string, more: Record<string, string> = {}) =>
  fetch(`${url}/kyc/cn/identity`, { method: 'POST', headers: { ...headers, ...more }, body });

/** The processes of the workers of a supervisor. */
function workersOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
}

async function startWorkers(env: Record<string, string>, count: number) {
  const service = await startProcess({ KYC_WORKERS: String(count), LOG_LEVEL: 'info', ...env });
  await until(() => workersOf(service.child.pid!).length === count);
  return service;
}

describe.each(places)('KYC_WORKERS on %s', (_engine, newPlace) => {
  test('one idempotency key on all workers is billed once, and the trail that they share is valid', async () => {
    await using place = await newPlace();
    await using service = await startWorkers(place.env, 3);
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => check(service.url, { 'idempotency-key': 'k-1' })),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(await service.stop()).toBe(0);
    const kinds = (await entriesOf(place.config)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'intent')).toHaveLength(1);
    expect(await verdictOn(place.config)).toMatchObject({ problems: [] });
  });

  test('a worker that is killed is replaced, and no audit entry is lost', async () => {
    await using place = await newPlace();
    await using service = await startWorkers(place.env, 2);
    const before = workersOf(service.child.pid!);
    expect((await check(service.url)).status).toBe(200);
    process.kill(before[1]!, 'SIGKILL');
    await until(() => service.output().includes('a worker died and is replaced'));
    await until(() => {
      const now = workersOf(service.child.pid!);
      return now.length === 2 && !now.includes(before[1]!);
    });
    expect((await check(service.url)).status).toBe(200);
    await service.stop();
    expect(await verdictOn(place.config)).toMatchObject({ problems: [] });
  });
});

test('the workers have one rate limit together', async () => {
  await using place = newSqlitePlace();
  await using service = await startWorkers({ ...place.env, KYC_RATE_PER_SECOND: '0.01', KYC_RATE_BURST: '3' }, 3);
  const answers = await Promise.all(Array.from({ length: 9 }, () => check(service.url)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(3);
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(6);
});

test('the metrics are those of all workers', async () => {
  await using place = newSqlitePlace();
  await using service = await startWorkers(place.env, 3);
  for (let count = 0; count < 6; count += 1) await check(service.url);
  const counted = async () => {
    const text = await (await fetch(`${service.url}/metrics`, { headers: { connection: 'close' } })).text();
    return /^kyc_checks_total\{check="IDENTITY_TWO_FACTOR"[^}]*\} (\d+)$/m.exec(text)?.[1];
  };
  await until(async () => (await counted()) === '6');
});

test('a mistake in the configuration ends the supervisor with its exit code, once', async () => {
  const ended = await runKyc(['serve'], { KYC_WORKERS: '2', PORT: 'x' });
  expect(ended.code).toBe(2);
  expect(ended.stderr.match(/PORT/g)).toHaveLength(1);
});

test('the supervisor ends with its workers on SIGTERM', async () => {
  await using place = newSqlitePlace();
  const service = await startWorkers(place.env, 2);
  const ended = once(service.child, 'exit');
  service.child.kill('SIGTERM');
  expect((await ended)[0]).toBe(0);
});

test('counters are added up and states are the worst of all', () => {
  const one =
    '# HELP a x\n# TYPE a counter\na{b="1"} 2\n# HELP kyc_provider_circuit x\nkyc_provider_circuit{provider="p"} 0\n';
  const two =
    '# HELP a x\n# TYPE a counter\na{b="1"} 3\na{b="2"} 1\n# HELP kyc_provider_circuit x\nkyc_provider_circuit{provider="p"} 2\n';
  expect(mergedMetrics([one, two])).toBe(
    '# HELP a x\n# TYPE a counter\na{b="1"} 5\na{b="2"} 1\n# HELP kyc_provider_circuit x\nkyc_provider_circuit{provider="p"} 2\n',
  );
});
