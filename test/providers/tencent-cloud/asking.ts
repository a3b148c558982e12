import { afterAll, expect } from '@jest/globals';
import { fourFactor } from '../../../src/checks/identity/fourFactor.js';
import { image } from '../../../src/checks/identity/image.js';
import { nameMobile } from '../../../src/checks/identity/nameMobile.js';
import { threeFactor } from '../../../src/checks/identity/threeFactor.js';
import { twoFactor } from '../../../src/checks/identity/twoFactor.js';
import type { KycError } from '../../../src/errors.js';
import { createTencentCloud, type TencentCloudConfig } from '../../../src/providers/tencent-cloud/index.js';
import { failure } from '../kyc-china/asking.js';
import { credentials, startVendor, type Vendor } from './vendor.js';

/** The checks that Tencent Cloud answers, and by which operation. */
export const offered = [
  { check: twoFactor, action: 'IdCardVerification' },
  { check: fourFactor, action: 'CheckIdNameDate' },
  { check: image, action: 'ImageRecognitionV2' },
  { check: nameMobile, action: 'CheckPhoneAndName' },
  { check: threeFactor, action: 'PhoneVerification' },
] as const;

export function providerAt(vendor: Pick<Vendor, 'url'>, config: Partial<TencentCloudConfig> = {}) {
  return createTencentCloud({ baseUrl: vendor.url, ...credentials, timeoutMs: 5_000, ...config });
}

/** A vendor and a provider that asks it, for all tests of a file; both are closed after them. */
export async function openForFile() {
  const vendor = await startVendor();
  const provider = providerAt(vendor);
  afterAll(async () => {
    await provider.close?.();
    await vendor.close();
  });
  return { vendor, provider };
}

/** What no error may hold: inputs, secrets, and what the vendor says of them. */
export const marks = /110101199003076515|13912345678|李明|iVBORw0KGgo|canary|AKIDtest/;

/** The failure of a call that was sent once; it holds none of the marks. */
export async function refusalBy(vendor: Vendor, asked: Promise<unknown>): Promise<KycError> {
  const received = vendor.received.length;
  const error = await failure(asked);
  expect(vendor.received.length - received).toBe(1);
  expect(`${error.message} ${String(error.cause)} ${JSON.stringify(error)}`).not.toMatch(marks);
  return error;
}
