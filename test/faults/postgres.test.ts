import { describe, expect, test } from '@jest/globals';
import { readConfig } from '../../src/config.js';
import { type Running, startService } from '../support/inProcess.js';
import { recordKey } from '../support/place.js';
import { hasPostgresPrograms, newPostgresServer, type PostgresServer } from '../support/postgresServer.js';
import { runHere } from '../support/commandLine.js';
import { startProcess } from '../support/process.js';
import { verdictOn } from '../support/records.js';
import { until } from '../support/until.js';
import {
  ask,
  erasePerson,
  graphql,
  isReady,
  isRecordedAsUndelivered,
  isRecordedOnce,
  person,
  readHistory,
  readUsage,
  refusalOf,
  unavailable,
  watched,
} from './asking.js';

const key = { 'idempotency-key': 'one-key' };
const environment = ({ url }: PostgresServer) => ({ DATABASE_URL: url, KYC_MASTER_KEY: recordKey });

/** The headers of a client that is kept in the database. */
async function newClient(env: Record<string, string>): Promise<Record<string, string>> {
  const { secret } = JSON.parse((await runHere(['clients', 'create', 'kept', '--json'], env)).stdout);
  return { 'x-client-id': 'kept', 'x-client-secret': secret };
}

async function timed<R>(work: Promise<R>): Promise<{ result: R; ms: number }> {
  const startedAt = performance.now();
  return { result: await work, ms: performance.now() - startedAt };
}

(hasPostgresPrograms ? describe : describe.skip).each([
  ['is stopped', 'stop', 'start'],
  ['hangs', 'pause', 'resume'],
] as const)('a PostgreSQL that %s', (_what, go, comeBack) => {
  test('refuses checks before a provider is asked, whatever they need of it, in bounded time, and is over by itself', async () => {
    using server = await newPostgresServer();
    const env = { ...environment(server), KYC_QUOTA_PER_DAY: '3' };
    const { calls, provider } = watched();
    const kept = await newClient(env);
    await using service = await startService(env, [provider]);
    expect((await ask(service, 'good')).status).toBe(200);
    expect((await ask(service, 'kept', kept)).status).toBe(200);

    server[go]();
    const asked = [ask(service, 'gone'), ask(service, 'keyed', key), ask(service, 'aged', { 'x-kyc-max-age': '60' })];
    const looked = [ask(service, 'lost', kept)];
    const { result: refused, ms } = await timed(Promise.all(asked));
    for (const answer of refused) expect([answer.status, refusalOf(answer)]).toEqual([503, unavailable]);
    expect(ms).toBeLessThan(45_000);
    for (const answer of await Promise.all(looked))
      expect([answer.status, refusalOf(answer)]).toEqual([503, unavailable]);
    const { result: later, ms: lookUp } = await timed(ask(service, 'unknown', kept));
    expect(later.status).toBe(503);
    expect(lookUp).toBeLessThan(3_000);
    expect(await isReady(service)).toBe(false);
    expect(calls).toEqual(['good', 'kept']);

    server[comeBack]();
    await until(() => isReady(service));
    await until(async () => (await ask(service, 'back', kept)).status === 200);
    await isRecordedAsUndelivered(env, 'gone', 'SERVICE_UNAVAILABLE');
    await isRecordedAsUndelivered(env, 'keyed', 'SERVICE_UNAVAILABLE');
    // Nothing was sent under the key, so it is free in the end; what was refused leaves the quota short at most.
    await until(async () => [200, 429].includes((await ask(service, 'again', key)).status));
    const codes: unknown[] = [];
    for (let count = 0; count < 4; count += 1) codes.push((await ask(service, `more-${count}`)).status);
    expect(codes.filter((status) => status === 200).length).toBeLessThanOrEqual(1);
    expect(codes.slice(1)).toEqual([429, 429, 429]);
  });

  test('fails history, usage and erasure clearly, and the command line too', async () => {
    using server = await newPostgresServer();
    const env = environment(server);
    await using service = await startService(env);
    await ask(service, 'good');

    server[go]();
    // Noticed although nobody asks.
    await until(async () => !(await isReady(service)));
    const { result, ms } = await timed(
      Promise.all([readHistory, readUsage, erasePerson].map((query) => graphql(service, query))),
    );
    for (const answer of result) expect(refusalOf(answer)).toEqual(unavailable);
    expect(ms).toBeLessThan(45_000);
    const commands = [
      ['clients', 'list'],
      ['clients', 'create', 'late'],
      ['usage'],
      ['erase-subject', '--id-no', person.idNo, '--yes'],
    ];
    const ended = await Promise.all(commands.map((command) => runHere(command, env)));
    for (const { code, stdout, stderr } of ended) {
      expect([code, stdout]).toEqual([4, '']);
      expect(stderr).toMatch(/^SERVICE_UNAVAILABLE: .*\n$/);
      expect(stderr).not.toMatch(/127\.0\.0\.1|1101/);
    }

    server[comeBack]();
    await until(() => isReady(service));
    await until(async () => (await graphql(service, readHistory)).body.data?.verifications.edges.length === 1);
    expect((await graphql(service, readUsage)).body.data.usage.checks).toBe(1);
    expect((await graphql(service, erasePerson)).body.data.eraseSubject).toMatchObject({ erasedHistory: 1 });
    expect((await runHere(['clients', 'list'], env)).code).toBe(0);
    expect(await verdictOn(readConfig(env).persistence)).toMatchObject({ open: 0, problems: [] });
    expect(service.log()).not.toMatch(/110101199003|李明/);
  });

  test('while a provider is asked lets no answer out that is not recorded, and no second call be made under its key', async () => {
    using server = await newPostgresServer();
    const env = { ...environment(server), KYC_QUOTA_PER_DAY: '2' };
    const { calls, provider } = watched(() => calls.length === 1 && server[go]());
    await using service = await startService(env, [provider]);
    const lost = await ask(service, 'lost', key);
    expect([lost.status, refusalOf(lost)]).toEqual([500, { code: 'INTERNAL_SERVER_ERROR', retryable: false }]);
    expect(lost.body).not.toHaveProperty('consistent');

    server[comeBack]();
    await until(() => isReady(service));
    expect([200, 504]).toContain((await ask(service, 'again', key)).status);
    await until(async () => (await ask(service, 'replayed', key)).headers.get('idempotency-replayed') === 'true');
    expect(calls).toEqual(['lost']);
    // A server that hangs already holds the whole statement, and may carry it out once it goes on: the entry is then found, not written again.
    await isRecordedOnce(env, 'lost', { outcome: 'MATCH', ...(go === 'stop' && { note: 'not-delivered' }) });
    // The lost answer was billed: one more is allowed.
    expect((await ask(service, 'second')).status).toBe(200);
    expect((await ask(service, 'third')).status).toBe(429);
    expect(calls).toEqual(['lost', 'second']);
  });
});

(hasPostgresPrograms ? test : test.skip)(
  'a process whose PostgreSQL is gone ends in order, and leaves records that are whole',
  async () => {
    using server = await newPostgresServer();
    const env = environment(server);
    await using service = await startProcess(env);
    server.stop();
    expect(await service.stop()).toBe(0);
    expect(service.output()).not.toContain('A fault of this program');
    server.start();
    expect(await verdictOn(readConfig(env).persistence)).toMatchObject({ open: 0, problems: [] });
  },
);

(hasPostgresPrograms ? test : test.skip)(
  'two processes on a PostgreSQL that was stopped make one call under a key, and exceed no quota',
  async () => {
    using server = await newPostgresServer();
    const env = { ...environment(server), KYC_QUOTA_PER_DAY: '4' };
    let isHeld = true;
    const { calls, provider } = watched(() => until(() => !isHeld));
    await using one = await startService(env, [provider]);
    await using two = await startService(env, [provider]);
    const askBoth = (requestId: string) => [one, two].map((service: Running) => ask(service, requestId, key));
    const first = askBoth('first');
    await until(() => calls.length === 1);
    server.stop();
    isHeld = false;
    await Promise.all(first);
    server.start();
    await until(async () => (await isReady(one)) && (await isReady(two)));
    await until(async () => (await Promise.all(askBoth('again'))).every(({ status }) => status === 200));
    expect(calls).toEqual(['first']);
    const others = await Promise.all(
      Array.from({ length: 12 }, (_, index) => ask(index % 2 ? one : two, `other-${index}`)),
    );
    expect(others.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(3);
    expect(calls.length).toBeLessThanOrEqual(4);
  },
);

(hasPostgresPrograms ? test : test.skip)('a PostgreSQL that hangs does not keep the service from ending', async () => {
  using server = await newPostgresServer();
  const service = await startProcess(environment(server));
  expect((await ask(service, 'good')).status).toBe(200);
  server.pause();
  const { result, ms } = await timed(Promise.race([service.stop(), patience(60_000)]));
  await service.stop('SIGKILL');
  expect(result).not.toBe('still running');
  expect(ms).toBeLessThan(40_000);
});

function patience(ms: number): Promise<string> {
  return new Promise((resolve) => setTimeout(() => resolve('still running'), ms).unref());
}
