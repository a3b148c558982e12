import type { IdentityAnswer } from '../../checks/identity/identity.js';
import { secondsAhead, providerTime } from '../http/clockSkew.js';
import { createHttpClient, type HttpClientConfig } from '../http/httpClient.js';
import { statusError } from '../http/statusErrors.js';
import { readJson } from '../response/json.js';
import type { Capability, Endpoint, Provider, SubjectLimit } from '../provider.js';
import {
  fourFactor,
  image,
  nameMobile,
  type FaceidOperation,
  threeFactor,
  twoFactor,
  type VerifyMode,
} from './operations.js';
import { readReply } from './reply.js';
import { createSigner } from './signature.js';

export interface TencentCloudConfig extends Omit<HttpClientConfig, 'baseUrl'> {
  readonly secretId: string;
  readonly secretKey: string;
  /** Security token of temporary credentials. */
  readonly token?: string;
  /** SEEN: none of these operations needs one. */
  readonly region?: string;
  /** Origin of the endpoint; https://faceid.tencentcloudapi.com unless told. */
  readonly baseUrl?: string;
  /** How much of three-factor is bought; simple unless told, as the vendor has it. */
  readonly verifyMode?: VerifyMode;
  /** The clock that requests are dated by, in milliseconds; the machine's own unless told. */
  readonly now?: () => number;
}

const service = 'faceid';
const version = '2018-03-01';
const contentType = 'application/json';

/**
 * SEEN: these limits, and that a day's are over on the next day. INFERRED: minutes are counted back from each call, and days
 * are China's. SEEN that name-mobile and three-factor are limited as well, but nowhere how: there the provider itself refuses.
 */
const subjectLimits: readonly SubjectLimit[] = [
  { checks: ['IDENTITY_TWO_FACTOR'], of: 'name', most: 500, within: 'day' },
  { checks: ['IDENTITY_TWO_FACTOR'], of: 'idNo', most: 1_000, within: 'day' },
  { checks: ['IDENTITY_FOUR_FACTOR'], of: 'name', most: 500, within: 'day' },
  { checks: ['IDENTITY_FOUR_FACTOR'], of: 'idNo', most: 500, within: 'day' },
  { checks: ['IDENTITY_IMAGE'], of: 'idNo', most: 15, withinMs: 60_000 },
  { checks: ['IDENTITY_IMAGE'], of: 'idNo', most: 30, within: 'day' },
  { checks: ['IDENTITY_IMAGE'], of: 'name', most: 500, within: 'day' },
];

/** SEEN: calls per second of each operation, which the vendor counts, and which fails, by itself. */
const endpoints: readonly Endpoint[] = [
  { name: 'IdCardVerification', checks: ['IDENTITY_TWO_FACTOR'], ratePerSecond: 100 },
  { name: 'CheckIdNameDate', checks: ['IDENTITY_FOUR_FACTOR'], ratePerSecond: 20 },
  { name: 'ImageRecognitionV2', checks: ['IDENTITY_IMAGE'], ratePerSecond: 20 },
  { name: 'CheckPhoneAndName', checks: ['IDENTITY_NAME_MOBILE'], ratePerSecond: 20 },
  { name: 'PhoneVerification', checks: ['IDENTITY_THREE_FACTOR'], ratePerSecond: 20 },
];

/** Tencent Cloud's identity verification (faceid): five of the identity checks, each by one POST. */
export function createTencentCloud(config: TencentCloudConfig): Provider {
  const {
    secretId,
    secretKey,
    token,
    region,
    baseUrl = `https://${service}.tencentcloudapi.com`,
    verifyMode = 'simple',
    now = Date.now,
    ...http
  } = config;
  const client = createHttpClient({ ...http, baseUrl }, [secretId, secretKey, token]);
  const sign = createSigner({ secretId, secretKey });
  const { hostname: host } = new URL(baseUrl);

  function headersOf(action: string, body: string): Record<string, string> {
    const timestamp = Math.floor(now() / 1_000);
    return {
      authorization: sign({ service, host, contentType, body, timestamp }),
      'content-type': contentType,
      accept: contentType,
      'x-tc-action': action,
      'x-tc-version': version,
      'x-tc-timestamp': String(timestamp),
      ...(region && { 'x-tc-region': region }),
      ...(token && { 'x-tc-token': token }),
    };
  }

  function answerBy<I extends object>(operation: FaceidOperation<I>): Capability<I, IdentityAnswer> {
    return async (input, { signal }) => {
      const body = JSON.stringify(operation.encode(input));
      const answer = await client.post({ path: '/', headers: headersOf(operation.action, body), body, signal });
      if (answer.status !== 200) throw statusError(answer);
      const { date } = answer.headers;
      return readReply(operation, readJson(answer), {
        now: providerTime(date, now()),
        secondsAhead: secondsAhead(date, now()),
      });
    };
  }

  return {
    name: 'tencent-cloud',
    capabilities: {
      IDENTITY_TWO_FACTOR: answerBy(twoFactor),
      IDENTITY_FOUR_FACTOR: answerBy(fourFactor),
      IDENTITY_IMAGE: answerBy(image),
      IDENTITY_NAME_MOBILE: answerBy(nameMobile),
      IDENTITY_THREE_FACTOR: answerBy(threeFactor(verifyMode)),
    },
    subjectLimits,
    endpoints,
    close: () => client.close(),
  };
}
