import { expect, test } from '@jest/globals';
import { police } from '../../../src/checks/risk/police.js';
import type { Provider } from '../../../src/providers/provider.js';
import { jsonHeaders, post, startService } from '../../support/inProcess.js';

const [{ answer }] = police.examples;
const policeFields = { name: '李明', idNo: '110101199003076515' };
const query =
  '{ customerProfile(input: { name: "李明", idNo: "110101199003076515" }) { police { ... on CheckFailed { code retryable retryAfterMs } } summary { maybeBilled } } }';

test('a profile that ends before its provider usually answers is told so, and nothing is sent or billed for it', async () => {
  let calls = 0;
  const slow: Provider = {
    name: 'slow',
    capabilities: {
      RISK_POLICE: () => new Promise((resolve) => setTimeout(resolve, 300, (calls++, { answer, billed: true }))),
    },
  };
  await using service = await startService({ KYC_PROFILE_DEADLINE_MS: '200' }, [slow]);
  const alone = await Promise.all(
    [1, 2, 3, 4, 5].map(() => post(`${service.url}/kyc/cn/risk`, { type: 'police', ...policeFields }, jsonHeaders)),
  );
  expect(alone.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  const { body } = await post(`${service.url}/graphql`, { query }, jsonHeaders);
  expect(body.data.customerProfile).toEqual({
    police: { code: 'UPSTREAM_TIMEOUT', retryable: true, retryAfterMs: expect.any(Number) },
    summary: { maybeBilled: 0 },
  });
  expect(calls).toBe(5);
});
