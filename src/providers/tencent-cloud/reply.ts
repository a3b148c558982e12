import type { IdentityAnswer } from '../../checks/identity/identity.js';
import { isJsonObject } from '../../contract/json.js';
import { unreadable } from '../../contract/unreadable.js';
import type { SourceAnswer } from '../provider.js';
import { callError } from './callError.js';
import type { Operation } from './operations.js';
import { outcomeOf } from './outcome.js';
import type { ResultCode, ResultCodes } from './resultCodes.js';

/**
 * Reads the body of an answer of 200: `{ Response: { Result, Description, …, RequestId } }`, or
 * `{ Response: { Error: { Code, Message }, RequestId } }` where the call as such failed. Fields may be null: no value.
 *
 * @param secondsAhead how far the source's clock is ahead of ours, where it says so
 * @throws KycError UPSTREAM_ERROR where it cannot be read with certainty; else what the code stands for
 */
export function readReply(operation: Operation, body: unknown, secondsAhead: number | undefined): SourceAnswer<IdentityAnswer> {
  if (!isJsonObject(body) || !isJsonObject(body.Response)) throw unreadable('it holds no Response');
  const response = body.Response;
  const { Result: result = null, Error: error = null } = response;
  if (error !== null && result !== null) throw unreadable('it holds both a result and an error');
  if (error !== null) return failedCall(operation.codes, codeOfError(error), secondsAhead);
  if (result === null) throw unreadable('it holds neither a result nor an error');

  const row = typeof result === 'string' ? find(operation.codes, result) : undefined;
  if (!row) throw unreadable('its result code is unknown');
  return outcomeOf(operation.refine?.(row, response) ?? row);
}

/** An operation's own failures come as errors of the call too; no other code of its table may come that way. */
function failedCall(codes: ResultCodes, code: string, secondsAhead: number | undefined): SourceAnswer<IdentityAnswer> {
  const row = code.startsWith('FailedOperation.') ? find(codes, code) : undefined;
  if (!row) throw callError(code, secondsAhead);
  return outcomeOf(row);
}

function find(codes: ResultCodes, code: string): ResultCode | undefined {
  return Object.hasOwn(codes, code) ? codes[code] : undefined;
}

function codeOfError(error: unknown): string {
  const code: unknown = isJsonObject(error) ? error.Code : undefined;
  if (typeof code !== 'string') throw unreadable('its error has no code');
  return code;
}
