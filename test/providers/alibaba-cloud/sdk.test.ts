import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import openapi from '@alicloud/openapi-core';
import { json } from '../kyc-china/standIn.js';
import { answered, ask, closeProviders, providerAt } from './asking.js';
import { operations } from './operations.js';
import { matching } from './payloads.js';
import { type AlibabaStandIn, type Call, keys, startAlibabaStandIn } from './standIn.js';

/**
 * The vendor's own generic client (`callApi` of @alicloud/openapi-core) and the adapter make the same call to the same
 * stand-in. The SDK signs x-acs-credentials-provider (where its credentials come from) and, with temporary credentials,
 * x-acs-accesskey-id on top; everything else must be the same.
 */
const { default: Client, $OpenApiUtil } = openapi;
const timeouts = { readTimeout: 5_000, connectTimeout: 5_000 };

let standIn: AlibabaStandIn;
beforeAll(async () => {
  standIn = await startAlibabaStandIn();
});
afterAll(async () => {
  await closeProviders();
  await standIn.close();
});

const accounts = {
  permanent: { accessKeyId: 'LTAIstandIn', accessKeySecret: keys.LTAIstandIn.secret },
  temporary: {
    accessKeyId: 'STS.standIn',
    accessKeySecret: keys['STS.standIn'].secret,
    securityToken: keys['STS.standIn'].securityToken,
  },
};
type Account = (typeof accounts)[keyof typeof accounts];

/** As the vendor's product SDKs call it: SEEN in @alicloud/cloudauth20190307 and in the providers of dytnsapi-20200217. */
async function callBySdk(account: Account, { action, fields, headers }: Call): Promise<unknown> {
  standIn.forgetNonces();
  const operation = operations[action];
  if (!operation) throw new Error(`${action} is not documented.`);
  const client = new Client(
    new $OpenApiUtil.Config({ ...account, endpoint: new URL(standIn.url).host, protocol: 'http', ...timeouts }),
  );
  const params = new $OpenApiUtil.Params({
    action,
    version: operation.version,
    protocol: 'HTTPS',
    pathname: '/',
    method: 'POST',
    authType: 'AK',
    style: 'RPC',
    reqBodyType: 'formData',
    bodyType: 'json',
  });
  const place = operation.parametersIn === 'body' ? { body: { ...fields } } : { query: { ...fields } };
  const fixed = {
    'x-acs-date': String(headers['x-acs-date']),
    'x-acs-signature-nonce': String(headers['x-acs-signature-nonce']),
  };
  const { body } = await client.callApi(params, new $OpenApiUtil.OpenApiRequest({ ...place, headers: fixed }), {
    ...timeouts,
  } as Parameters<typeof client.callApi>[2]);
  return body;
}

/** The canonical request, without what only the SDK signs: lines of headers, and their names in the list of names. */
function comparable({ canonicalRequest }: Call): string {
  return canonicalRequest
    .replace(/^x-acs-(?:credentials-provider|accesskey-id):.*\n/gm, '')
    .replace(/x-acs-(?:credentials-provider|accesskey-id);/g, '');
}

describe.each([
  ['an access key', accounts.permanent, ['x-acs-credentials-provider']],
  ['temporary credentials', accounts.temporary, ['x-acs-accesskey-id', 'x-acs-credentials-provider']],
])('with %s', (_title, account, signedOnTop) => {
  test.each(answered)(
    "the vendor's SDK and the adapter are both accepted and send the same canonical request: %s",
    async (check) => {
      standIn.replyBy(json(matching[check]));
      const provider = providerAt(standIn.url, account);
      expect(await ask(provider, check)).toMatchObject({ billed: true });
      const ours = standIn.lastCall();

      expect(await callBySdk(account, ours)).toEqual(matching[check]);
      const theirs = standIn.lastCall();
      expect(theirs).not.toBe(ours);
      expect([ours.refusal, theirs.refusal]).toEqual([undefined, undefined]);
      expect(theirs.body).toBe(ours.body);
      expect(comparable(theirs)).toBe(ours.canonicalRequest);

      const more = Object.keys(theirs.headers).filter((name) => ours.headers[name] === undefined);
      const unsigned = ['user-agent', ...(ours.body ? ['transfer-encoding'] : [])];
      expect(more.sort()).toEqual([...unsigned, ...signedOnTop].sort());
      expect(Object.keys(ours.headers).filter((name) => theirs.headers[name] === undefined)).toEqual(
        ours.body ? ['content-length'] : [],
      );
    },
  );
});
