import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checks } from '../../src/checks/index.js';
import { faults } from '../../src/providers/sandbox/faults.js';
import { askGraphQL, everyExample } from '../support/everyExample.js';
import { until } from '../support/until.js';
import { type ServiceProcess, startProcess } from '../support/process.js';

/**
 * Two real processes: A answers GraphQL by asking B over the KYC China REST contract, B answers from the sandbox.
 */
let a: ServiceProcess;
let b: ServiceProcess;
const atA = { 'content-type': 'application/json', 'x-client-id': 'bank', 'x-client-secret': 'secret-of-the-bank' };

beforeAll(async () => {
  b = await startProcess({ KYC_CLIENTS: 'service-a:secret-of-service-a' });
  a = await startProcess({
    KYC_CHINA_BASE_URL: b.url,
    KYC_MASTER_KEY: 'record-key-of-at-least-32-characters',
    KYC_CHINA_CLIENT_ID: 'service-a',
    KYC_CHINA_CLIENT_SECRET: 'secret-of-service-a',
    KYC_CHINA_TIMEOUT_MS: '1500',
    KYC_CLIENTS: 'bank:secret-of-the-bank',
  });
});
afterAll(async () => {
  await Promise.all([a.stop(), b.stop()]);
});

/** What differs by nature: ids, times, and who is asked. */
function comparable(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer), (key, value: unknown) =>
    key === 'id' || key === 'source' ? undefined : value,
  );
}

describe('the full circle', () => {
  test.each(everyExample)('$title', async ({ check, input }) => {
    const [throughA, atB] = await Promise.all([askGraphQL(a.url, check, input, atA), askGraphQL(b.url, check, input)]);
    expect(throughA.errors).toBeUndefined();
    expect(comparable(throughA)).toEqual(comparable(atB));
    expect(JSON.stringify(throughA)).toMatch(/"provider":"kyc-china"/);
    expect(JSON.stringify(atB)).toMatch(/"provider":"sandbox"/);
  });

  test('covers all checks', () => {
    expect(new Set(everyExample.map(({ check }) => check.name)).size).toBe(checks.length);
    expect(checks).toHaveLength(11);
  });

  /** B says when it may be asked again, and A heeds it: for every call, not only the one that was refused. */
  async function untilWelcome(): Promise<void> {
    const [check] = checks;
    await until(async () => (await askGraphQL(a.url, check!, check!.examples[0]!.input, atA)).errors === undefined);
  }

  test.each([
    ['unreachable', 'UPSTREAM_UNAVAILABLE'],
    ['rate-limited', 'UPSTREAM_UNAVAILABLE'], // the contract's HTTP says 503 for both
    ['garbage', 'UPSTREAM_ERROR'],
    ['timeout', 'OUTCOME_UNKNOWN'],
  ])('a provider of B that is %s is %s through A, and never an answer', async (name, code) => {
    const fault = faults.find((candidate) => candidate.name === name);
    const [check] = checks;
    await untilWelcome();
    const { data, errors } = await askGraphQL(a.url, check!, { name: '李明', idNo: fault?.idNo }, atA);
    expect(data).toEqual({ verifyIdentity: null });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
  });

  test('the request id goes through both, so that one search finds both logs', async () => {
    const [check] = checks;
    await untilWelcome();
    await askGraphQL(a.url, check!, check!.examples[0]!.input, { ...atA, 'x-request-id': 'circle-1' });
    await until(() => [a, b].every(({ output }) => output().includes('"requestId":"circle-1"')));
  });
});
