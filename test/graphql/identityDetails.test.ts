import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execute, type GraphQLOutputType, GraphQLObjectType, GraphQLSchema, parse } from 'graphql';
import { createSchema } from '../../src/graphql/schema.js';
import { readResult, writeResult } from '../../src/persistence/storedResult.js';
import { contrastFace } from '../providers/alibaba-cloud/payloads.js';
import { pngOf } from '../providers/alibaba-cloud/photos.js';
import { type AlibabaStandIn, keys, startAlibabaStandIn } from '../providers/alibaba-cloud/standIn.js';
import { json } from '../providers/kyc-china/standIn.js';
import { credentials, startVendor, type Vendor } from '../providers/tencent-cloud/vendor.js';
import { demoHeaders, jsonHeaders, post, type Running, startService } from '../support/inProcess.js';
import { askProfile } from '../support/profiles.js';
import { anAnswer } from '../persistence/aRun.js';

const person = { name: '李明', idNo: '110101199003076515' };
const img = pngOf(640, 480);

let tencent: Vendor;
let alibaba: AlibabaStandIn;
let service: Running;
let sandbox: Running;
beforeAll(async () => {
  tencent = await startVendor();
  alibaba = await startAlibabaStandIn();
  sandbox = await startService();
  service = await startService({
    KYC_CLIENTS: `${demoHeaders['x-client-id']}:${demoHeaders['x-client-secret']}`,
    KYC_ROUTES: 'identity=tencent-cloud; identity.image=alibaba-cloud',
    KYC_TENCENT_BASE_URL: tencent.url,
    KYC_TENCENT_SECRET_ID: credentials.secretId,
    KYC_TENCENT_SECRET_KEY: credentials.secretKey,
    KYC_TENCENT_VERIFY_MODE: 'detailed',
    KYC_ALIBABA_IDENTITY_URL: alibaba.url,
    KYC_ALIBABA_ACCESS_KEY_ID: 'LTAIstandIn',
    KYC_ALIBABA_ACCESS_KEY_SECRET: keys.LTAIstandIn.secret,
    KYC_ALIBABA_SCENE_ID: '1000000006',
  });
});
afterAll(async () => {
  await Promise.all([service.stop(), sandbox.stop()]);
  await Promise.all([tencent.close(), alibaba.close()]);
});

const fields = 'match consistent differences inconclusiveReason source { billed reused }';
const mutation = `mutation ($input: VerifyIdentityInput!, $options: CheckOptions) { verifyIdentity(input: $input, options: $options) { ${fields} } }`;

async function verify(input: object, options: object = {}, at = service) {
  const { body } = await post(`${at.url}/graphql`, { query: mutation, variables: { input, options } });
  return body.data.verifyIdentity;
}

describe('what differs', () => {
  test('is a field of the answer, and of the same answer given again', async () => {
    tencent.answer({ Result: '-4', Description: '不一致', Isp: '移动', ResultDetail: 'PhoneNameIdCardMismatch' });
    const input = { threeFactor: { ...person, mobile: '13912345678' } };
    const differences = ['NAME_AND_MOBILE', 'ID_NO_AND_MOBILE'];
    expect(await verify(input, { idempotencyKey: 'detail' })).toMatchObject({
      match: 'MISMATCH',
      differences,
      inconclusiveReason: null,
      source: { billed: true, reused: false },
    });
    expect(await verify(input, { idempotencyKey: 'detail' })).toMatchObject({
      match: 'MISMATCH',
      differences,
      source: { reused: true },
    });
    expect(tencent.accepted).toHaveLength(1);
  });

  test('is null beside a match', async () => {
    tencent.answer({ Result: '0', Description: '一致', Isp: '移动', ResultDetail: '' });
    expect(await verify({ threeFactor: { ...person, mobile: '13912345678' } })).toMatchObject({
      match: 'MATCH',
      differences: null,
      inconclusiveReason: null,
    });
  });

  test.each([
    ['twoFactor', { name: '王芳', idNo: person.idNo }, ['NAME_AND_ID_NO']],
    ['nameMobile', { name: '王芳', mobile: '13912345678' }, ['NAME_AND_MOBILE']],
    ['idMobile', { idNo: '110101198206190019', mobile: '13912345678' }, ['ID_NO_AND_MOBILE']],
    ['threeFactor', { ...person, name: '王芳', mobile: '13912345678' }, null],
  ])('is known of %s whoever answers, as far as it compares one pair', async (member, input, differences) => {
    expect(await verify({ [member]: input }, {}, sandbox)).toMatchObject({ match: 'MISMATCH', differences });
  });
});

describe('a check without a verdict', () => {
  test('is billed, is neither a match nor a mismatch, and says why', async () => {
    alibaba.replyBy(json(contrastFace('F', '206')));
    expect(await verify({ image: { ...person, img } })).toEqual({
      match: 'NO_RECORD',
      consistent: null,
      differences: null,
      inconclusiveReason: 'REFUSED_BY_RULE',
      source: { billed: true, reused: false },
    });
  });

  test('leads a profile to a review', async () => {
    alibaba.replyBy(json(contrastFace('F', '206')));
    const { body } = await askProfile(service, 'decision(policy: "basic") { outcome } summary { noRecord billed }', {
      ...person,
      img,
    });
    expect(body.data.customerProfile).toEqual({
      decision: { outcome: 'REVIEW' },
      summary: { noRecord: ['IDENTITY_IMAGE'], billed: 1 },
    });
  });

  test('has the body of the contract over REST', async () => {
    alibaba.replyBy(json(contrastFace('F', '206')));
    const { status, body } = await post(
      `${service.url}/kyc/cn/identity`,
      { type: 'image', ...person, img },
      jsonHeaders,
    );
    expect({ status, body }).toEqual({
      status: 200,
      body: { success: true, consistent: null, message: expect.stringMatching(/business rule/) },
    });
  });
});

test('an answer that was stored before there were such fields still opens, with null for them', async () => {
  const type = createSchema().getType('IdentityVerification') as GraphQLOutputType;
  const stored = readResult(writeResult(anAnswer('MISMATCH')));
  expect(stored).not.toHaveProperty('differences');
  const schema = new GraphQLSchema({
    query: new GraphQLObjectType({ name: 'Query', fields: { stored: { type, resolve: () => stored } } }),
  });
  const { data, errors } = await execute({
    schema,
    document: parse('{ stored { match differences inconclusiveReason } }'),
  });
  expect(errors).toBeUndefined();
  expect(data).toEqual({ stored: { match: 'MISMATCH', differences: null, inconclusiveReason: null } });
});
