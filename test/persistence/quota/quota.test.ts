import { describe, expect, test } from '@jest/globals';
import type { CheckRun } from '../../../src/checks/ports/idempotency.js';
import { KycError } from '../../../src/errors.js';
import { openDatabase } from '../../../src/persistence/database/open.js';
import { createQuota } from '../../../src/persistence/quota/quota.js';
import { readConfig } from '../../../src/config.js';
import type { Provider } from '../../../src/providers/provider.js';
import { jsonHeaders, post, startService } from '../../support/inProcess.js';
import { newPostgresPlace, newSqlitePlace, places } from '../../support/place.js';
import { postgresMissing } from '../../support/postgres.js';
import { runHere } from '../../support/commandLine.js';
import { startProcess } from '../../support/process.js';
import { until } from '../../support/until.js';

const police = { type: 'police', name: '李明', idNo: '110101199003076515' };
const codeOf = ({ status, body }: { status: number; body: { code?: string } }) => (status === 200 ? 'OK' : body.code);
const tally = (codes: readonly (string | undefined)[]) =>
  Object.fromEntries([...new Set(codes)].map((code) => [code, codes.filter((other) => other === code).length]));

/** Answers after a moment, and counts. */
function counting(): Provider & { calls: number } {
  const provider: Provider & { calls: number } = {
    name: 'counting',
    calls: 0,
    capabilities: {
      RISK_POLICE: async () => {
        provider.calls++;
        await new Promise((resolve) => setTimeout(resolve, 20));
        return { answer: { listed: false, categories: [], message: 'ok' }, billed: true };
      },
    },
  };
  return provider;
}

describe.each(places)('quotas (%s)', (_engine, newPlace) => {
  test('fifty requests at once make exactly as many billed calls as the quota allows', async () => {
    await using place = await newPlace();
    const source = counting();
    await using service = await startService({ ...place.env, KYC_QUOTA_PER_DAY: '7', LOG_LEVEL: 'silent' }, [source]);
    const answers = await Promise.all(Array.from({ length: 50 }, () => post(`${service.url}/kyc/cn/risk`, police)));
    expect(tally(answers.map(codeOf))).toEqual({ OK: 7, QUOTA_EXCEEDED: 43 });
    expect(source.calls).toBe(7);
    const refused = answers.find(({ status }) => status !== 200);
    expect([refused?.status, refused?.body.retryable]).toEqual([429, false]);
  });

  test('what is refused or surely not billed costs nothing; unknown counts', async () => {
    await using place = await newPlace();
    await using service = await startService({ ...place.env, KYC_QUOTA_PER_MONTH: '2', LOG_LEVEL: 'silent' });
    const ask = async (idNo: string) => codeOf(await post(`${service.url}/kyc/cn/risk`, { ...police, idNo }));
    for (let i = 0; i < 4; i++) expect(await ask('110101199009010044')).toBe('UPSTREAM_UNAVAILABLE');
    expect(await ask('x')).toBe('BAD_USER_INPUT');
    expect(await ask('110101199009010060')).toBe('UPSTREAM_ERROR');
    expect([await ask(police.idNo), await ask(police.idNo)]).toEqual(['OK', 'QUOTA_EXCEEDED']);
  });

  test('a quota set later counts what was billed before', async () => {
    await using place = await newPlace();
    {
      await using free = await startService({ ...place.env, LOG_LEVEL: 'silent' });
      for (let i = 0; i < 3; i++) await post(`${free.url}/kyc/cn/risk`, police);
    }
    await using service = await startService({ ...place.env, KYC_QUOTA_PER_DAY: '4', LOG_LEVEL: 'silent' });
    const codes = [
      codeOf(await post(`${service.url}/kyc/cn/risk`, police)),
      codeOf(await post(`${service.url}/kyc/cn/risk`, police)),
    ];
    expect(codes).toEqual(['OK', 'QUOTA_EXCEEDED']);
  });
});

describe.each(places)('a quota that was off for a while (%s)', (_engine, newPlace) => {
  test.each([
    ['in one process', false],
    ['over a restart', true],
  ])('counts what was billed meanwhile, %s', async (_how, isRestarted) => {
    await using place = await newPlace();
    const { secret } = JSON.parse(
      (await runHere(['clients', 'create', 'acme', '--per-day', '2', '--json'], place.env)).stdout,
    );
    const headers = { ...jsonHeaders, 'x-client-id': 'acme', 'x-client-secret': secret };
    const start = () => startService({ ...place.env, LOG_LEVEL: 'silent' });
    let service = await start();
    const send = (input: object) => post(`${service.url}/kyc/cn/risk`, input, headers);
    const ask = async () => codeOf(await send(police));
    /** The rate tells when the change is there, by an answer that costs nothing. */
    const setTo = async (quota: string, rate: string) => {
      await runHere(['clients', 'update', 'acme', '--per-day', quota, '--rate', rate], place.env);
      if (isRestarted) {
        await service.stop();
        service = await start();
      }
      await until(async () => (await send({ ...police, idNo: 'x' })).headers.get('ratelimit-limit') === rate);
    };
    try {
      expect([await ask(), await ask(), await ask()]).toEqual(['OK', 'OK', 'QUOTA_EXCEEDED']);
      await setTo('off', '1001');
      expect([await ask(), await ask(), await ask()]).toEqual(['OK', 'OK', 'OK']);
      await setTo('6', '1002');
      expect([await ask(), await ask()]).toEqual(['OK', 'QUOTA_EXCEEDED']);
    } finally {
      await service.stop();
    }
  });
});

test("days and months are those of China's calendar", async () => {
  const { env } = newSqlitePlace();
  const database = await openDatabase(readConfig(env).persistence);
  let now = new Date('2026-01-31T15:59:59Z');
  const quota = createQuota(database, { quotaPerDay: 1, quotaPerMonth: 2 }, () => now);
  const result = { source: { billed: true, reused: false } };
  const run = { caller: { client: { id: 'acme', scopes: ['*'] } } } as unknown as CheckRun;
  const runOne = () =>
    quota(run, async () => result as never).then(
      () => 'OK',
      (error: KycError) => error.message.replace(/.* in (\S+) .*/, '$1'),
    );
  expect([await runOne(), await runOne()]).toEqual(['OK', '2026-01-31']);
  now = new Date('2026-01-31T16:00:00Z');
  expect([await runOne(), await runOne()]).toEqual(['OK', '2026-02-01']);
  now = new Date('2026-02-01T16:00:00Z');
  expect(await runOne()).toBe('OK');
  now = new Date('2026-02-02T16:00:00Z');
  expect(await runOne()).toBe('2026-02');
  now = new Date('2026-01-31T16:00:00Z');
  expect(await runOne()).toBe('2026-02-01');
  await database.destroy();
});

(postgresMissing ? test.skip : test)('two processes on one PostgreSQL share a quota', async () => {
  await using place = await newPostgresPlace();
  const env = { ...place.env, KYC_QUOTA_PER_DAY: '21', KYC_SANDBOX_LATENCY_MS: '10', LOG_LEVEL: 'silent' };
  const [one, two] = await Promise.all([startProcess(env), startProcess(env)]);
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, i) => post(`${(i % 2 ? one : two).url}/kyc/cn/risk`, police, jsonHeaders)),
  );
  await Promise.all([one.stop(), two.stop()]);
  expect(tally(answers.map(codeOf))).toEqual({ OK: 21, QUOTA_EXCEEDED: 39 });
});
