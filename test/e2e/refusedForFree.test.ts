import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cloudauth, dytnsapi, matching } from '../providers/alibaba-cloud/payloads.js';
import { type AlibabaStandIn, keys, startAlibabaStandIn } from '../providers/alibaba-cloud/standIn.js';
import { json, type StandIn, startStandIn } from '../providers/kyc-china/standIn.js';
import { credentials, startVendor, type Vendor } from '../providers/tencent-cloud/vendor.js';
import { demoHeaders, post, type Running, startService } from '../support/inProcess.js';

const person = { name: '李明', idNo: '110101199003076515' };

let china: StandIn;
let tencent: Vendor;
let alibaba: AlibabaStandIn;
const open: Running[] = [];
beforeAll(async () => {
  china = await startStandIn(json({ success: true, consistent: true, checkResult: '1', message: 'ok' }));
  tencent = await startVendor();
  alibaba = await startAlibabaStandIn();
});
afterAll(async () => {
  for (const service of open) await service.stop();
  for (const standIn of [china, tencent, alibaba]) await standIn.close();
});

async function serviceWith(routes: string): Promise<Running> {
  const service = await startService({
    KYC_CLIENTS: `${demoHeaders['x-client-id']}:${demoHeaders['x-client-secret']}`,
    KYC_ROUTES: routes,
    KYC_CHINA_BASE_URL: china.url,
    KYC_CHINA_CLIENT_ID: 'us',
    KYC_CHINA_CLIENT_SECRET: 'our-secret',
    KYC_TENCENT_BASE_URL: tencent.url,
    KYC_TENCENT_SECRET_ID: credentials.secretId,
    KYC_TENCENT_SECRET_KEY: credentials.secretKey,
    KYC_ALIBABA_IDENTITY_URL: alibaba.url,
    KYC_ALIBABA_NUMBER_URL: alibaba.url,
    KYC_ALIBABA_AUTH_CODE: 'our-code',
    KYC_ALIBABA_ACCESS_KEY_ID: 'LTAIstandIn',
    KYC_ALIBABA_ACCESS_KEY_SECRET: keys.LTAIstandIn.secret,
  });
  open.push(service);
  return service;
}

const mutation =
  'mutation ($input: VerifyIdentityInput!, $options: CheckOptions) { verifyIdentity(input: $input, options: $options) { match source { provider billed } } }';
const verify = async (service: Running, input: object, options: object = {}) =>
  (await post(`${service.url}/graphql`, { query: mutation, variables: { input, options } })).body;
const matchOf = (provider: string) => ({
  data: { verifyIdentity: { match: 'MATCH', source: { provider, billed: true } } },
});

describe('after a refusal that is free', () => {
  test('of the gateway of Tencent Cloud the next provider answers', async () => {
    const service = await serviceWith('tencent-cloud,kyc-china');
    tencent.answer({ Error: { Code: 'UnsupportedRegion', Message: 'The region is not supported.' } });
    expect(await verify(service, { twoFactor: person })).toEqual(matchOf('kyc-china'));
  });

  test('an idempotency key is free for the same question', async () => {
    const service = await serviceWith('tencent-cloud; risk=none; mobile=none');
    tencent.answer({ Error: { Code: 'UnsupportedRegion', Message: 'The region is not supported.' } });
    const refused = await verify(service, { twoFactor: person }, { idempotencyKey: 'region' });
    expect(refused.errors[0]).toMatchObject({
      message: expect.stringMatching(/region/),
      extensions: { code: 'UPSTREAM_ERROR' },
    });
    tencent.answer({ Result: '0', Description: '一致' });
    expect(await verify(service, { twoFactor: person }, { idempotencyKey: 'region' })).toEqual(
      matchOf('tencent-cloud'),
    );
  });

  test('a permanent resident is asked about at the next provider alone', async () => {
    const service = await serviceWith('identity=alibaba-cloud,kyc-china');
    const before = alibaba.calls.length;
    expect(await verify(service, { twoFactor: { name: '李明', idNo: '911124198108030024' } })).toEqual(
      matchOf('kyc-china'),
    );
    expect(alibaba.calls.length).toBe(before);
  });
});

test('numbers that are not found leave a healthy two-factor alone', async () => {
  const service = await serviceWith('alibaba-cloud; risk=none');
  const query =
    'mutation ($mobile: String!) { lookupMobile(input: { attribution: { mobile: $mobile } }) { message source { billed } ... on MobileAttribution { carrier } } }';
  alibaba.replyBy(json(dytnsapi(null, 'PhoneNumberNotfound'), 400));
  for (let time = 0; time < 8; time += 1) {
    const { body } = await post(`${service.url}/graphql`, { query, variables: { mobile: `1391234567${time}` } });
    expect(body).toEqual({
      data: { lookupMobile: { message: expect.any(String), source: { billed: false }, carrier: null } },
    });
  }
  alibaba.replyBy(json(matching.IDENTITY_TWO_FACTOR));
  expect(await verify(service, { twoFactor: person })).toEqual(matchOf('alibaba-cloud'));
});

test('the clear number is in no URL, and neither is the authorization code', async () => {
  const service = await serviceWith('alibaba-cloud; risk=none');
  alibaba.replyBy(json(cloudauth(undefined, '500')));
  await post(`${service.url}/kyc/cn/mobile`, { type: 'attribution', mobile: '13912345678' });
  expect(alibaba.lastCall()).toMatchObject({ path: '/', refusal: undefined, fields: { InputNumber: '13912345678' } });
  expect(alibaba.calls.map(({ path }) => path).filter((path) => /139|code/i.test(path ?? ''))).toEqual([]);
});
