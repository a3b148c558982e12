import { expect, test } from '@jest/globals';
import { json } from '../kyc-china/standIn.js';
import { ask, failure, openForFile } from './asking.js';
import { cloudauth } from './payloads.js';

const { standIn, provider } = await openForFile();

test.each([
  ['IDENTITY_TWO_FACTOR', '403'],
  ['IDENTITY_IMAGE', '418'],
] as const)(
  '%s: the daily limit of a person (%s) is over at midnight in China by the clock of the provider',
  async (check, Code) => {
    const midnight = Date.parse('2026-11-25T16:00:00Z');
    standIn.replyBy(json(cloudauth(undefined, Code), 200, { date: new Date(midnight - 60_000).toUTCString() }));
    const error = await failure(ask(provider, check));
    expect(error).toMatchObject({ code: 'UPSTREAM_RATE_LIMITED', billed: 'no', isAboutSubject: true });
    // The Date header tells whole seconds.
    expect(Math.abs((error.retryAfterMs ?? 0) - 60_000)).toBeLessThanOrEqual(1_000);
  },
);
