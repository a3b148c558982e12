import type { HttpClientConfig } from '../http/httpClient.js';
import type { Capabilities, Endpoint, Provider } from '../provider.js';
import type { Credentials } from './acs3.js';
import { describePhoneNumberOperatorAttribute } from './attribution.js';
import { createGateway, type Stamps, systemStamps } from './gateway.js';
import { id2MetaPeriodVerify, id2MetaVerify, mobile2MetaVerify, mobile3MetaDetailVerify } from './identity.js';
import { contrastFaceVerify } from './image.js';

export interface AlibabaCloudConfig extends Omit<HttpClientConfig, 'baseUrl'>, Credentials {
  /** Origin of cloudauth (ID verification); https://cloudauth.aliyuncs.com unless told. */
  readonly identityUrl?: string;
  /** Origin of dytnsapi (cell phone number service); https://dytnsapi.aliyuncs.com unless told. */
  readonly numberUrl?: string;
  /** Authentication scene (认证场景 ID), digits from the console. Without it no photo is compared. */
  readonly sceneId?: string;
  /** Authorization code (授权码) of the number attribution tag. Without it no number is looked up. */
  readonly authCode?: string;
}

/** SEEN: calls per second of each operation. */
const rates = { cloudauth: 50, dytnsapi: 2_000 } as const;

/** The operations, which the vendor counts, and which fail, each by itself: of two products on two hosts. */
const endpoints: readonly Endpoint[] = [
  { name: id2MetaVerify.action, checks: ['IDENTITY_TWO_FACTOR'], ratePerSecond: rates.cloudauth },
  { name: id2MetaPeriodVerify.action, checks: ['IDENTITY_FOUR_FACTOR'], ratePerSecond: rates.cloudauth },
  { name: 'ContrastFaceVerify', checks: ['IDENTITY_IMAGE'], ratePerSecond: rates.cloudauth },
  { name: mobile2MetaVerify.action, checks: ['IDENTITY_NAME_MOBILE'], ratePerSecond: rates.cloudauth },
  { name: mobile3MetaDetailVerify.action, checks: ['IDENTITY_THREE_FACTOR'], ratePerSecond: rates.cloudauth },
  { name: 'DescribePhoneNumberOperatorAttribute', checks: ['MOBILE_ATTRIBUTION'], ratePerSecond: rates.dytnsapi },
];

/**
 * Alibaba Cloud: cloudauth 2019-03-07 and dytnsapi 2020-02-17. It has no operation for
 * id-mobile, for locations and for the risk checks, so these are not offered.
 *
 * @param stamps clock and nonces of signatures; the system's unless told
 */
export function createAlibabaCloud(config: AlibabaCloudConfig, stamps: Stamps = systemStamps): Provider {
  const { accessKeyId, accessKeySecret, securityToken, identityUrl, numberUrl, sceneId, authCode, ...http } = config;
  const signing = {
    credentials: { accessKeyId, accessKeySecret, securityToken },
    otherCredentials: [sceneId, authCode],
    stamps,
  };

  // SEEN in the vendor's SDK: cloudauth takes its parameters in a form body, dytnsapi in the query, where proxies would log the
  // number and the authorization code. INFERRED: dytnsapi takes a form body as well, since the same gateway does so for other
  // products with parameters in the query (SEEN: the vendor's Terraform provider calls them so).
  const cloudauth = createGateway({
    ...http,
    ...signing,
    baseUrl: identityUrl ?? 'https://cloudauth.aliyuncs.com',
    version: '2019-03-07',
    parametersIn: 'body',
  });
  const dytnsapi = createGateway({
    ...http,
    ...signing,
    baseUrl: numberUrl ?? 'https://dytnsapi.aliyuncs.com',
    version: '2020-02-17',
    parametersIn: 'body',
  });

  const capabilities: Capabilities = {
    IDENTITY_TWO_FACTOR: cloudauth.capability(id2MetaVerify),
    IDENTITY_FOUR_FACTOR: cloudauth.capability(id2MetaPeriodVerify),
    ...(sceneId && { IDENTITY_IMAGE: cloudauth.capability(contrastFaceVerify(sceneId, stamps.unique)) }),
    IDENTITY_NAME_MOBILE: cloudauth.capability(mobile2MetaVerify),
    IDENTITY_THREE_FACTOR: cloudauth.capability(mobile3MetaDetailVerify),
    ...(authCode && { MOBILE_ATTRIBUTION: dytnsapi.capability(describePhoneNumberOperatorAttribute(authCode)) }),
  };

  return {
    name: 'alibaba-cloud',
    capabilities,
    endpoints: endpoints.filter(({ checks }) => checks.some((check) => capabilities[check])),
    async close() {
      await Promise.all([cloudauth.close(), dytnsapi.close()]);
    },
  };
}
