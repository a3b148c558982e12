import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { json } from '../kyc-china/standIn.js';
import { answered, ask, closeProviders, failure, inputs, openForFile, providerAt } from './asking.js';
import { matching } from './payloads.js';
import { pngOf } from './photos.js';
import { type AlibabaStandIn, keys, startAlibabaStandIn } from './standIn.js';

const { standIn, provider } = await openForFile();

describe('Alibaba Cloud offers', () => {
  test('what it can answer', () => {
    expect(provider.name).toBe('alibaba-cloud');
    expect(Object.keys(provider.capabilities).sort()).toEqual([...answered].sort());
  });

  test.each(['', undefined])('no image without a scene, and no attribution without a code: %p', (absent) => {
    const less = providerAt(standIn.url, { sceneId: absent, authCode: absent });
    expect(Object.keys(less.capabilities)).toEqual([
      'IDENTITY_TWO_FACTOR',
      'IDENTITY_FOUR_FACTOR',
      'IDENTITY_NAME_MOBILE',
      'IDENTITY_THREE_FACTOR',
    ]);
  });
});

const { name, idNo, mobile } = inputs.IDENTITY_THREE_FACTOR;
const period = { ValidityStartDate: '20200315', ValidityEndDate: '20400315' };
describe('a request', () => {
  test.each([
    ['IDENTITY_TWO_FACTOR', 'Id2MetaVerify', { ParamType: 'normal', IdentifyNum: idNo, UserName: name }],
    [
      'IDENTITY_FOUR_FACTOR',
      'Id2MetaPeriodVerify',
      { ParamType: 'normal', IdentifyNum: idNo, UserName: name, ...period },
    ],
    ['IDENTITY_NAME_MOBILE', 'Mobile2MetaVerify', { ParamType: 'normal', UserName: name, Mobile: mobile }],
    [
      'IDENTITY_THREE_FACTOR',
      'Mobile3MetaDetailVerify',
      { ParamType: 'normal', IdentifyNum: idNo, UserName: name, Mobile: mobile },
    ],
    [
      'MOBILE_ATTRIBUTION',
      'DescribePhoneNumberOperatorAttribute',
      { AuthCode: 'Dd1r *~(4)!id', InputNumber: mobile, Mask: 'NORMAL' },
    ],
    [
      'IDENTITY_IMAGE',
      'ContrastFaceVerify',
      {
        SceneId: '1000000006',
        OuterOrderNo: expect.stringMatching(/^[0-9a-z]{32}$/),
        ProductCode: 'ID_MIN',
        CertType: 'IDENTITY_CARD',
        CertName: name,
        CertNo: idNo,
        FaceContrastPicture: pngOf(640, 480),
      },
    ],
  ] as const)('for %s is %s', async (check, action, fields) => {
    standIn.replyBy(json(matching[check]));
    expect(await ask(provider, check)).toMatchObject({ billed: true });
    expect(standIn.lastCall()).toMatchObject({ action, fields, refusal: undefined });
    expect(Object.keys(standIn.lastCall().fields)).toHaveLength(Object.keys(fields).length);
  });

  test('has these headers and no others', async () => {
    standIn.replyBy(json(matching.IDENTITY_TWO_FACTOR));
    await ask(provider, 'IDENTITY_TWO_FACTOR');
    expect(Object.keys(standIn.lastCall().headers).sort()).toEqual([
      'accept',
      'authorization',
      'connection',
      'content-length',
      'content-type',
      'host',
      'x-acs-action',
      'x-acs-content-sha256',
      'x-acs-date',
      'x-acs-signature-nonce',
      'x-acs-version',
    ]);
  });

  test('carries a card that never expires as 长期', async () => {
    standIn.replyBy(json(matching.IDENTITY_FOUR_FACTOR));
    await ask(provider, 'IDENTITY_FOUR_FACTOR', { input: { ...inputs.IDENTITY_FOUR_FACTOR, toDate: '长期' } });
    expect(standIn.lastCall().fields).toMatchObject({ ValidityEndDate: '长期' });
  });

  test.each(['买买提·吐尔逊', '𠮷田', "王*'()!~"])('carries the name %s whole', async (odd) => {
    standIn.replyBy(json(matching.IDENTITY_TWO_FACTOR));
    await ask(provider, 'IDENTITY_TWO_FACTOR', { input: { name: odd, idNo } });
    expect(standIn.lastCall()).toMatchObject({ refusal: undefined, fields: { UserName: odd } });
  });

  test('never has the order number or the nonce of another', async () => {
    standIn.replyBy(json(matching.IDENTITY_IMAGE));
    const before = standIn.calls.length;
    await Promise.all(Array.from({ length: 50 }, () => ask(provider, 'IDENTITY_IMAGE')));
    const calls = standIn.calls.slice(before);
    expect(
      new Set(calls.flatMap(({ fields, headers }) => [fields.OuterOrderNo, headers['x-acs-signature-nonce']])).size,
    ).toBe(100);
  });

  test('carries the token of temporary credentials, and signs it', async () => {
    const { secret, securityToken } = keys['STS.standIn'];
    const temporary = providerAt(standIn.url, { accessKeyId: 'STS.standIn', accessKeySecret: secret, securityToken });
    for (const check of answered) {
      standIn.replyBy(json(matching[check]));
      expect(await ask(temporary, check)).toMatchObject({ billed: true });
      expect(standIn.lastCall().headers.authorization).toMatch(/;x-acs-security-token;/);
    }
  });
});

describe('an endpoint', () => {
  test('is each operation by itself, at the rate that is documented', async () => {
    const expected: object[] = [];
    for (const check of answered) {
      standIn.replyBy(json(matching[check]));
      await ask(provider, check);
      expected.push({
        name: standIn.lastCall().action,
        checks: [check],
        ratePerSecond: check === 'MOBILE_ATTRIBUTION' ? 2_000 : 50,
      });
    }
    expect(provider.endpoints).toEqual(expected);
  });

  test('is none where its check is not offered', () => {
    const less = providerAt(standIn.url, { sceneId: undefined, authCode: undefined });
    expect(less.endpoints?.map(({ name: operation }) => operation)).toEqual([
      'Id2MetaVerify',
      'Id2MetaPeriodVerify',
      'Mobile2MetaVerify',
      'Mobile3MetaDetailVerify',
    ]);
  });
});

describe('a permanent resident', () => {
  const permanent = '911124198108030024';

  test.each(['IDENTITY_TWO_FACTOR', 'IDENTITY_FOUR_FACTOR', 'IDENTITY_THREE_FACTOR'] as const)(
    'is not asked about by %s: it is not supported, and not billed',
    async (check) => {
      standIn.replyBy(json(matching[check]));
      const before = standIn.calls.length;
      expect(await failure(ask(provider, check, { input: { ...inputs[check], idNo: permanent } }))).toMatchObject({
        code: 'NOT_SUPPORTED',
        billed: 'no',
      });
      expect(standIn.calls.length).toBe(before);
    },
  );

  test.each(['810000199003076512', '830000199003076517'])(
    'with a residence permit (%s) is asked about',
    async (permit) => {
      standIn.replyBy(json(matching.IDENTITY_TWO_FACTOR));
      expect(await ask(provider, 'IDENTITY_TWO_FACTOR', { input: { name, idNo: permit } })).toMatchObject({
        billed: true,
      });
    },
  );
});

describe('the stand-in refuses', () => {
  test.each([
    ['another secret', { accessKeySecret: 'wrong' }, 'SignatureDoesNotMatch'],
    ['an unknown key', { accessKeyId: 'LTAIunknown' }, 'InvalidAccessKeyId.NotFound'],
    ['a token with a key that has none', { securityToken: 'unasked' }, 'InvalidSecurityToken.MismatchWithAccessKey'],
    [
      'a temporary key without its token',
      { accessKeyId: 'STS.standIn', accessKeySecret: keys['STS.standIn'].secret },
      'InvalidSecurityToken.MismatchWithAccessKey',
    ],
  ])('%s', async (_title, config, refusal) => {
    standIn.replyBy(json(matching.IDENTITY_TWO_FACTOR));
    const other = providerAt(standIn.url, config);
    expect(await failure(ask(other, 'IDENTITY_TWO_FACTOR'))).toMatchObject({
      code: 'UPSTREAM_ERROR',
      billed: 'no',
      retryable: false,
    });
    expect(standIn.lastCall().refusal).toBe(refusal);
  });

  test('a nonce that comes twice', async () => {
    standIn.replyBy(json(matching.IDENTITY_TWO_FACTOR));
    const repeating = providerAt(standIn.url, {}, { now: Date.now, unique: () => 'the-same-nonce-again' });
    expect(await ask(repeating, 'IDENTITY_TWO_FACTOR')).toMatchObject({ billed: true });
    expect(await failure(ask(repeating, 'IDENTITY_TWO_FACTOR'))).toMatchObject({
      code: 'UPSTREAM_ERROR',
      billed: 'unknown',
    });
    expect(standIn.lastCall().refusal).toBe('SignatureNonceUsed');
  });

  test.each(['IDENTITY_TWO_FACTOR', 'MOBILE_ATTRIBUTION'] as const)(
    '%s if it was changed on the way',
    async (check) => {
      standIn.replyBy(json(matching[check]));
      await ask(provider, check);
      const {
        headers: { connection: _connection, 'content-length': _length, ...headers },
        path,
        body,
      } = standIn.lastCall();
      await fetch(`${standIn.url}${path}`, {
        method: 'POST',
        headers: headers as Record<string, string>,
        body: `${body}0`,
      });
      expect(standIn.lastCall().refusal).toBe('SignatureDoesNotMatch');
    },
  );
});

describe('the two products', () => {
  let numbers: AlibabaStandIn;
  beforeAll(async () => {
    numbers = await startAlibabaStandIn();
  });
  afterAll(async () => {
    await closeProviders();
    await numbers.close();
  });

  test('may live at different addresses', async () => {
    numbers.replyBy(json(matching.MOBILE_ATTRIBUTION));
    standIn.replyBy(json(matching.IDENTITY_TWO_FACTOR));
    const before = standIn.calls.length;
    const both = providerAt(standIn.url, { numberUrl: numbers.url });
    await ask(both, 'MOBILE_ATTRIBUTION');
    await ask(both, 'IDENTITY_TWO_FACTOR');
    expect([numbers.calls.length, standIn.calls.length - before]).toEqual([1, 1]);
  });
});
