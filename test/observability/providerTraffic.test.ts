import { expect, test } from '@jest/globals';
import type { Attempt } from '../../src/checks/ports/audit.js';
import { createProviderTraffic } from '../../src/observability/providerTraffic.js';

const attempt = (outcome: Attempt['outcome'], latencyMs: number, more: Partial<Attempt> = {}): Attempt => ({
  provider: 'one',
  outcome,
  billed: 'yes',
  latencyMs,
  ...more,
});

test('counts calls and failures of each provider, and how long half and most of them took', () => {
  const traffic = createProviderTraffic();
  traffic.note([attempt('UPSTREAM_TIMEOUT', 900), attempt('MATCH', 10, { provider: 'two' })]);
  for (let each = 1; each <= 99; each += 1) traffic.note([attempt('MATCH', each)]);
  expect(traffic.of('one')).toEqual({ calls: 100, failures: 1, p50Ms: 51, p95Ms: 96 });
  expect(traffic.of('two')).toEqual({ calls: 1, failures: 0, p50Ms: 10, p95Ms: 10 });
  expect(traffic.of('nobody')).toEqual({ calls: 0, failures: 0, p50Ms: undefined, p95Ms: undefined });
});

test('forgets what lies more than 200 calls back, and counts no call that was not made', () => {
  const traffic = createProviderTraffic();
  traffic.note([attempt('UPSTREAM_ERROR', 1), attempt('UPSTREAM_UNAVAILABLE', 0, { passedOver: true })]);
  expect(traffic.of('one')).toMatchObject({ calls: 1, failures: 1 });
  for (let each = 0; each < 200; each += 1) traffic.note([attempt('MISMATCH', 5)]);
  expect(traffic.of('one')).toMatchObject({ calls: 200, failures: 0 });
});
