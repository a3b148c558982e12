import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { image } from '../../../src/checks/identity/image.js';
import {
  createResilientProvider,
  type ResilientProvider,
} from '../../../src/providers/resilience/resilientProvider.js';
import { ample, unwatchedSources } from '../../support/providers.js';
import { failure } from '../kyc-china/asking.js';
import { providerAt } from './asking.js';
import { startVendor, type Vendor } from './vendor.js';

let vendor: Vendor;
let source: ResilientProvider;
beforeEach(async () => {
  vendor = await startVendor();
  vendor.answer({ Sim: 89.88, Result: 'Success', Description: '成功' });
  source = createResilientProvider(providerAt(vendor), ample, unwatchedSources);
});
afterEach(async () => {
  await source.close();
  await vendor.close();
});

const askAbout = (idNo: string) =>
  source.ask({
    check: 'IDENTITY_IMAGE',
    input: { ...image.examples[0].input, idNo },
    requestId: 'r',
    signal: new AbortController().signal,
    retryBudgetMs: 0,
    onCall: () => undefined,
  });

describe('how often Tencent Cloud is asked about one person', () => {
  test('is what the vendor documents', async () => {
    const provider = providerAt(vendor);
    await provider.close?.();
    const day = 'day';
    expect(provider.subjectLimits).toEqual([
      { checks: ['IDENTITY_TWO_FACTOR'], of: 'name', most: 500, within: day },
      { checks: ['IDENTITY_TWO_FACTOR'], of: 'idNo', most: 1_000, within: day },
      { checks: ['IDENTITY_FOUR_FACTOR'], of: 'name', most: 500, within: day },
      { checks: ['IDENTITY_FOUR_FACTOR'], of: 'idNo', most: 500, within: day },
      { checks: ['IDENTITY_IMAGE'], of: 'idNo', most: 15, withinMs: 60_000 },
      { checks: ['IDENTITY_IMAGE'], of: 'idNo', most: 30, within: day },
      { checks: ['IDENTITY_IMAGE'], of: 'name', most: 500, within: day },
    ]);
  });

  test('is kept by this service itself: the sixteenth photo in a minute is not sent, and that of another person is', async () => {
    for (let time = 0; time < 15; time += 1) await askAbout('110101199003076515');
    const error = await failure(askAbout('110101199003076515'));
    expect(error).toMatchObject({ code: 'UPSTREAM_RATE_LIMITED', billed: 'no' });
    expect(error.retryAfterMs).toBeGreaterThan(0);
    expect(vendor.received).toHaveLength(15);
    expect(await askAbout('110101198206190019')).toMatchObject({ billed: true });
  });
});
