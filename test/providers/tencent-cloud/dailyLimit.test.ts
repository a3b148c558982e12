import { expect, test } from '@jest/globals';
import { ask } from '../kyc-china/asking.js';
import { offered, openForFile, refusalBy } from './asking.js';

const { vendor, provider } = await openForFile();

const codes = {
  IdCardVerification: '-7',
  CheckIdNameDate: '-8',
  CheckPhoneAndName: '-6',
  PhoneVerification: '-12',
  ImageRecognitionV2: 'FailedOperation.IdentityAuthLimitExceeded',
};

test.each(offered)(
  '$action: the daily limit of a person is over at midnight in China by the clock of the provider',
  async ({ check, action }) => {
    const midnight = Date.parse('2026-11-25T16:00:00Z');
    vendor.answerBy((response) =>
      response
        .writeHead(200, { date: new Date(midnight - 60_000).toUTCString(), 'content-type': 'application/json' })
        .end(JSON.stringify({ Response: { Result: codes[action] } })),
    );
    const error = await refusalBy(vendor, ask(provider, { check }));
    expect(error).toMatchObject({ code: 'UPSTREAM_RATE_LIMITED', billed: 'no', isAboutSubject: true });
    // The Date header tells whole seconds.
    expect(Math.abs((error.retryAfterMs ?? 0) - 60_000)).toBeLessThanOrEqual(1_000);
  },
);
