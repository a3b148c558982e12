import { afterEach, describe, expect, test } from '@jest/globals';
import { samplePhoto } from '../../../src/checks/samples.js';
import { fourFactor } from '../../../src/checks/identity/fourFactor.js';
import { image } from '../../../src/checks/identity/image.js';
import { threeFactor } from '../../../src/checks/identity/threeFactor.js';
import { createTencentCloud } from '../../../src/providers/tencent-cloud/index.js';
import { ask, failure } from '../kyc-china/asking.js';
import { offered, openForFile, providerAt } from './asking.js';
import { credentials } from './vendor.js';

const { vendor, provider } = await openForFile();
afterEach(() => {
  vendor.answer({ Result: '0' });
  vendor.requireToken(undefined);
});

test('five checks are answered, and no others', () => {
  expect(provider.name).toBe('tencent-cloud');
  expect(Object.keys(provider.capabilities).sort()).toEqual(offered.map(({ check }) => check.name).sort());
  expect(Object.keys(provider.capabilities)).toHaveLength(5);
});

const bodies = {
  IdCardVerification: { IdCard: '110101199003076515', Name: '李明' },
  CheckIdNameDate: { Name: '李明', IdCard: '110101199003076515', ValidityBegin: '20200315', ValidityEnd: '20400315' },
  ImageRecognitionV2: { IdCard: '110101199003076515', Name: '李明', ImageBase64: samplePhoto },
  CheckPhoneAndName: { Mobile: '13912345678', Name: '李明' },
  PhoneVerification: { IdCard: '110101199003076515', Name: '李明', Phone: '13912345678', VerifyMode: '0' },
};

test.each(offered)('$check.type is one accepted call of $action', async ({ check, action }) => {
  vendor.answer({ Result: action === 'ImageRecognitionV2' ? 'Success' : '0', Sim: 89.88 });
  const received = vendor.received.length;
  expect(await ask(provider, { check })).toMatchObject({ answer: { match: 'MATCH', checkResult: '1' }, billed: true });
  expect(vendor.accepted.at(-1)).toMatchObject({ action, parameters: bodies[action] });
  expect(vendor.received.length).toBe(received + 1);
});

test('a card that never expires is sent as 00000000', async () => {
  await ask(provider, { check: fourFactor, input: { ...fourFactor.examples[0].input, toDate: '长期' } });
  expect(vendor.accepted.at(-1)?.parameters).toMatchObject({ ValidityBegin: '20200315', ValidityEnd: '00000000' });
});

test.each([
  ['simple', '0'],
  ['detailed', '1'],
] as const)('three-factor is bought %s where that is set', async (verifyMode, VerifyMode) => {
  const set = providerAt(vendor, { verifyMode });
  await ask(set, { check: threeFactor });
  expect(vendor.accepted.at(-1)?.parameters).toMatchObject({ VerifyMode });
  await set.close?.();
});

test('each operation is an endpoint of its own, at the rate that is documented', async () => {
  const actions = new Map<string, string | undefined>();
  for (const { check } of offered) {
    vendor.answer({ Result: check === image ? 'Success' : '0', Sim: 89.88 });
    await ask(provider, { check });
    actions.set(check.name, vendor.accepted.at(-1)?.action);
  }
  const rates: Record<string, number> = {
    IdCardVerification: 100,
    CheckIdNameDate: 20,
    ImageRecognitionV2: 20,
    CheckPhoneAndName: 20,
    PhoneVerification: 20,
  };
  const expected = [...actions].map(([check, action = '']) => ({
    name: action,
    checks: [check],
    ratePerSecond: rates[action],
  }));
  expect(provider.endpoints).toEqual(expected);
});

describe('headers', () => {
  test('are these and no others', async () => {
    await ask(provider);
    const { headers, body, path } = vendor.received.at(-1) ?? {};
    expect(path).toBe('/');
    expect(headers).toEqual({
      host: new URL(vendor.url).host,
      connection: 'keep-alive',
      'content-length': String(Buffer.byteLength(body ?? '')),
      'content-type': 'application/json',
      accept: 'application/json',
      authorization: expect.stringMatching(/^TC3-HMAC-SHA256 /),
      'x-tc-action': 'IdCardVerification',
      'x-tc-version': '2018-03-01',
      'x-tc-timestamp': expect.stringMatching(/^[0-9]{10}$/),
    });
    expect(JSON.stringify(headers)).not.toContain(credentials.secretKey);
  });

  test('hold the security token where there is one', async () => {
    vendor.requireToken('a-token');
    const temporary = providerAt(vendor, { token: 'a-token' });
    expect(await ask(temporary)).toMatchObject({ billed: true });
    expect(vendor.received.at(-1)?.headers).not.toHaveProperty('x-tc-region');
    expect(await failure(ask(provider))).toMatchObject({ code: 'UPSTREAM_ERROR', billed: 'no' });
    await temporary.close?.();
  });

  test('name the region where there is one', async () => {
    const regional = providerAt(vendor, { region: 'ap-guangzhou' });
    expect(await ask(regional)).toMatchObject({ billed: true });
    expect(vendor.received.at(-1)?.headers).toMatchObject({ 'x-tc-region': 'ap-guangzhou' });
    await regional.close?.();
  });

  test('are dated by the given clock', async () => {
    const at = Math.floor(Date.now() / 1_000) - 100;
    const late = providerAt(vendor, { now: () => at * 1_000 + 999 });
    await ask(late);
    expect(vendor.accepted.at(-1)?.timestamp).toBe(String(at));
    await late.close?.();
  });
});

test("the vendor's own endpoint is the default", async () => {
  const untold = createTencentCloud({ ...credentials, timeoutMs: 1 });
  expect(untold.name).toBe('tencent-cloud');
  await untold.close?.();
});

describe('a photo', () => {
  const photo = (length: number) => ({ ...image.examples[0].input, img: 'A'.repeat(length) });

  test('of 3 MB as base64 is sent', async () => {
    vendor.answer({ Result: 'Success', Sim: 70 });
    expect(await ask(provider, { check: image, input: photo(3 * 1024 * 1024) })).toMatchObject({
      answer: { match: 'MATCH' },
    });
  });

  test('beyond that is refused before anything is sent', async () => {
    const received = vendor.received.length;
    const error = await failure(ask(provider, { check: image, input: photo(3 * 1024 * 1024 + 4) }));
    expect(error).toMatchObject({ code: 'BAD_USER_INPUT', billed: 'no', fields: [{ path: 'img', rule: 'tooLarge' }] });
    expect(vendor.received.length).toBe(received);
  });
});
