import { afterAll, describe, expect, test } from '@jest/globals';
import { readConfig } from '../../src/config.js';
import { type Answered, type Running, startService } from '../support/inProcess.js';
import { recordKey } from '../support/place.js';
import { runHere } from '../support/commandLine.js';
import { entriesOf, verdictOn } from '../support/records.js';
import { mountSmallDisk } from '../support/smallDisk.js';
import { until } from '../support/until.js';
import {
  ask,
  erasePerson,
  graphql,
  isReady,
  isRecordedAsUndelivered,
  readHistory,
  readUsage,
  refusalOf,
  unavailable,
  watched,
} from './asking.js';

const disk = mountSmallDisk();
afterAll(() => disk?.[Symbol.dispose]());
const environment = (folder: string): Record<string, string> => ({
  KYC_DATA_DIR: `${disk!.folder}/${folder}`,
  KYC_MASTER_KEY: recordKey,
});

(disk ? describe : describe.skip)('a full disk', () => {
  test('refuses checks before a provider is asked, shows in /readyz, and is over by itself once there is room', async () => {
    const env = environment('before');
    const { calls, provider } = watched();
    await using service = await startService(env, [provider]);
    expect((await ask(service, 'good')).status).toBe(200);
    expect(await isReady(service)).toBe(true);

    disk!.fill();
    const refused = await untilRefused(service);
    expect([refused.status, refusalOf(refused)]).toEqual([503, unavailable]);
    expect(await isReady(service)).toBe(false);
    const asked = calls.length;
    expect((await ask(service, 'full')).status).toBe(503);
    expect(calls).toHaveLength(asked);

    disk!.free();
    await until(() => isReady(service));
    expect((await ask(service, 'again')).status).toBe(200);
    await isRecordedAsUndelivered(env, 'full', 'SERVICE_UNAVAILABLE');
    expect(service.log()).toMatch(/records cannot be written[\s\S]*records are written again/);
  });

  test('an answer that cannot be recorded does not leave; what it was is recorded once there is room', async () => {
    const env = environment('after');
    let isFilled = false;
    const { provider } = watched(() => isFilled && disk!.fill());
    await using service = await startService(env, [provider]);
    expect((await ask(service, 'good')).status).toBe(200);
    isFilled = true;
    // Pages of the log that are there already can still be written over; a few checks use them up.
    const answers = [await ask(service, 'r-0')];
    isFilled = false;
    for (let count = 1; answers.at(-1)?.status === 200 && count < 400; count += 1)
      answers.push(await ask(service, `r-${count}`));
    const last = answers.at(-1)!;
    expect([500, 503]).toContain(last.status);
    expect(last.body).not.toHaveProperty('consistent');

    disk!.free();
    await until(() => isReady(service));
    await isRecordedAsUndelivered(
      env,
      `r-${answers.length - 1}`,
      last.status === 500 ? 'MATCH' : 'SERVICE_UNAVAILABLE',
    );
  });

  test('refuses keys, quotas, clients and erasures, erases nothing, and lets what is there be read', async () => {
    const env = { ...environment('kept'), KYC_QUOTA_PER_DAY: '1000' };
    const { calls, provider } = watched();
    await using service = await startService(env, [provider]);
    const key = { 'idempotency-key': 'before' };
    expect((await ask(service, 'good', key)).status).toBe(200);

    disk!.fill();
    await untilRefused(service);
    const asked = calls.length;
    for (const answer of [
      await ask(service, 'full', { 'idempotency-key': 'full' }),
      await graphql(service, erasePerson),
    ])
      expect(refusalOf(answer)).toEqual(unavailable);
    expect(await runHere(['clients', 'create', 'late'], env)).toMatchObject({
      code: 4,
      stdout: '',
      stderr: expect.stringMatching(/^SERVICE_UNAVAILABLE/),
    });
    const { edges } = (await graphql(service, readHistory)).body.data.verifications;
    expect(edges.length).toBeGreaterThan(0);
    expect((await graphql(service, readUsage)).body.data.usage.checks).toBeGreaterThan(0);
    expect(calls).toHaveLength(asked);

    disk!.free();
    await until(() => isReady(service));
    expect((await ask(service, 'again', key)).headers.get('idempotency-replayed')).toBe('true');
    await until(async () => (await ask(service, 'later', { 'idempotency-key': 'full' })).status === 200);
    expect(calls).toHaveLength(asked + 1);
    const recorded = (await entriesOf(readConfig(env).persistence)).filter(
      ({ kind, outcome }) => kind === 'outcome' && outcome === 'MATCH',
    );
    // The replay is recorded and no answer of its own.
    expect((await graphql(service, erasePerson)).body.data.eraseSubject.erasedHistory).toBe(recorded.length - 1);
    expect((await graphql(service, readHistory)).body.data.verifications.edges).toEqual([]);
    expect(await verdictOn(readConfig(env).persistence)).toMatchObject({ open: 0, problems: [] });
  });

  test('while a provider is asked leaves the key taken, and gives the answer again once there is room', async () => {
    const env = environment('under-way');
    let room: 'some' | 'none' = 'some';
    const { calls, provider } = watched(() => room === 'none' && disk!.fill());
    await using service = await startService(env, [provider]);
    room = 'none';
    const keyed = await ask(service, 'keyed', { 'idempotency-key': 'k' });
    room = 'some';
    await untilRefused(service);
    const asked = calls.length;
    expect([200, 500]).toContain(keyed.status);
    expect((await ask(service, 'full', { 'idempotency-key': 'k' })).status).toBe(503);

    disk!.free();
    await until(() => isReady(service));
    await until(
      async () =>
        (await ask(service, 'again', { 'idempotency-key': 'k' })).headers.get('idempotency-replayed') === 'true',
    );
    expect(calls).toHaveLength(asked);
    expect(await verdictOn(readConfig(env).persistence)).toMatchObject({ open: 0, problems: [] });
  });
});

/** The first answer that is none: what is left of the last pages may hold a few records more. */
async function untilRefused(service: Running): Promise<Answered> {
  for (let count = 0; count < 400; count += 1) {
    const answer = await ask(service, `filling-${count}`);
    if (answer.status !== 200) return answer;
  }
  throw new Error('the disk never became full');
}
