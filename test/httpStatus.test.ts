import { expect, test } from '@jest/globals';
import { errorCodes, KycError } from '../src/errors.js';
import { HttpRefusal, httpStatuses, httpStatusOf } from '../src/httpStatus.js';

test('every error code has a status, and nothing else has one', () => {
  expect(Object.keys(httpStatuses).sort()).toEqual(Object.keys(errorCodes).sort());
});

test('an error has the status of its code, a refusal that of its own, copied or not', () => {
  expect(httpStatusOf(new KycError('QUOTA_EXCEEDED', 'used up'))).toBe(429);
  const refusal = new HttpRefusal(415, 'no JSON');
  const copy = refusal.with({ fields: [{ path: 'body', rule: 'json', message: 'no JSON' }] });
  expect([httpStatusOf(refusal), httpStatusOf(copy), copy.code, copy.fields?.length]).toEqual([
    415,
    415,
    'BAD_USER_INPUT',
    1,
  ]);
});
