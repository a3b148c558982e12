import type { IdentityAnswer } from '../../checks/identity/identity.js';
import { secondsAhead } from '../http/clock.js';
import { createHttpSource, type HttpSourceConfig } from '../http/exchange.js';
import { failureOf } from '../http/failure.js';
import { readJson } from '../http/json.js';
import type { Capability, Provider, SubjectLimit } from '../provider.js';
import { fourFactor, image, nameMobile, type Operation, threeFactor, twoFactor } from './operations.js';
import { readReply } from './reply.js';
import { createSigner } from './signature.js';

export interface TencentCloudConfig extends Omit<HttpSourceConfig, 'baseUrl'> {
  readonly secretId: string;
  readonly secretKey: string;
  /** Security token of temporary credentials. */
  readonly token?: string;
  /** SEEN: none of these operations needs one. */
  readonly region?: string;
  /** Origin of the endpoint; https://faceid.tencentcloudapi.com unless told. */
  readonly baseUrl?: string;
  /** The clock that requests are dated by, in milliseconds; the machine's own unless told. */
  readonly now?: () => number;
}

const service = 'faceid';
const version = '2018-03-01';
const contentType = 'application/json';

const day = 86_400_000;

/** SEEN: these limits. INFERRED: their minutes and days are counted back from each call. */
const subjectLimits: readonly SubjectLimit[] = [
  { checks: ['IDENTITY_TWO_FACTOR'], of: 'name', most: 500, withinMs: day },
  { checks: ['IDENTITY_TWO_FACTOR'], of: 'idNo', most: 1_000, withinMs: day },
  { checks: ['IDENTITY_IMAGE'], of: 'idNo', most: 15, withinMs: 60_000 },
  { checks: ['IDENTITY_IMAGE'], of: 'idNo', most: 30, withinMs: day },
];

/** Tencent Cloud's identity verification (faceid): five of the identity checks, each by one POST. */
export function createTencentCloud(config: TencentCloudConfig): Provider {
  const { secretId, secretKey, token, region, baseUrl = `https://${service}.tencentcloudapi.com`, now = Date.now, ...http } = config;
  const source = createHttpSource({ ...http, baseUrl });
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

  function answerBy<I extends object>(operation: Operation<I>): Capability<I, IdentityAnswer> {
    return async (input, { signal }) => {
      const body = JSON.stringify(operation.encode(input));
      const answer = await source.post({ path: '/', headers: headersOf(operation.action, body), body, signal });
      if (answer.status !== 200) throw failureOf(answer);
      return readReply(operation, readJson(answer), secondsAhead(answer.headers.date, now()));
    };
  }

  return {
    name: 'tencent-cloud',
    capabilities: {
      IDENTITY_TWO_FACTOR: answerBy(twoFactor),
      IDENTITY_FOUR_FACTOR: answerBy(fourFactor),
      IDENTITY_IMAGE: answerBy(image),
      IDENTITY_NAME_MOBILE: answerBy(nameMobile),
      IDENTITY_THREE_FACTOR: answerBy(threeFactor),
    },
    subjectLimits,
    close: () => source.close(),
  };
}
