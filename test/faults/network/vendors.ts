import { credentials as china } from '../../providers/kyc-china/asking.js';
import { cloudauth } from '../../providers/alibaba-cloud/payloads.js';
import { keys } from '../../providers/alibaba-cloud/standIn.js';
import { credentials as tencent, requestId } from '../../providers/tencent-cloud/vendor.js';

/** One of the providers that are tried out, and the payloads of its vendor. */
export interface Vendor {
  readonly name: string;
  /** What makes it a provider of the service. */
  env(url: string, timeoutMs: number): Record<string, string>;
  /** What a good answer holds: that name and number do not belong together. It is what every good answer here says. */
  readonly truth: object;
  /** The opposite, which only faulty answers say: whoever believes one has made a wrong match. Quotes what it is told. */
  lie(quoted: string): object;
  /** What may stand in no error. */
  readonly secrets: readonly string[];
}

const alibabaKey = { id: 'LTAIstandIn', ...keys.LTAIstandIn };

export const vendors: readonly Vendor[] = [
  {
    name: 'kyc-china',
    env: (url, timeoutMs) => ({
      KYC_CHINA_BASE_URL: url,
      KYC_CHINA_CLIENT_ID: china.clientId,
      KYC_CHINA_CLIENT_SECRET: china.clientSecret,
      KYC_CHINA_TIMEOUT_MS: String(timeoutMs),
    }),
    truth: { success: true, consistent: false, checkResult: '-1', message: 'Identity information does not match' },
    lie: (quoted) => ({ success: true, consistent: true, checkResult: '1', message: quoted }),
    secrets: Object.values(china),
  },
  {
    name: 'tencent-cloud',
    env: (url, timeoutMs) => ({
      KYC_TENCENT_BASE_URL: url,
      KYC_TENCENT_SECRET_ID: tencent.secretId,
      KYC_TENCENT_SECRET_KEY: tencent.secretKey,
      KYC_TENCENT_TIMEOUT_MS: String(timeoutMs),
    }),
    truth: { Response: { Result: '-1', Description: '姓名和身份证号不一致', RequestId: requestId } },
    lie: (quoted) => ({ Response: { Result: '0', Description: quoted, RequestId: requestId } }),
    secrets: Object.values(tencent),
  },
  {
    name: 'alibaba-cloud',
    env: (url, timeoutMs) => ({
      KYC_ALIBABA_IDENTITY_URL: url,
      KYC_ALIBABA_ACCESS_KEY_ID: alibabaKey.id,
      KYC_ALIBABA_ACCESS_KEY_SECRET: alibabaKey.secret,
      KYC_ALIBABA_TIMEOUT_MS: String(timeoutMs),
    }),
    truth: cloudauth({ BizCode: '2' }),
    lie: (quoted) => ({ ...cloudauth({ BizCode: '1' }), Message: quoted }),
    secrets: [alibabaKey.id, alibabaKey.secret],
  },
];

/** Whom to ask where `vendor` does not answer. */
export function vendorAfter(vendor: Vendor): Vendor {
  return vendors[(vendors.indexOf(vendor) + 1) % vendors.length]!;
}
