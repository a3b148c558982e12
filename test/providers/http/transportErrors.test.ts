import { expect, test } from '@jest/globals';
import { transportError } from '../../../src/providers/http/transportErrors.js';
import { type ErrorCode } from '../../../src/errors.js';

test.each<[string, ErrorCode]>([
  ['UND_ERR_CONNECT_TIMEOUT', 'UPSTREAM_TIMEOUT'],
  ['UND_ERR_CLOSED', 'SERVICE_UNAVAILABLE'],
  ['UND_ERR_DESTROYED', 'SERVICE_UNAVAILABLE'],
  ['UND_ERR_INVALID_ARG', 'INTERNAL_SERVER_ERROR'],
  ['ECONNREFUSED', 'UPSTREAM_UNAVAILABLE'],
  ['ECONNRESET', 'UPSTREAM_UNAVAILABLE'],
])('%s is %s and surely not billed before sending, and unknown after it', (code, before) => {
  const error = Object.assign(new Error('canary'), { code });
  expect(transportError(error, false)).toMatchObject({
    code: before,
    billed: 'no',
    message: expect.not.stringContaining('canary'),
  });
  expect(transportError(error, true)).toMatchObject({
    code: 'OUTCOME_UNKNOWN',
    billed: 'unknown',
    message: expect.not.stringContaining('canary'),
  });
});
