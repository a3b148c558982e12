import type { IdentityAnswer } from '../../checks/identity/identity.js';
import { isJsonObject } from '../../rest-contract/json.js';
import { unreadable } from '../response/unreadable.js';
import type { ProviderAnswer } from '../provider.js';
import { callError } from './callError.js';
import type { FaceidOperation } from './operations.js';
import { outcomeOf } from './outcome.js';
import { failedOperations, type ResultCode, type ResultCodes } from './resultCodes.js';

/** The clock of the provider at the time of its answer. */
export interface ProviderClock {
  readonly now: Date;
  /** How far it is ahead of ours, where it says so. */
  readonly secondsAhead: number | undefined;
}

/**
 * Reads the body of an answer of 200: `{ Response: { Result, Description, …, RequestId } }`, or
 * `{ Response: { Error: { Code, Message }, RequestId } }` where the call as such failed. Fields may be null: no value.
 *
 * @throws KycError UPSTREAM_ERROR where it cannot be read with certainty; else what the code stands for
 */
export function readReply(
  operation: FaceidOperation,
  body: unknown,
  clock: ProviderClock,
): ProviderAnswer<IdentityAnswer> {
  if (!isJsonObject(body) || !isJsonObject(body.Response)) throw unreadable('it holds no Response');
  const response = body.Response;
  const { Result: result = null, Error: error = null } = response;
  if (error !== null && result !== null) throw unreadable('it holds both a result and an error');
  if (error !== null) return failedCall(operation.codes, codeOfError(error), clock);
  if (result === null) throw unreadable('it holds neither a result nor an error');

  const row = typeof result === 'string' ? find(operation.codes, result) : undefined;
  if (!row) throw unreadable('its result code is unknown');
  return outcomeOf(operation.refine?.(row, response) ?? row, clock.now);
}

/** An operation's own failures come as errors of the call too; no other code of its table may come that way. */
function failedCall(codes: ResultCodes, code: string, clock: ProviderClock): ProviderAnswer<IdentityAnswer> {
  const row = code.startsWith('FailedOperation.') ? (find(codes, code) ?? find(failedOperations, code)) : undefined;
  if (!row) throw callError(code, clock.secondsAhead);
  return outcomeOf(row, clock.now);
}

function find(codes: ResultCodes, code: string): ResultCode | undefined {
  return Object.hasOwn(codes, code) ? codes[code] : undefined;
}

function codeOfError(error: unknown): string {
  const code: unknown = isJsonObject(error) ? error.Code : undefined;
  if (typeof code !== 'string') throw unreadable('its error has no code');
  return code;
}
