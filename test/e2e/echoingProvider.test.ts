import { expect, test } from '@jest/globals';
import { json, startStandIn } from '../providers/kyc-china/standIn.js';
import { post, startService } from '../support/inProcess.js';
import { newSqlitePlace } from '../support/place.js';
import { entriesOf } from '../support/records.js';

const client = {
  'content-type': 'application/json',
  'x-client-id': 'acme',
  'x-client-secret': 'secret-of-the-client-acme',
};
const identity = { type: 'two-factor', name: '李明', idNo: '110101199003076515' };
const mutation =
  'mutation { lookupMobile(input: { attribution: { mobile: "13912345678" } }) { message ... on MobileAttribution { carrier province city } } }';
const history =
  '{ verifications { edges { node { result { __typename ... on IdentityVerification { message } ... on MobileAttribution { message carrier } } } } } }';

test('a provider that echoes what it was sent puts our secret into no answer, error, log or record', async () => {
  await using echo = { standIn: await startStandIn(), [Symbol.asyncDispose]: () => echo.standIn.close() };
  await using place = newSqlitePlace();
  const service = await startService({
    ...place.env,
    KYC_CHINA_BASE_URL: echo.standIn.url,
    KYC_CHINA_CLIENT_ID: 'canary-client',
    KYC_CHINA_CLIENT_SECRET: 'canary/of+the=provider',
    KYC_CLIENTS: 'acme:secret-of-the-client-acme',
  });
  const seen: string[] = [];
  for (const status of [200, 400, 500]) {
    echo.standIn.replyBy((response, request, received) => {
      const said = `${Object.values(received.headers).join(' ')} ${encodeURIComponent(JSON.stringify(received.headers))}`;
      json(
        {
          success: status === 200,
          consistent: true,
          checkResult: '1',
          message: said,
          code: said,
          carrier: said,
          province: said,
          city: said,
        },
        status,
      )(response, request, received);
    });
    const answers = [
      await post(`${service.url}/kyc/cn/identity`, identity, client),
      await post(`${service.url}/graphql`, { query: mutation }, client),
      await post(`${service.url}/graphql`, { query: history }, client),
    ];
    seen.push(...answers.map(({ text }) => text));
  }
  seen.push(service.log());
  await service.stop();
  seen.push(JSON.stringify(await entriesOf(place.config)));

  expect(echo.standIn.received.every(({ headers }) => headers['x-client-secret'] === 'canary/of+the=provider')).toBe(
    true,
  );
  expect(seen.slice(0, 3)).toEqual([
    expect.stringMatching(/"success":true.*…/),
    expect.stringMatching(/"carrier":"[^"]*…/),
    expect.stringMatching(/"IdentityVerification","message":"[^"]*…/),
  ]);
  expect(seen.filter((text) => /canary/i.test(text))).toEqual([]);
});
