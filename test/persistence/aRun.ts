import type { CheckRun } from '../../src/checks/ports/idempotency.js';
import type { CheckName } from '../../src/checks/index.js';
import type { CheckOptions } from '../../src/checks/caller.js';
import type { CheckResult } from '../../src/checks/result.js';
import { checkNamed } from '../checks/validating.js';

export const person = { name: '周文', idNo: '330106198805120039' };

/** A run of a check as the policies see it. */
export function aRun(
  options: CheckOptions,
  {
    client = 'shop',
    input = person as object,
    check = 'IDENTITY_TWO_FACTOR' as CheckName,
    signal = new AbortController().signal,
  } = {},
): CheckRun {
  return {
    id: crypto.randomUUID(),
    check: checkNamed(check),
    input,
    options,
    caller: { client: { id: client, scopes: ['*'] }, channel: 'rest', requestId: 'r-1', signal },
  };
}

/** An answer to it. */
export function anAnswer(finding: 'MATCH' | 'MISMATCH' | 'NO_RECORD' = 'MATCH', checkedAt = new Date()): CheckResult {
  return {
    __typename: 'IdentityVerification',
    finding,
    id: crypto.randomUUID(),
    check: 'IDENTITY_TWO_FACTOR',
    success: true,
    message: 'the canary message',
    source: { provider: 'fake', checkedAt, latencyMs: 3, billed: true, reused: false },
    warnings: [],
    match: finding,
    consistent: finding === 'MATCH',
    checkResult: '1',
  } as unknown as CheckResult;
}
