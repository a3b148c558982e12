import { afterEach, describe, expect, test } from '@jest/globals';
import { ask } from '../kyc-china/asking.js';
import { marks, offered, openForFile, providerAt, refusalBy } from './asking.js';
import { credentials } from './vendor.js';

const { vendor, provider } = await openForFile();
afterEach(() => {
  vendor.setClockAhead(0);
});

const refusal = (asked: Promise<unknown> = ask(provider)) => refusalBy(vendor, asked);

describe('an error of the call', () => {
  test.each([
    ['AuthFailure.InvalidAuthorization', 'UPSTREAM_ERROR', 'no', /credentials/],
    ['AuthFailure.InvalidSecretId', 'UPSTREAM_ERROR', 'no', /credentials/],
    ['AuthFailure.SecretIdNotFound', 'UPSTREAM_ERROR', 'no', /credentials/],
    ['AuthFailure.SignatureFailure', 'UPSTREAM_ERROR', 'no', /credentials/],
    ['AuthFailure.TokenFailure', 'UPSTREAM_ERROR', 'no', /credentials/],
    ['AuthFailure.UnauthorizedOperation', 'UPSTREAM_ERROR', 'no', /credentials/],
    ['InternalError', 'UPSTREAM_ERROR', 'unknown', /failed inside/],
    ['InternalError.CompareFail', 'UPSTREAM_ERROR', 'unknown', /failed inside/],
    ['InternalError.UnKnown', 'UPSTREAM_ERROR', 'unknown', /failed inside/],
    ['InvalidParameter', 'BAD_USER_INPUT', 'no', /refused the input/],
    ['InvalidParameterValue', 'BAD_USER_INPUT', 'no', /refused the input/],
    ['UnauthorizedOperation', 'UPSTREAM_ERROR', 'no', /may not make it/],
    ['UnauthorizedOperation.Arrears', 'UPSTREAM_ERROR', 'no', /in arrears/],
    ['UnauthorizedOperation.NonAuthorize', 'UPSTREAM_ERROR', 'no', /real-name/],
    ['UnauthorizedOperation.Nonactivated', 'UPSTREAM_ERROR', 'no', /not activated/],
    ['UnauthorizedOperation.ChargeStatusException', 'UPSTREAM_ERROR', 'no', /billing/],
    ['UnsupportedOperation', 'NOT_SUPPORTED', 'no', /does not support/],
    ['RequestLimitExceeded', 'UPSTREAM_RATE_LIMITED', 'no', /more calls/],
    ['RequestLimitExceeded.UinLimitExceeded', 'UPSTREAM_RATE_LIMITED', 'no', /more calls/],
    // The gateway's own refusals: the product is not asked, so nothing is billed.
    ['UnsupportedRegion', 'UPSTREAM_ERROR', 'no', /region/],
    ['MissingParameter', 'UPSTREAM_ERROR', 'no', /misses a parameter/],
    ['UnknownParameter', 'UPSTREAM_ERROR', 'no', /does not know a parameter/],
    ['InvalidAction', 'UPSTREAM_ERROR', 'no', /no such operation/],
    ['InvalidRequest', 'UPSTREAM_ERROR', 'no', /form of the request/],
    ['NoSuchProduct', 'UPSTREAM_ERROR', 'no', /no such product/],
    ['NoSuchVersion', 'UPSTREAM_ERROR', 'no', /no such version/],
    ['ActionOffline', 'UPSTREAM_ERROR', 'no', /any more/],
    ['UnsupportedProtocol', 'UPSTREAM_ERROR', 'no', /protocol/],
    ['IpInBlacklist', 'UPSTREAM_ERROR', 'no', /blocked the address/],
    ['IpNotInWhitelist', 'UPSTREAM_ERROR', 'no', /allow list/],
    ['RequestSizeLimitExceeded', 'UPSTREAM_ERROR', 'no', /larger/],
    ['InvalidParameter.UnsupportEncryptField', 'UPSTREAM_ERROR', 'no', /encrypted/],
    ['LimitExceeded', 'UPSTREAM_RATE_LIMITED', 'no', /quota/],
    ['ResourceInsufficient', 'UPSTREAM_UNAVAILABLE', 'no', /resources/],
    ['ResourceUnavailable', 'UPSTREAM_UNAVAILABLE', 'no', /resources/],
    ['ServiceUnavailable', 'UPSTREAM_UNAVAILABLE', 'no', /not available/],
    // Failures that are not of one operation.
    ['FailedOperation.UnKnown', 'UPSTREAM_ERROR', 'no', /unknown reason/],
    ['FailedOperation.DecryptSystemError', 'UPSTREAM_ERROR', 'no', /decrypt/],
    ['FailedOperation.StsUnAuthErrError', 'UPSTREAM_ERROR', 'no', /operator of this service must grant/],
    ['FailedOperation.IdentityAuthLimitExceeded', 'UPSTREAM_RATE_LIMITED', 'no', /this person today/],
    ['ResourceUnavailable.Whatever', 'UPSTREAM_ERROR', 'unknown', /ResourceUnavailable\.Whatever/],
    ['FailedOperation.NotOfThisOperation', 'UPSTREAM_ERROR', 'unknown', /FailedOperation\.NotOfThisOperation/],
    ['李明 110101199003076515', 'UPSTREAM_ERROR', 'unknown', /an unknown code/],
    ['', 'UPSTREAM_ERROR', 'unknown', /an unknown code/],
  ] as const)('%p is %s, billed: %s', async (code, expected, billed, message) => {
    for (const { check } of offered) {
      vendor.answer({ Error: { Code: code, Message: '身份证号 110101199003076515 李明 13912345678' } });
      const error = await refusal(ask(provider, { check }));
      expect(error).toMatchObject({ code: expected, billed, message: expect.stringMatching(message) });
    }
  });
});

describe('a clock that is wrong', () => {
  test.each([
    [601, 'behind'],
    [-601, 'ahead of'],
  ])('by %d s is explained', async (ahead, direction) => {
    vendor.setClockAhead(ahead);
    const error = await refusal();
    expect(error).toMatchObject({ code: 'UPSTREAM_ERROR', billed: 'no', retryable: false });
    expect(error.message).toMatch(
      new RegExp(`expired: the clock of this machine is 60[012] seconds ${direction} the provider's\\.$`),
    );
  });

  test('within 5 minutes is tolerated', async () => {
    vendor.answer({ Result: '0' });
    vendor.setClockAhead(290);
    expect(await ask(provider)).toMatchObject({ billed: true });
  });

  test('also explains other refusals of a signature', async () => {
    vendor.answerBy((response) =>
      response
        .writeHead(200, { date: new Date(Date.now() + 3_600_000).toUTCString(), 'content-type': 'application/json' })
        .end(JSON.stringify({ Response: { Error: { Code: 'AuthFailure.SignatureFailure', Message: '' } } })),
    );
    expect((await refusal()).message).toMatch(
      /likely because the clock of this machine is 3(599|600) seconds behind the provider's/,
    );
  });

  test.each([undefined, 'nonsense'])('is guessed at where the Date header is %p', async (date) => {
    vendor.answerBy((response) => {
      response.sendDate = false;
      response.removeHeader('date');
      response.writeHead(200, { ...(date && { date }), 'content-type': 'application/json' });
      response.end(JSON.stringify({ Response: { Error: { Code: 'AuthFailure.SignatureExpire', Message: '' } } }));
    });
    expect((await refusal()).message).toMatch(/expired: the clock of this machine is likely wrong/);
  });
});

test.each([
  ['a wrong key', { secretKey: 'another-canary' }],
  ['an unknown id', { secretId: 'AKIDother' }],
  ['a token that is not asked for', { token: 'canary-token' }],
])('%s is refused by the vendor and reported without the secret', async (_title, config) => {
  vendor.answer({ Result: '0' });
  const wrong = providerAt(vendor, config);
  expect(await refusal(ask(wrong))).toMatchObject({ code: 'UPSTREAM_ERROR', billed: 'no' });
  await wrong.close?.();
});

test('after every refusal the provider still answers', async () => {
  vendor.answer({ Result: '0' });
  expect(await ask(provider)).toMatchObject({ answer: { match: 'MATCH' }, billed: true });
  expect(credentials.secretKey).toMatch(marks);
});
