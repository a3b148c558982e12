import { expect, test } from '@jest/globals';
import type { CheckName } from '../../../src/checks/index.js';
import { createSubjectLimits } from '../../../src/providers/resilience/subjectLimits.js';
import { createTencentCloud } from '../../../src/providers/tencent-cloud/index.js';
import { credentials } from './vendor.js';

const minute = 60_000;
const day = 1_440 * minute;

/** After how many calls about one person, one every so often, the next is refused, and until when. */
async function leastRefused(check: CheckName, input: (call: number) => object, everyMs: number) {
  const provider = createTencentCloud({ ...credentials, timeoutMs: 1_000 });
  await provider.close?.();
  let now = 0;
  const subjects = createSubjectLimits(provider.subjectLimits ?? [], () => now);
  for (let calls = 0; calls < 2_000; calls += 1, now += everyMs) {
    try {
      subjects.take(check, input(calls));
    } catch (error) {
      return [calls, now + Number(Reflect.get(Object(error), 'retryAfterMs'))];
    }
  }
  return 'never';
}

test.each<[string, CheckName, (call: number) => object, number, unknown]>([
  ['two-factor 500 times a day by name', 'IDENTITY_TWO_FACTOR', (call) => ({ name: '李明', idNo: `${call}` }), 1, [500, day]],
  ['two-factor 1,000 times a day by ID number', 'IDENTITY_TWO_FACTOR', (call) => ({ name: `${call}`, idNo: 'a' }), 1, [1_000, day]],
  ['the photo 15 times a minute by ID number', 'IDENTITY_IMAGE', () => ({ name: '李明', idNo: 'a' }), 1, [15, minute]],
  ['the photo 30 times a day by ID number', 'IDENTITY_IMAGE', () => ({ name: '李明', idNo: 'a' }), 10_000, [30, day]],
  ['three-factor as often as anybody wants', 'IDENTITY_THREE_FACTOR', () => ({ name: '李明', idNo: 'a' }), 1, 'never'],
])('Tencent Cloud is asked about %s', async (_what, check, input, everyMs, refused) => {
  expect(await leastRefused(check, input, everyMs)).toEqual(refused);
});
