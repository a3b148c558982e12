import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readConfig } from '../../src/config.js';
import { type ErrorCode, KycError } from '../../src/errors.js';
import type { Provider } from '../../src/providers/provider.js';
import { compile, document, mistakes } from '../rest-contract/openapi/document.js';
import { newFolder } from '../support/folder.js';
import { jsonHeaders, post, send, startService } from '../support/inProcess.js';
import { entriesOf } from '../support/records.js';

/** A provider that fails, or answers. */
const police = (failsWith?: ErrorCode): Provider['capabilities'] => ({
  RISK_POLICE: async () => {
    if (failsWith) throw new KycError(failsWith, 'The provider failed.', { billed: 'no' });
    return { answer: { listed: false, categories: [], message: 'not listed' }, billed: true };
  },
});

/** A service whose first provider fails or answers, and whose second answers; with what it says of them. */
async function startTwo(failsWith?: ErrorCode) {
  const env = {
    KYC_DATA_DIR: newFolder(),
    KYC_MASTER_KEY: 'record-key-of-the-tests-0123456789',
    KYC_CIRCUIT_OPEN_MS: '600000',
  };
  const service = await startService(env, [
    { name: 'first', capabilities: police(failsWith) },
    { name: 'second', capabilities: police() },
  ]);
  return {
    ...service,
    ask: (requestId: string) =>
      post(
        `${service.url}/kyc/cn/risk`,
        { type: 'police', name: '李明', idNo: '110101199003076515' },
        { ...jsonHeaders, 'x-request-id': requestId },
      ),
    readyz: (query = '?verbose') => send(`${service.url}/readyz${query}`),
    /** What /metrics says of these series, by their labels. */
    async series(name: string): Promise<Record<string, number>> {
      const { text } = await send(`${service.url}/metrics`);
      const lines = text.split('\n').filter((line) => line.startsWith(`${name}{`));
      return Object.fromEntries(
        lines.map((line) => [
          line.slice(name.length, line.lastIndexOf(' ')),
          Number(line.slice(line.lastIndexOf(' '))),
        ]),
      );
    },
    async recorded(requestId: string) {
      const entries = await entriesOf(readConfig(env).persistence);
      return entries.find((entry) => entry.kind === 'outcome' && entry.requestId === requestId);
    },
  };
}

type Two = Awaited<ReturnType<typeof startTwo>>;

const call = (outcome: string, billed: string, provider = 'first') => ({
  provider,
  outcome,
  billed,
  latencyMs: expect.any(Number),
});
const answeredBySecond = call('CLEAR', 'yes', 'second');

test('a provider that answers is told of as closed, and its calls are counted and timed', async () => {
  await using two = await startTwo();
  expect((await two.ask('well')).status).toBe(200);
  expect((await two.readyz()).body.sources).toEqual(
    ['first', 'second'].map((name) => ({ name, circuit: 'closed', pausedMs: 0, underWay: 0, waiting: 0 })),
  );
  expect(await two.series('kyc_provider_circuit')).toEqual({ '{provider="first"}': 0, '{provider="second"}': 0 });
  expect(await two.series('kyc_provider_attempts_total')).toEqual({
    '{provider="first",check="RISK_POLICE",outcome="CLEAR",called="yes"}': 1,
  });
  expect(await two.series('kyc_provider_attempt_duration_seconds_count')).toEqual({
    '{provider="first",check="RISK_POLICE"}': 1,
  });
  expect(await two.recorded('well')).toMatchObject({ provider: 'first', outcome: 'CLEAR', billed: 'yes' });
  expect(await two.recorded('well')).not.toHaveProperty('attempts');
});

test('a provider that wants no calls for a while shows for how long', async () => {
  const only: Provider = {
    name: 'only',
    capabilities: {
      RISK_POLICE: () => Promise.reject(new KycError('UPSTREAM_UNAVAILABLE', 'x', { retryAfterMs: 3_600_000 })),
    },
  };
  await using service = await startService({}, [only]);
  await post(`${service.url}/kyc/cn/risk`, { type: 'police', name: '李明', idNo: '110101199003076515' });
  const { body } = await send(`${service.url}/readyz?verbose`);
  expect(body.sources).toEqual([
    { name: 'only', circuit: 'closed', pausedMs: expect.any(Number), underWay: 0, waiting: 0 },
  ]);
  expect(body.sources[0].pausedMs).toBeGreaterThan(3_000_000);
  const { text } = await send(`${service.url}/metrics`);
  expect(Number(/^kyc_provider_paused_seconds\{provider="only"\} (\S+)$/m.exec(text)?.[1])).toBeGreaterThan(3_000);
});

describe('a provider that keeps failing', () => {
  let two: Two;
  beforeAll(async () => {
    two = await startTwo('UPSTREAM_UNAVAILABLE');
    for (const requestId of ['failing-1', 'failing-2', 'failing-3', 'open'])
      expect((await two.ask(requestId)).status).toBe(200);
  });
  afterAll(() => two.stop());

  test('stands in the record of each check for which it was tried, call by call, before the one that answered', async () => {
    const failed = call('UPSTREAM_UNAVAILABLE', 'no');
    expect(await two.recorded('failing-1')).toMatchObject({
      provider: 'second',
      outcome: 'CLEAR',
      billed: 'yes',
      attempts: [failed, failed, failed, answeredBySecond],
    });
    expect(await two.series('kyc_provider_retries_total')).toEqual({ '{provider="first"}': 2 });
  });

  test('is told of as open once it is left alone, by /readyz, which stays ready, and by /metrics', async () => {
    const ready = await two.readyz();
    expect([ready.status, ready.body.status, ready.body.sources[0].circuit]).toEqual([200, 'ready', 'open']);
    expect(await two.series('kyc_provider_circuit')).toEqual({ '{provider="first"}': 2, '{provider="second"}': 0 });
    expect(await two.series('kyc_provider_circuit_changes_total')).toEqual({ '{provider="first",state="open"}': 1 });
    expect(two.log()).toMatch(/"provider":"first","circuit":"open"/);
  });

  test('is recorded and counted as passed over while it is left alone, and not timed', async () => {
    expect(await two.recorded('open')).toMatchObject({
      provider: 'second',
      attempts: [{ ...call('UPSTREAM_UNAVAILABLE', 'no'), passedOver: true }, answeredBySecond],
    });
    expect(await two.series('kyc_provider_attempts_total')).toEqual({
      '{provider="first",check="RISK_POLICE",outcome="UPSTREAM_UNAVAILABLE",called="yes"}': 5,
      '{provider="first",check="RISK_POLICE",outcome="UPSTREAM_UNAVAILABLE",called="no"}': 1,
      '{provider="second",check="RISK_POLICE",outcome="CLEAR",called="yes"}': 4,
    });
    expect(await two.series('kyc_provider_attempt_duration_seconds_count')).toEqual({
      '{provider="first",check="RISK_POLICE"}': 5,
      '{provider="second",check="RISK_POLICE"}': 4,
    });
    expect(two.log()).toMatch(
      /"requestId":"open".*"attempts":\[\{"provider":"first".*"passedOver":true\},\{"provider":"second"/,
    );
  });

  test('and was the only one is recorded as passed over too', async () => {
    const env = { KYC_DATA_DIR: newFolder() };
    await using service = await startService(env, [{ name: 'only', capabilities: police('UPSTREAM_ERROR') }]);
    for (let time = 0; time < 6; time += 1)
      await post(`${service.url}/kyc/cn/risk`, { type: 'police', name: '李明', idNo: '110101199003076515' });
    const outcomes = (await entriesOf(readConfig(env).persistence)).filter(({ kind }) => kind === 'outcome');
    expect(outcomes.map(({ outcome, billed, attempts }) => [outcome, billed, attempts])).toEqual([
      ...Array.from({ length: 5 }, () => ['UPSTREAM_ERROR', 'no', undefined]),
      ['UPSTREAM_UNAVAILABLE', 'no', [{ ...call('UPSTREAM_UNAVAILABLE', 'no', 'only'), passedOver: true }]],
    ]);
  });

  test('is told of as the OpenAPI document says', async () => {
    const { content } = document.paths['/readyz']!.get!.responses['200']!;
    const validate = compile({ ...content['application/json'].schema, additionalProperties: false });
    expect(mistakes(validate, (await two.readyz()).body)).toEqual([]);
    expect(mistakes(validate, (await two.readyz('')).body)).toEqual([]);
    expect(mistakes(validate, { status: 'ready', reasons: [], sources: [{ name: 'first' }] })).not.toEqual([]);
  });
});
