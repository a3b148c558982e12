import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { KycError } from '../../../src/errors.js';
import {
  fourFactor,
  image,
  nameMobile,
  type FaceidOperation,
  threeFactor,
  twoFactor,
} from '../../../src/providers/tencent-cloud/operations.js';
import { readReply } from '../../../src/providers/tencent-cloud/reply.js';
import { ask } from '../kyc-china/asking.js';
import { json, type Reply, text } from '../kyc-china/standIn.js';
import { openForFile, refusalBy } from './asking.js';

const { vendor, provider } = await openForFile();

describe('an answer that is none', () => {
  const jsonType = { 'content-type': 'application/json' };
  const result = { Result: '0', Description: '李明' };
  const error = { Code: 'InternalError', Message: '李明' };

  test.each<[string, Reply]>([
    ['both a result and an error', json({ Response: { ...result, Error: error } })],
    ['neither', json({ Response: { RequestId: 'x', Description: '李明' } })],
    ['null for both', json({ Response: { Result: null, Error: null } })],
    ['no Response', json(result)],
    ['a Response that is no object', json({ Response: [result] })],
    ['null', json(null)],
    ['an error that is a text', json({ Response: { Error: '李明' } })],
    ['an error without a code', json({ Response: { Error: { Message: '李明' } } })],
    ['an error whose code is a number', json({ Response: { Error: { Code: 0 } } })],
    ['an empty error', json({ Response: { Error: {} } })],
    ['malformed JSON', text('{"Response":{"Result":"0","Description":"李明', 200, jsonType)],
    ['nothing', text('', 200, jsonType)],
    ['HTML', text('<h1>李明</h1>', 200, { 'content-type': 'text/html' })],
  ])('with %s is UPSTREAM_ERROR', async (_title, reply) => {
    vendor.answerBy(reply);
    expect(await refusalBy(vendor, ask(provider))).toMatchObject({ code: 'UPSTREAM_ERROR', billed: 'unknown' });
  });

  test.each([
    [302, 'UPSTREAM_ERROR', 'no'],
    [400, 'BAD_USER_INPUT', 'no'],
    [401, 'UPSTREAM_ERROR', 'no'],
    [429, 'UPSTREAM_RATE_LIMITED', 'no'],
    [500, 'UPSTREAM_ERROR', 'unknown'],
    [503, 'UPSTREAM_UNAVAILABLE', 'no'],
    [504, 'OUTCOME_UNKNOWN', 'unknown'],
  ])('with status %d is %s, billed: %s', async (status, code, billed) => {
    vendor.answerBy(json({ Response: { Result: '0' } }, status));
    expect(await refusalBy(vendor, ask(provider))).toMatchObject({ code, billed });
  });
});

const operations: readonly FaceidOperation[] = [
  twoFactor,
  fourFactor,
  image,
  nameMobile,
  threeFactor('simple'),
  threeFactor('detailed'),
];
const clock = { now: new Date('2026-11-25T04:00:00Z'), secondsAhead: undefined };

/** A field of the wire that is likely to be looked at, beside any JSON. */
const words = fc.constantFrom(
  '0',
  '-1',
  '1',
  '-4',
  'Success',
  'FailedOperation.CompareFail',
  'FailedOperation.CompareLowSimilarity',
  'FailedOperation.IdNameMisMatch',
  0,
  1,
  null,
  undefined,
);
const field = fc.oneof(words, fc.jsonValue());
const response = fc.record(
  {
    Result: field,
    Sim: fc.oneof(field, fc.double()),
    Error: fc.oneof(fc.constant(undefined), field, fc.record({ Code: field, Message: field })),
    ResultDetail: field,
  },
  { requiredKeys: [] },
);
const body = fc.oneof(
  fc.jsonValue(),
  fc.record({ Response: fc.oneof({ weight: 9, arbitrary: response }, { weight: 1, arbitrary: fc.jsonValue() }) }),
);

interface Wire {
  readonly Response: {
    readonly Result?: unknown;
    readonly Error?: { readonly Code?: unknown } | null;
    readonly Sim?: unknown;
  };
}

/** The only answers that may be a match or a mismatch, said once more and independently of the adapter. */
function verdictOf(
  action: string,
  { Response: { Result: result = null, Error: error = null, Sim: sim } }: Wire,
): 'MATCH' | 'MISMATCH' | undefined {
  if ((result === null) === (error === null)) return undefined;
  if (action !== 'ImageRecognitionV2') {
    const mismatch = {
      IdCardVerification: '-1',
      CheckIdNameDate: '-1',
      CheckPhoneAndName: '1',
      PhoneVerification: '-4',
    }[action];
    if (result === '0') return 'MATCH';
    return result === mismatch ? 'MISMATCH' : undefined;
  }
  const code = result ?? error?.Code;
  if (code === 'FailedOperation.CompareLowSimilarity' || code === 'FailedOperation.IdNameMisMatch') return 'MISMATCH';
  if (result !== 'Success' || typeof sim !== 'number' || !(sim >= 0 && sim <= 100)) return undefined;
  return sim >= 70 ? 'MATCH' : 'MISMATCH';
}

test('no JSON whatever is taken for a match or a mismatch, but the documented one', () => {
  let verdicts = 0;
  fc.assert(
    fc.property(body, fc.constantFrom(...operations), (wire, operation) => {
      let match: string | undefined;
      try {
        match = readReply(operation, wire, clock).answer.match;
      } catch (thrown) {
        expect(thrown).toBeInstanceOf(KycError);
      }
      if (match === 'NO_RECORD') return;
      if (match) verdicts += 1;
      const isRead =
        typeof wire === 'object' &&
        wire !== null &&
        'Response' in wire &&
        typeof wire.Response === 'object' &&
        wire.Response !== null;
      expect(match).toBe(isRead ? verdictOf(operation.action, wire as Wire) : undefined);
    }),
    { numRuns: 3_000 },
  );
  expect(verdicts).toBeGreaterThan(25);
});
