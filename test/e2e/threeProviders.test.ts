import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checks } from '../../src/checks/index.js';
import { readConfig } from '../../src/config.js';
import { attributeData, dytnsapi } from '../providers/alibaba-cloud/payloads.js';
import { type AlibabaStandIn, keys, startAlibabaStandIn } from '../providers/alibaba-cloud/standIn.js';
import { json, knowing, type StandIn, startStandIn } from '../providers/kyc-china/standIn.js';
import { credentials, startVendor, type Vendor } from '../providers/tencent-cloud/vendor.js';
import { ChecksDocument } from '../generated/operations.js';
import { clientHeaders } from '../support/countingUpstream.js';
import { newFolder } from '../support/folder.js';
import { post } from '../support/inProcess.js';
import { shopEnv } from '../support/numberedRequests.js';
import { type ServiceProcess, startProcess } from '../support/process.js';
import { fullInput, outcome, summary } from '../support/profiles.js';
import { entriesOf, verdictOn } from '../support/records.js';
import { execute } from '../support/typedClient.js';

const routes = 'identity=tencent-cloud; identity.id-mobile=kyc-china; mobile.attribution=alibaba-cloud; risk=kyc-china';
const headers = clientHeaders('shop');
const records = { ...shopEnv, KYC_DATA_DIR: newFolder() };

let china: StandIn;
let tencent: Vendor;
let alibaba: AlibabaStandIn;
let service: ServiceProcess;

beforeAll(async () => {
  china = await startStandIn(
    knowing({ us: 'our-secret' }, (...asked) =>
      json({ success: true, message: 'ok', ...chinaSays[JSON.parse(asked[2].body).type] })(...asked),
    ),
  );
  tencent = await startVendor();
  tencent.answer({ Result: 'Success', Description: '成功', Sim: 93.4 });
  alibaba = await startAlibabaStandIn();
  alibaba.replyBy(json(dytnsapi(attributeData)));
  service = await startProcess({
    ...records,
    KYC_ROUTES: routes,
    KYC_CHINA_BASE_URL: china.url,
    KYC_CHINA_CLIENT_ID: 'us',
    KYC_CHINA_CLIENT_SECRET: 'our-secret',
    KYC_TENCENT_BASE_URL: tencent.url,
    KYC_TENCENT_SECRET_ID: credentials.secretId,
    KYC_TENCENT_SECRET_KEY: credentials.secretKey,
    KYC_ALIBABA_NUMBER_URL: alibaba.url,
    KYC_ALIBABA_IDENTITY_URL: alibaba.url,
    KYC_ALIBABA_AUTH_CODE: 'our-code',
    KYC_ALIBABA_ACCESS_KEY_ID: 'LTAIstandIn',
    KYC_ALIBABA_ACCESS_KEY_SECRET: keys.LTAIstandIn.secret,
  });
});
afterAll(async () => {
  await service?.stop();
  for (const standIn of [china, tencent, alibaba]) await standIn?.close();
});

const chinaSays: Record<string, object> = {
  'id-mobile': { consistent: false, checkResult: '-1' },
  police: { blacklisted: true },
  'anti-fraud': { riskLevel: '1', riskType: 1 },
};

describe('three providers', () => {
  test('answer one query, each what it is asked for, and each answer and its record say which', async () => {
    const query = `query ($input: CustomerProfileInput!) { customerProfile(input: $input) {
      identity { ... on IdentityVerification { check match source { provider billed } } }
      attribution { ... on MobileAttribution { carrier source { provider billed } } }
      antiFraud { ... on AntiFraudAssessment { level types source { provider billed } } }
      police { ... on PoliceAssessment { listed source { provider billed } } }
      workCity ${outcome} addressDistance ${outcome} ${summary}
    } }`;
    const { body } = await post(
      `${service.url}/graphql`,
      { query, variables: { input: fullInput } },
      { ...headers, 'x-request-id': 'three-sources' },
    );
    const from = (provider: string) => ({ source: { provider, billed: true } });
    const skipped = (check: string) => ({
      __typename: 'CheckSkipped',
      check,
      reason: 'NOT_SUPPORTED',
      missing: [],
      message: `No configured provider answers ${check}.`,
    });
    expect(body).toEqual({
      data: {
        customerProfile: {
          identity: { check: 'IDENTITY_IMAGE', match: 'MATCH', ...from('tencent-cloud') },
          attribution: { carrier: '中国移动', ...from('alibaba-cloud') },
          antiFraud: { level: 'LOW', types: ['FRAUD'], ...from('kyc-china') },
          police: { listed: true, ...from('kyc-china') },
          workCity: skipped('MOBILE_LOCATION_QUERY'),
          addressDistance: skipped('MOBILE_LOCATION_VERIFY'),
          summary: expect.objectContaining({
            billed: 4,
            failed: [],
            skipped: ['MOBILE_LOCATION_QUERY', 'MOBILE_LOCATION_VERIFY'],
          }),
        },
      },
    });
    expect([
      tencent.accepted.map(({ action }) => action),
      alibaba.calls.map(({ action, refusal }) => [action, refusal]),
      china.received.length,
    ]).toEqual([['ImageRecognitionV2'], [['DescribePhoneNumberOperatorAttribute', undefined]], 2]);

    expect(await outcomesOf('three-sources')).toEqual([
      ['IDENTITY_IMAGE', 'tencent-cloud', 'MATCH', 'yes'],
      ['MOBILE_ATTRIBUTION', 'alibaba-cloud', 'FOUND', 'yes'],
      ['RISK_ANTI_FRAUD', 'kyc-china', 'RISK', 'yes'],
      ['RISK_POLICE', 'kyc-china', 'LISTED', 'yes'],
    ]);
  });

  test('stand in Query.checks, each with what it answers; nobody stands where nobody answers', async () => {
    const { data } = await execute(service.url, ChecksDocument, {}, headers);
    const providers = Object.fromEntries(data!.checks.map((check) => [check.name, check.providers.join()]));
    expect(providers).toEqual({
      ...Object.fromEntries(
        checks.filter(({ area }) => area === 'identity').map(({ name }) => [name, 'tencent-cloud']),
      ),
      IDENTITY_ID_MOBILE: 'kyc-china',
      MOBILE_ATTRIBUTION: 'alibaba-cloud',
      MOBILE_LOCATION_VERIFY: '',
      MOBILE_LOCATION_QUERY: '',
      RISK_ANTI_FRAUD: 'kyc-china',
      RISK_POLICE: 'kyc-china',
    });
  });

  test('are asked by the closest rule', async () => {
    const query =
      'mutation ($input: VerifyIdentityInput!) { verifyIdentity(input: $input) { match source { provider } } }';
    const { idNo, mobile } = fullInput;
    const { body } = await post(
      `${service.url}/graphql`,
      { query, variables: { input: { idMobile: { idNo, mobile } } } },
      headers,
    );
    expect(body).toEqual({ data: { verifyIdentity: { match: 'MISMATCH', source: { provider: 'kyc-china' } } } });
  });

  test('leave a check that none of them answers NOT_SUPPORTED, on both channels, recorded and unbilled', async () => {
    const { mobile } = fullInput;
    const query = 'mutation ($input: LookupMobileInput!) { lookupMobile(input: $input) { message } }';
    const overGraphQL = await post(
      `${service.url}/graphql`,
      { query, variables: { input: { locationQuery: { mobile, locationType: 'WORK' } } } },
      { ...headers, 'x-request-id': 'not-supported' },
    );
    expect(overGraphQL.body).toMatchObject({
      data: { lookupMobile: null },
      errors: [{ extensions: { code: 'NOT_SUPPORTED', retryable: false } }],
    });
    const overRest = await post(
      `${service.url}/kyc/cn/mobile`,
      { type: 'location-query', mobile, locationType: '2' },
      { ...headers, 'x-request-id': 'not-supported' },
    );
    expect(overRest).toMatchObject({ status: 501, body: { success: false, code: 'NOT_SUPPORTED', retryable: false } });
    expect(await outcomesOf('not-supported')).toEqual(
      Array.from({ length: 2 }, () => ['MOBILE_LOCATION_QUERY', null, 'NOT_SUPPORTED', 'no']),
    );
  });
});

/** What the trail says became of the checks of a request: check, provider, outcome, billed. */
async function outcomesOf(requestId: string) {
  const { persistence: config } = readConfig(records);
  expect(await verdictOn(config)).toMatchObject({ problems: [], open: 0 });
  const outcomes = (await entriesOf(config)).filter(
    (entry) => entry.kind === 'outcome' && entry.requestId === requestId,
  );
  return outcomes.map(({ check, provider, outcome: found, billed }) => [check, provider, found, billed]).sort();
}
