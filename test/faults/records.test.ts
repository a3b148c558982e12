import { afterAll, describe, expect, test } from '@jest/globals';
import type { Provider } from '../../src/providers/provider.js';
import { createSandbox } from '../../src/providers/sandbox/index.js';
import { newFolder } from '../running/folder.js';
import { jsonHeaders, post, type Running, send, startService } from '../running/inProcess.js';
import { hasPostgresPrograms, newPostgresServer } from '../running/postgresServer.js';
import { recordKey } from '../running/place.js';
import { entriesOf, verdictOn } from '../running/records.js';
import { mountSmallDisk } from '../running/smallDisk.js';
import { until } from '../running/until.js';
import { readConfig } from '../../src/config.js';

const ask = ({ url }: Running, requestId: string) =>
  post(`${url}/kyc/cn/identity`, { type: 'two-factor', name: '李明', idNo: '110101199003076515' }, { ...jsonHeaders, 'x-request-id': requestId });
const readiness = async ({ url }: Running) => (await send(`${url}/readyz`)).status;

/** The sandbox, which counts how often it is asked, and does something before it answers. */
function watched(before: () => void = () => undefined) {
  const calls: string[] = [];
  const { IDENTITY_TWO_FACTOR: answer } = createSandbox().capabilities;
  const provider: Provider = { name: 'watched', capabilities: { IDENTITY_TWO_FACTOR: async (input, call) => (calls.push(call.requestId), before(), answer!(input, call)) } };
  return { calls, provider };
}

const disk = mountSmallDisk();
afterAll(() => disk?.[Symbol.dispose]());

(disk ? describe : describe.skip)('a full disk', () => {
  test('refuses checks before a source is asked, shows in /readyz, and is over by itself once there is room', async () => {
    const env = { KYC_DATA_DIR: `${disk!.folder}/before`, KYC_RECORD_KEY: recordKey };
    const { calls, provider } = watched();
    await using service = await startService(env, [provider]);
    expect((await ask(service, 'good')).status).toBe(200);
    expect(await readiness(service)).toBe(200);

    disk!.fill();
    const refused = await untilRefused(service);
    expect(refused).toMatchObject({ status: 503, body: { success: false, code: 'SERVICE_UNAVAILABLE', retryable: true } });
    expect(await readiness(service)).toBe(503);
    const asked = calls.length;
    expect((await ask(service, 'full')).status).toBe(503);
    expect(calls).toHaveLength(asked);

    disk!.free();
    await until(async () => (await readiness(service)) === 200);
    expect((await ask(service, 'again')).status).toBe(200);
    const { records } = readConfig(env);
    expect(await verdictOn(records)).toMatchObject({ open: 0, problems: [] });
    expect((await entriesOf(records)).filter(({ requestId }) => requestId === 'full')).toEqual([expect.objectContaining({ kind: 'outcome', outcome: 'SERVICE_UNAVAILABLE', billed: 'no', note: 'not-delivered' })]);
    expect(service.log()).toMatch(/records cannot be written[\s\S]*records are written again/);
  }, 30_000);

  test('an answer that cannot be recorded does not leave; what it was is recorded once there is room', async () => {
    const env = { KYC_DATA_DIR: `${disk!.folder}/after`, KYC_RECORD_KEY: recordKey };
    let isFilled = false;
    const { provider } = watched(() => {
      if (isFilled) disk!.fill();
    });
    await using service = await startService(env, [provider]);
    expect((await ask(service, 'good')).status).toBe(200);
    isFilled = true;
    // Pages of the log that are there already can still be written over; a few checks use them up.
    const answers = [await ask(service, 'r-0')];
    isFilled = false;
    for (let count = 1; answers.at(-1)?.status === 200 && count < 400; count += 1) answers.push(await ask(service, `r-${count}`));
    const last = answers.at(-1)!;
    expect([500, 503]).toContain(last.status);
    expect(last.body).not.toHaveProperty('consistent');

    disk!.free();
    await until(async () => (await readiness(service)) === 200);
    const { records } = readConfig(env);
    const late = (await entriesOf(records)).filter(({ requestId, kind }) => requestId === `r-${answers.length - 1}` && kind === 'outcome');
    expect(late).toEqual([expect.objectContaining({ note: 'not-delivered', outcome: last.status === 500 ? 'MATCH' : 'SERVICE_UNAVAILABLE' })]);
    expect(await verdictOn(records)).toMatchObject({ open: 0, problems: [] });
  }, 30_000);
});

/** The first answer that is none: what is left of the last pages may hold a few records more. */
async function untilRefused(service: Running) {
  for (let count = 0; count < 400; count += 1) {
    const answer = await ask(service, `filling-${count}`);
    if (answer.status !== 200) return answer;
  }
  throw new Error('the disk never became full');
}

(hasPostgresPrograms ? describe : describe.skip)('a PostgreSQL that is gone', () => {
  test('refuses checks before a source is asked, and is over by itself once it is back', async () => {
    using server = await newPostgresServer();
    const env = { DATABASE_URL: server.url, KYC_RECORD_KEY: recordKey };
    const { calls, provider } = watched();
    await using service = await startService(env, [provider]);
    expect((await ask(service, 'good')).status).toBe(200);

    server.stop();
    expect(await ask(service, 'gone')).toMatchObject({ status: 503, body: { code: 'SERVICE_UNAVAILABLE' } });
    expect(await readiness(service)).toBe(503);
    expect(calls).toEqual(['good']);

    server.start();
    await until(async () => (await readiness(service)) === 200);
    expect((await ask(service, 'again')).status).toBe(200);
    await isRecordedWell(env, 'gone', 'SERVICE_UNAVAILABLE');
  }, 60_000);

  test('that goes while a source is asked leaves no answer out; what it was is recorded once it is back', async () => {
    using server = await newPostgresServer();
    const env = { DATABASE_URL: server.url, KYC_RECORD_KEY: recordKey };
    const { provider } = watched(() => server.stop());
    await using service = await startService(env, [provider]);
    const answer = await ask(service, 'lost');
    expect(answer).toMatchObject({ status: 500, body: { code: 'INTERNAL_SERVER_ERROR', retryable: false } });
    expect(answer.body).not.toHaveProperty('consistent');

    server.start();
    await until(async () => (await readiness(service)) === 200);
    await isRecordedWell(env, 'lost', 'MATCH');
  }, 60_000);

  test('that hangs is one that fails, within seconds', async () => {
    using server = await newPostgresServer();
    const env = { DATABASE_URL: server.url, KYC_RECORD_KEY: recordKey };
    const { calls, provider } = watched();
    await using service = await startService(env, [provider]);
    server.pause();
    const startedAt = Date.now();
    const refused = await ask(service, 'hung').finally(() => server.resume());
    expect(refused).toMatchObject({ status: 503, body: { code: 'SERVICE_UNAVAILABLE' } });
    expect(Date.now() - startedAt).toBeLessThan(45_000);
    expect(calls).toEqual([]);
    await until(async () => (await readiness(service)) === 200);
    await isRecordedWell(env, 'hung', 'SERVICE_UNAVAILABLE');
  }, 90_000);
});

/** The check of this request is recorded once, as not delivered, and the trail is whole. */
async function isRecordedWell(env: Record<string, string>, requestId: string, outcome: string): Promise<void> {
  const { records } = readConfig(env);
  const outcomes = (await entriesOf(records)).filter((entry) => entry.requestId === requestId && entry.kind === 'outcome');
  expect(outcomes).toEqual([expect.objectContaining({ outcome, note: 'not-delivered' })]);
  expect(await verdictOn(records)).toMatchObject({ open: 0, problems: [] });
}

test('a clock that is set back changes nothing: the order is that of the trail', async () => {
  const env = { KYC_RECORD_KEY: recordKey, KYC_DATA_DIR: newFolder() };
  await using service = await startService(env);
  const { now } = Date;
  const RealDate = Date;
  await ask(service, 'first');
  globalThis.Date = class extends RealDate {
    constructor(...args: []) {
      super(...(args.length === 0 ? ([now() - 3_600_000] as unknown as []) : args));
    }
  } as DateConstructor;
  await ask(service, 'second').finally(() => (globalThis.Date = RealDate));
  const { records } = readConfig(env);
  const entries = await entriesOf(records);
  expect(entries.map(({ requestId }) => requestId)).toEqual(['first', 'first', 'second', 'second']);
  expect(entries[2]!.at < entries[1]!.at).toBe(true);
  expect((await verdictOn(records)).problems).toEqual([]);
});
