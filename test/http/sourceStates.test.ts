import { expect, test } from '@jest/globals';
import { KycError } from '../../src/errors.js';
import type { Provider } from '../../src/providers/provider.js';
import { jsonHeaders, post, send, startService } from '../running/inProcess.js';

const ask = (url: string) => post(`${url}/kyc/cn/identity`, { type: 'two-factor', name: '李明', idNo: '110101199003076515' }, jsonHeaders);
const failing = (error: () => KycError): Provider => ({ name: 'failing', capabilities: { IDENTITY_TWO_FACTOR: () => Promise.reject(error()) } });

async function shownOf(url: string) {
  const { body } = await send(`${url}/readyz?verbose`);
  const { text } = await send(`${url}/metrics`);
  return { sources: body.sources, metric: (name: string) => Number(new RegExp(`^${name}\\{source="failing"\\} (\\S+)$`, 'm').exec(text)?.[1]) };
}

test('a source that wants no calls for a while shows for how long', async () => {
  await using service = await startService({}, [failing(() => new KycError('UPSTREAM_UNAVAILABLE', 'x', { retryAfterMs: 3_600_000 }))]);
  await ask(service.url);
  const { sources, metric } = await shownOf(service.url);
  expect(sources).toEqual([{ name: 'failing', circuit: 'closed', pausedMs: expect.any(Number), underWay: 0, waiting: 0 }]);
  expect(sources[0].pausedMs).toBeGreaterThan(3_000_000);
  expect([metric('kyc_source_paused_seconds') > 3_000, metric('kyc_source_circuit')]).toEqual([true, 0]);
});

test('a source that is left alone shows that it is', async () => {
  await using service = await startService({}, [failing(() => new KycError('UPSTREAM_ERROR', 'x', { billed: 'no' }))]);
  for (let time = 0; time < 6; time += 1) await ask(service.url);
  const { sources, metric } = await shownOf(service.url);
  expect(sources).toEqual([{ name: 'failing', circuit: 'open', pausedMs: 0, underWay: 0, waiting: 0 }]);
  expect([metric('kyc_source_paused_seconds'), metric('kyc_source_circuit'), metric('kyc_source_calls_under_way'), metric('kyc_source_calls_waiting')]).toEqual([0, 2, 0, 0]);
});
