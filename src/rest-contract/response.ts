import type { Answer } from '../checks/check.js';
import type { Check } from '../checks/index.js';
import { KycError } from '../errors.js';
import { codecOf } from './codecs/index.js';
import { capText } from '../providers/response/foreignText.js';
import { isJsonObject } from './json.js';
import { unreadable } from '../providers/response/unreadable.js';

/**
 * The body of a 200 answer of the contract.
 *
 * @param answer what a provider answered, or the CheckResult made of it: a result holds all that its answer holds
 */
export function encodeResponse(check: Check, answer: Answer): object {
  return { success: true, ...codecOf(check).encode(answer), message: answer.message };
}

/**
 * Reads the body of a 200 answer.
 *
 * @throws KycError UPSTREAM_ERROR where the provider reports a failure, or where the body is not surely one answer of the check
 */
export function decodeResponse(check: Check, body: unknown): Answer {
  if (!isJsonObject(body)) throw unreadable('it is no JSON object');
  if (body.success === false)
    throw new KycError('UPSTREAM_ERROR', 'The provider reports that it could not process the request.');
  if (body.success !== true) throw unreadable('success is neither true nor false');
  if (typeof body.message !== 'string') throw unreadable('message is no text');
  return { ...codecOf(check).decode(body), message: capText(body.message) };
}
