import { afterEach, describe, expect, test } from '@jest/globals';
import { json, text } from '../kyc-china/standIn.js';
import { ask, failure, openForFile } from './asking.js';
import { matching } from './payloads.js';

const { standIn, provider } = await openForFile();

const gatewayError = (Code: unknown) => ({
  RequestId: 'A7D5C4B3-1E2F-4A5B-8C9D-0E1F2A3B4C5D',
  HostId: 'cloudauth.aliyuncs.com',
  Code,
  Message: 'Specified 110101199003076515 is wrong.',
});

async function failureAfter(...[body, status, headers]: Parameters<typeof json>) {
  standIn.replyBy(json(body, status, headers));
  return failure(ask(provider, 'IDENTITY_TWO_FACTOR'));
}

describe("the gateway's code", () => {
  test.each([
    ['SignatureDoesNotMatch', 400, 'UPSTREAM_ERROR', 'no', /access key secret/],
    ['IncompleteSignature', 400, 'UPSTREAM_ERROR', 'no', /signature/],
    ['SignatureNonceUsed', 400, 'UPSTREAM_ERROR', 'unknown', /nonce/],
    ['InvalidAccessKeyId.NotFound', 404, 'UPSTREAM_ERROR', 'no', /access key id/],
    ['InvalidAccessKeyId.Inactive', 400, 'UPSTREAM_ERROR', 'no', /access key id/],
    ['InvalidSecurityToken.Expired', 400, 'UPSTREAM_ERROR', 'no', /security token/],
    ['MissingSecurityToken', 400, 'UPSTREAM_ERROR', 'no', /security token/],
    ['Forbidden', 403, 'UPSTREAM_ERROR', 'no', /right/],
    ['Forbidden.RAM', 403, 'UPSTREAM_ERROR', 'no', /right/],
    ['NoPermission', 403, 'UPSTREAM_ERROR', 'no', /right/],
    ['InvalidAction.NotFound', 404, 'UPSTREAM_ERROR', 'no', /operation/],
    ['InvalidVersion', 400, 'UPSTREAM_ERROR', 'no', /version/],
    ['InsufficientBalance', 400, 'UPSTREAM_ERROR', 'no', /arrears/],
    ['Throttling', 400, 'UPSTREAM_RATE_LIMITED', 'no', /more calls/],
    ['Throttling.User', 400, 'UPSTREAM_RATE_LIMITED', 'no', /more calls/],
    ['Throttling.Api', 429, 'UPSTREAM_RATE_LIMITED', 'no', /more calls/],
    ['Throttling.System', 503, 'UPSTREAM_RATE_LIMITED', 'no', /more calls/],
    ['ServiceUnavailable', 503, 'UPSTREAM_ERROR', 'unknown', /failed for a moment/],
    ['ServiceUnavailableTemporary', 503, 'UPSTREAM_ERROR', 'unknown', /failed for a moment/],
    ['InternalError', 500, 'UPSTREAM_ERROR', 'unknown', /internally/],
    ['InternalFailure', 500, 'UPSTREAM_ERROR', 'unknown', /internally/],
    ['MissingParameter', 400, 'UPSTREAM_ERROR', 'no', /parameter/],
    ['InvalidParameter', 400, 'BAD_USER_INPUT', 'no', /invalid/],
    ['ForbiddenFruit', 403, 'UPSTREAM_ERROR', 'no', /credentials/],
    ['SomethingElse', 400, 'UPSTREAM_ERROR', 'no', /not known here/],
    ['constructor', 400, 'UPSTREAM_ERROR', 'no', /not known here/],
  ])('%s (HTTP %i) is %s, billed: %s', async (code, status, expected, billed, message) => {
    const error = await failureAfter(gatewayError(code), status);
    expect(error).toMatchObject({ code: expected, billed, message: expect.stringMatching(message) });
    expect(JSON.stringify([error, error.message, String(error.cause)])).not.toContain('110101199003076515');
  });

  test('is searched for in vain: the status counts', async () => {
    for (const body of [gatewayError(undefined), gatewayError({ Code: 'Throttling' }), [], null, 'Throttling']) {
      expect(await failureAfter(body, 400)).toMatchObject({ code: 'UPSTREAM_ERROR', billed: 'no' });
      expect(await failureAfter(body, 429)).toMatchObject({ code: 'UPSTREAM_RATE_LIMITED', billed: 'no' });
      expect(await failureAfter(body, 500)).toMatchObject({ code: 'UPSTREAM_ERROR', billed: 'unknown' });
      expect(await failureAfter(body, 503)).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', billed: 'no' });
      expect(await failureAfter(body, 504)).toMatchObject({ code: 'OUTCOME_UNKNOWN', billed: 'unknown' });
    }
    standIn.replyBy(text('<Error><Code>Throttling</Code></Error>', 502, { 'content-type': 'text/xml' }));
    expect(await failure(ask(provider, 'IDENTITY_TWO_FACTOR'))).toMatchObject({
      code: 'UPSTREAM_ERROR',
      billed: 'unknown',
    });
  });

  test('that comes with a match beside it never makes it one', async () => {
    for (const status of [201, 202, 301, 400, 500])
      expect(await failureAfter(matching.IDENTITY_TWO_FACTOR, status)).toMatchObject({ code: 'UPSTREAM_ERROR' });
  });

  test.each([
    [{ 'retry-after': '7' }, 7_000],
    [{ 'retry-after': 'Sun, 06 Nov 1994 08:49:47 GMT', date: 'Sun, 06 Nov 1994 08:49:37 GMT' }, 10_000],
    [{ 'x-acs-retry-after': '250' }, 250],
    [{ 'x-acs-retry-after': '9999999' }, 3_600_000],
    [{ 'x-acs-retry-after': 'soon' }, undefined],
    [{}, undefined],
  ])('of throttling comes with %p: wait %p ms', async (headers, retryAfterMs) => {
    expect((await failureAfter(gatewayError('Throttling.User'), 429, headers)).retryAfterMs).toBe(retryAfterMs);
  });
});

describe('a clock that is wrong', () => {
  afterEach(() => standIn.setClock(0));

  test.each([
    [-7_200, /clock of this machine is 720[0-9] seconds ahead of the provider's\. Set it right/],
    [3_600, /clock of this machine is (?:359[0-9]|3600) seconds behind the provider's\. Set it right/],
  ])('by %i seconds is explained', async (seconds, message) => {
    standIn.setClock(seconds * 1_000);
    standIn.replyBy(json(matching.IDENTITY_TWO_FACTOR));
    expect(await failure(ask(provider, 'IDENTITY_TWO_FACTOR'))).toMatchObject({
      code: 'UPSTREAM_ERROR',
      billed: 'no',
      retryable: false,
      message: expect.stringMatching(message),
    });
    expect(standIn.lastCall().refusal).toBe('InvalidTimeStamp.Expired');
  });

  test('by less than the vendor bears goes through', async () => {
    standIn.setClock(-840_000);
    standIn.replyBy(json(matching.IDENTITY_TWO_FACTOR));
    expect(await ask(provider, 'IDENTITY_TWO_FACTOR')).toMatchObject({ billed: true });
  });

  test.each(['InvalidTimeStamp.Expired', 'InvalidTimeStamp.Format', 'IllegalTimestamp'])(
    'is not blamed for %s where it is right',
    async (code) => {
      expect(await failureAfter(gatewayError(code), 400)).toMatchObject({
        billed: 'no',
        message: expect.stringMatching(/although the clock of this machine is only [0-9] seconds/),
      });
    },
  );

  test('cannot be measured without a date', async () => {
    const error = await failureAfter(gatewayError('InvalidTimeStamp.Expired'), 400, { date: 'today' });
    expect(error.message).toMatch(/clock of this machine is probably wrong/);
  });
});
