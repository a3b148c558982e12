import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import dns from 'node:dns';
import { Agent } from 'node:http';
import { CommonClient } from 'tencentcloud-sdk-nodejs-common';
import { samplePhoto } from '../../../src/checks/samples.js';
import { fourFactor } from '../../../src/checks/identity/fourFactor.js';
import { threeFactor } from '../../../src/checks/identity/threeFactor.js';
import { ask } from '../kyc-china/asking.js';
import { offered, providerAt } from './asking.js';
import { credentials, startVendor, type Vendor } from './vendor.js';

/**
 * The vendor's own SDK and the adapter make the same calls to the same stand-in, under the endpoint's real name: the SDK
 * takes the service to sign for from the first label of the name. Only resolving that name is answered here, with the
 * loopback address; the port is the stand-in's, so nothing can reach the vendor.
 */
const endpoint = 'faceid.tencentcloudapi.com';
let vendor: Vendor;
let lookup: jest.SpiedFunction<typeof dns.lookup>;

beforeAll(async () => {
  vendor = await startVendor();
  lookup = jest.spyOn(dns, 'lookup').mockImplementation(((
    name: string,
    options: { all?: boolean },
    done: (...found: unknown[]) => void,
  ) => {
    if (name !== endpoint) done(new Error(`${name} is not resolved in this test`));
    else if (options.all) done(null, [{ address: '127.0.0.1', family: 4 }]);
    else done(null, '127.0.0.1', 4);
  }) as unknown as typeof dns.lookup);
});
afterAll(async () => {
  lookup.mockRestore();
  await vendor.close();
});

const idNo = '110101199003076515';
const calls = {
  IdCardVerification: { IdCard: idNo, Name: '李明' },
  CheckIdNameDate: { Name: '李明', IdCard: idNo, ValidityBegin: '20200315', ValidityEnd: '20400315' },
  ImageRecognitionV2: { IdCard: idNo, Name: '李明', ImageBase64: samplePhoto },
  CheckPhoneAndName: { Mobile: '13912345678', Name: '李明' },
  PhoneVerification: { IdCard: idNo, Name: '李明', Phone: '13912345678', VerifyMode: '0' },
};

interface Extras {
  readonly token?: string;
  readonly region?: string;
  /** Of the adapter alone: the SDK has it among the parameters. */
  readonly verifyMode?: 'detailed';
}

async function callBySdk(action: string, parameters: object, { token, region }: Extras = {}) {
  const client = new CommonClient(endpoint, '2018-03-01', {
    credential: { ...credentials, ...(token && { token }) },
    ...(region && { region }),
    // The agent of its own keeps a proxy of the environment out.
    profile: { httpProfile: { protocol: 'http://', endpoint: `${endpoint}:${vendor.port}`, agent: new Agent() } },
  });
  const answer: unknown = await client.request(action, parameters);
  return answer;
}

async function callByAdapter(
  check: (typeof offered)[number]['check'],
  timestamp: string,
  extras: Extras = {},
  input?: object,
) {
  const provider = providerAt(
    { url: `http://${endpoint}:${vendor.port}` },
    { now: () => Number(timestamp) * 1_000, ...extras },
  );
  const answer = await ask(provider, { check, ...(input && { input }) });
  await provider.close?.();
  return answer;
}

const signedAndNamed = [
  'authorization',
  'content-type',
  'host',
  'x-tc-action',
  'x-tc-version',
  'x-tc-timestamp',
  'x-tc-token',
  'x-tc-region',
  'content-length',
];

function lastRequest() {
  const { method, path, headers = {}, body } = vendor.received.at(-1) ?? {};
  return { method, path, body, headers: Object.fromEntries(signedAndNamed.map((name) => [name, headers[name]])) };
}

/** Both make one call; everything that is signed or named in headers is the same, and so is the canonical request. */
async function expectTheSame(
  { check, action }: (typeof offered)[number],
  { extras = {}, parameters = calls[action], input }: { extras?: Extras; parameters?: object; input?: object } = {},
) {
  vendor.requireToken(extras.token);
  vendor.answer({ Result: action === 'ImageRecognitionV2' ? 'Success' : '0', Description: '一致', Sim: 89.88 });
  const accepted = vendor.accepted.length;

  expect(await callBySdk(action, parameters, extras)).toMatchObject({ Description: '一致' });
  const sent = lastRequest();
  expect(await callByAdapter(check, vendor.accepted.at(-1)?.timestamp ?? '', extras, input)).toMatchObject({
    answer: { match: 'MATCH' },
  });

  const [bySdk, byAdapter, ...more] = vendor.accepted.slice(accepted);
  expect(more).toEqual([]);
  expect(byAdapter).toEqual(bySdk);
  expect(lastRequest()).toEqual(sent);
  expect(bySdk?.canonicalRequest).toMatch(
    /^POST\n\/\n\ncontent-type:application\/json\nhost:faceid\.tencentcloudapi\.com\n\ncontent-type;host\n[0-9a-f]{64}$/,
  );
  expect([sent.headers['x-tc-token'], sent.headers['x-tc-region']]).toEqual([extras.token, extras.region]);
}

describe('the SDK and the adapter', () => {
  afterEach(() => vendor.requireToken(undefined));

  test.each(offered)('are both accepted with $action, and send the same', async (one) => expectTheSame(one));

  test.each(offered)('are both accepted with $action, a security token and a region, and send the same', async (one) =>
    expectTheSame(one, { extras: { token: 'a-token', region: 'ap-guangzhou' } }),
  );

  test('send a card that never expires the same', async () => {
    const input = { ...fourFactor.examples[0].input, toDate: '长期' };
    await expectTheSame(
      { check: fourFactor, action: 'CheckIdNameDate' },
      { parameters: { ...calls.CheckIdNameDate, ValidityEnd: '00000000' }, input },
    );
  });

  test('send three-factor in detail the same', async () => {
    await expectTheSame(
      { check: threeFactor, action: 'PhoneVerification' },
      { extras: { verifyMode: 'detailed' }, parameters: { ...calls.PhoneVerification, VerifyMode: '1' } },
    );
  });

  test('are told apart from a forged signature by the same stand-in', async () => {
    const accepted = vendor.accepted.length;
    const provider = providerAt({ url: `http://${endpoint}:${vendor.port}` }, { secretKey: 'another' });
    await expect(ask(provider)).rejects.toMatchObject({ code: 'UPSTREAM_ERROR', billed: 'no' });
    await provider.close?.();
    await expect(callBySdk('IdCardVerification', calls.IdCardVerification, { token: 'unasked' })).rejects.toMatchObject(
      { code: 'AuthFailure.TokenFailure' },
    );
    expect(vendor.accepted.length).toBe(accepted);
  });
});
