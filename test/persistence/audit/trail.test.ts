import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Provider } from '../../../src/providers/provider.js';
import { createSandbox } from '../../../src/providers/sandbox/index.js';
import { askRest, everyExample } from '../../support/everyExample.js';
import { jsonHeaders, post, startService } from '../../support/inProcess.js';
import { startProcess } from '../../support/process.js';
import { newSqlitePlace, places, recordKey } from '../../support/place.js';
import { entriesOf, verdictOn } from '../../support/records.js';

const input = { type: 'two-factor', name: '李明', idNo: '110101199003076515' };
const ask = (url: string, body: object = input, requestId = 'r-1') =>
  post(`${url}/kyc/cn/identity`, body, { ...jsonHeaders, 'x-request-id': requestId });

describe.each(places)('the audit trail on %s', (_engine, newPlace) => {
  test('tells of an intent before and an outcome after every check, and stays valid over restarts', async () => {
    await using place = await newPlace();
    for (const round of [1, 2]) {
      await using service = await startService(place.env);
      await Promise.all(everyExample.map(({ check, input: of }) => askRest(service.url, check, of)));
      expect(await verdictOn(place.config)).toMatchObject({
        entries: round * everyExample.length * 2,
        open: 0,
        problems: [],
      });
    }
    const entries = await entriesOf(place.config);
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_entry, index) => index + 1));
    for (const { run, seq } of entries.filter(({ kind }) => kind === 'outcome')) {
      expect(entries.filter((entry) => entry.run === run).map(({ kind }) => kind)).toEqual(['intent', 'outcome']);
      expect(entries.find((entry) => entry.run === run)?.seq).toBeLessThan(seq);
    }
  });

  test('says who asked for what, what became of it, and of the subject only what cannot be read', async () => {
    await using place = await newPlace();
    await using service = await startService(place.env);
    await ask(service.url);
    const [intent, outcome] = await entriesOf(place.config);
    const subject = {
      name: { hmac: expect.stringMatching(/^[0-9a-f]{64}$/), masked: '李*' },
      idNo: { hmac: expect.stringMatching(/^[0-9a-f]{64}$/), masked: '1101**********6515' },
    };
    const facts = {
      at: expect.stringMatching(/^\d{4}-.*Z$/),
      instance: expect.any(String),
      requestId: 'r-1',
      client: 'demo',
      channel: 'rest',
      check: 'IDENTITY_TWO_FACTOR',
      purpose: null,
      consent: null,
      subject,
    };
    expect(intent).toEqual({
      seq: 1,
      kind: 'intent',
      run: outcome?.run,
      ...facts,
      previous: '0'.repeat(64),
      hash: outcome?.previous,
    });
    expect(outcome).toMatchObject({
      seq: 2,
      kind: 'outcome',
      ...facts,
      outcome: 'MATCH',
      provider: 'sandbox',
      billed: 'yes',
      latencyMs: expect.any(Number),
    });
  });

  test('the same value has the same HMAC in every field of its kind, another key gives another', async () => {
    await using place = await newPlace();
    await using other = newSqlitePlace();
    for (const env of [place.env, { ...other.env, KYC_MASTER_KEY: `${recordKey}-another` }]) {
      await using service = await startService(env);
      await ask(service.url);
      await post(`${service.url}/kyc/cn/risk`, { type: 'police', name: '李明', idNo: input.idNo });
    }
    const hmacs = (await entriesOf(place.config)).map(
      ({ subject }) => (subject as { idNo: { hmac: string } }).idNo.hmac,
    );
    expect(new Set(hmacs).size).toBe(1);
    expect(
      (await entriesOf(other.config)).map(({ subject }) => (subject as { idNo: { hmac: string } }).idNo.hmac),
    ).not.toContain(hmacs[0]);
  });

  test('a check that reaches no provider leaves one entry: an outcome, about nobody where the input is wrong', async () => {
    await using place = await newPlace();
    await using service = await startService(place.env);
    await ask(service.url, { ...input, idNo: '123' });
    expect(await entriesOf(place.config)).toEqual([
      expect.objectContaining({
        kind: 'outcome',
        outcome: 'BAD_USER_INPUT',
        billed: 'no',
        provider: null,
        subject: null,
      }),
    ]);
  });

  test('a provider that fails leaves its code, its name and what it may have cost', async () => {
    await using place = await newPlace();
    await using service = await startService(place.env);
    await ask(service.url, { ...input, idNo: '110101199009010079' });
    expect(await entriesOf(place.config)).toMatchObject([
      { kind: 'intent' },
      { kind: 'outcome', outcome: 'UPSTREAM_ERROR', provider: 'sandbox', billed: 'unknown' },
    ]);
  });

  test('the intent is on the disk when the provider is asked', async () => {
    await using place = await newPlace();
    const seen: unknown[] = [];
    const sandbox = createSandbox();
    const { IDENTITY_TWO_FACTOR: answer } = sandbox.capabilities;
    const looking: Provider = {
      name: 'looking',
      capabilities: {
        IDENTITY_TWO_FACTOR: async (of, call) => (seen.push(...(await entriesOf(place.config))), answer!(of, call)),
      },
    };
    await using service = await startService(place.env, [looking]);
    expect((await ask(service.url)).status).toBe(200);
    expect(seen).toEqual([expect.objectContaining({ kind: 'intent', requestId: 'r-1' })]);
  });

  test('records that another key sealed are refused at start, and the message says what to set', async () => {
    await using place = await newPlace();
    await (await startService(place.env)).stop();
    await expect(startService({ ...place.env, KYC_MASTER_KEY: `${recordKey}-another` })).rejects.toMatchObject({
      name: 'OperatorError',
      message: expect.stringMatching(/KYC_MASTER_KEY/),
    });
  });

  test('processes that start at once find one set of tables', async () => {
    await using place = await newPlace();
    const services = await Promise.all([1, 2, 3].map(() => startProcess(place.env)));
    await Promise.all(services.flatMap(({ url }) => Array.from({ length: 20 }, () => ask(url))));
    await Promise.all(services.map((service) => service.stop()));
    expect(await verdictOn(place.config)).toMatchObject({ entries: 120, open: 0, problems: [] });
  });
});

test('no value of a request is in any file of the data folder', async () => {
  await using place = newSqlitePlace();
  await using service = await startService(place.env);
  for (const { check, input: of } of everyExample) await askRest(service.url, check, of);
  await ask(service.url, { ...input, idNo: '11010119900307canary' });
  const values = [...new Set(everyExample.flatMap(({ input: of }) => Object.values(of).map(String)))].filter(
    (value) => value.length > 1,
  );
  const files = readdirSync(place.config.dataDir, { recursive: true })
    .map((name) => join(place.config.dataDir, String(name)))
    .filter((file) => statSync(file).isFile());
  expect(files.some((file) => file.endsWith('kyc.sqlite-wal'))).toBe(true);
  const bytes = Buffer.concat(files.map((file) => readFileSync(file)));
  expect([...values, 'canary'].filter((value) => bytes.includes(value) && !/^[A-Z]+$/.test(value))).toEqual([]);
  expect(bytes.includes('1101**********6515')).toBe(true);
});

test('the sandbox makes its key and its folder for their owner alone', async () => {
  await using place = newSqlitePlace();
  const dataDir = join(place.config.dataDir, 'deep', 'data');
  await (await startService({ KYC_DATA_DIR: dataDir })).stop();
  const modes = ['', 'record.key', 'kyc.sqlite'].map((name) =>
    (statSync(join(dataDir, name)).mode & 0o777).toString(8),
  );
  expect(modes).toEqual(['700', '600', '600']);
  expect(readFileSync(join(dataDir, 'record.key'), 'utf8')).toMatch(/^[0-9a-f]{64}$/);
});
