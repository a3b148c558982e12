import { describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { clientHeaders, startCountingUpstream } from '../running/countingUpstream.js';
import { send } from '../running/inProcess.js';
import { places } from '../running/place.js';
import { runKyc, startProcess } from '../running/process.js';
import { entriesOf, verdictOn } from '../running/records.js';
import { until } from '../running/until.js';

const verify = `mutation ($options: CheckOptions) { verifyIdentity(input: { twoFactor: { name: "周文", idNo: "330106198805120039" } }, options: $options) { id match source { billed reused } } }`;

describe.each(places)('three workers on %s', (_engine, newPlace) => {
  test('all answer, share a key, count together, and end with what they have in flight', async () => {
    await using started = await startWorkers(newPlace);
    const { service, upstream, config } = started;
    await Promise.all(Array.from({ length: 9 }, (_none, index) => ask(service.url, `different-${index}`)));
    expect(new Set((await entriesOf(config)).map(({ instance }) => instance)).size).toBe(3);

    const answers = await Promise.all(Array.from({ length: 9 }, () => ask(service.url, 'one-key')));
    expect(upstream.calls()).toBe(10);
    expect(new Set(answers.map(({ body }) => body.data.verifyIdentity.id)).size).toBe(1);
    expect(answers.filter(({ body }) => body.data.verifyIdentity.source.billed)).toHaveLength(1);
    await until(async () => (await sumOf(service.url, 'kyc_checks_total')) === 18);
    expect(await sumOf(service.url, 'kyc_check_duration_seconds_count')).toBe(18);

    const release = upstream.hold();
    const inFlight = Promise.all(Array.from({ length: 6 }, (_none, index) => ask(service.url, `late-${index}`)));
    await until(() => upstream.calls() === 16);
    const ended = service.stop('SIGTERM');
    await until(() => send(`${service.url}/healthz`).then(({ status }) => status === 503, () => true));
    release();
    expect((await inFlight).map(({ body }) => body.data.verifyIdentity.match)).toEqual(Array.from({ length: 6 }, () => 'MATCH'));
    expect(await ended).toBe(0);
    expect(await verdictOn(config)).toMatchObject({ problems: [], open: 0 });
    expect((await runKyc(['audit', 'verify'], started.env)).code).toBe(0);
  });

  test('one that is killed loses nothing, its checks become OUTCOME_UNKNOWN, and another takes its place', async () => {
    await using started = await startWorkers(newPlace);
    const { service, upstream, config } = started;
    const release = upstream.hold();
    const asked = Array.from({ length: 6 }, (_none, index) => ask(service.url, `key-${index}`).then(({ body }) => body.data?.verifyIdentity.match, () => 'cut off'));
    await until(() => upstream.calls() === 6);
    const before = workersOf(service.child.pid);
    process.kill(before[0]!, 'SIGKILL');
    await until(() => workersOf(service.child.pid).length === 3 && service.output().includes('a worker was started again'));
    expect(workersOf(service.child.pid)).not.toContain(before[0]);
    release();
    expect((await Promise.all(asked)).sort()).toEqual(['MATCH', 'MATCH', 'MATCH', 'MATCH', 'cut off', 'cut off']);
    await until(async () => (await verdictOn(config)).open === 0);
    const outcomes = (await entriesOf(config)).filter(({ kind }) => kind === 'outcome').map(({ outcome }) => outcome);
    expect(outcomes.sort()).toEqual(['MATCH', 'MATCH', 'MATCH', 'MATCH', 'OUTCOME_UNKNOWN', 'OUTCOME_UNKNOWN']);

    const again = await Promise.all(Array.from({ length: 6 }, (_none, index) => ask(service.url, `key-${index}`)));
    expect(upstream.calls()).toBe(6);
    expect(again.filter(({ body }) => body.errors?.[0].extensions.code === 'OUTCOME_UNKNOWN')).toHaveLength(2);
    expect(await service.stop()).toBe(0);
    expect(await verdictOn(config)).toMatchObject({ problems: [], open: 0 });
  });
});

test('workers read their sources again on SIGHUP to the primary', async () => {
  await using service = await startProcess({ KYC_WORKERS: '2' });
  service.child.kill('SIGHUP');
  await until(() => service.output().split('sources were read again').length === 3);
  expect((await send(`${service.url}/readyz`)).status).toBe(200);
});

test('no worker that can start is an error of the service, told once', async () => {
  await using service = await startProcess();
  const { code, stderr } = await runKyc(['serve'], { KYC_WORKERS: '3', PORT: new URL(service.url).port, KYC_MODE: 'development' });
  expect(code).toBe(4);
  expect(stderr.match(/EADDRINUSE/g)).toHaveLength(1);
});

test('a rate that each worker would allow in whole is a mistake of the configuration', async () => {
  const { code, stderr } = await runKyc(['serve'], { KYC_WORKERS: '3', KYC_RATE_PER_SECOND: '5' });
  expect([code, stderr]).toEqual([2, expect.stringContaining('REDIS_URL')]);
});

async function startWorkers(newPlace: (typeof places)[number][1]) {
  const place = await newPlace();
  const upstream = await startCountingUpstream();
  const env = { ...upstream.env, ...place.env };
  const service = await startProcess({ ...env, KYC_WORKERS: '3' });
  return {
    service, upstream, env, config: place.config,
    async [Symbol.asyncDispose]() {
      await service.stop('SIGTERM');
      await upstream[Symbol.asyncDispose]();
      await place[Symbol.asyncDispose]();
    },
  };
}

/** On a connection of its own: the primary gives each to the next worker. */
function ask(url: string, idempotencyKey: string) {
  const body = JSON.stringify({ query: verify, variables: { options: { idempotencyKey } } });
  return send(`${url}/graphql`, { method: 'POST', headers: { ...clientHeaders('shop'), connection: 'close' }, body });
}

function workersOf(primary: number | undefined): number[] {
  return execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(primary)]).toString().split('\n').filter((line) => line.includes('kyc.js')).map((line) => Number.parseInt(line, 10));
}

/** Over all labels. */
async function sumOf(url: string, name: string): Promise<number> {
  const { text } = await send(`${url}/metrics`);
  return text.split('\n').filter((line) => line.startsWith(`${name}{`)).reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' '))), 0);
}
