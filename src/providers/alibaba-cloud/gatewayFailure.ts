import { isJsonObject } from '../../rest-contract/json.js';
import { KycError } from '../../errors.js';
import type { HttpAnswer } from '../http/httpClient.js';
import { statusError } from '../http/statusErrors.js';
import { readJson } from '../response/json.js';
import { readRetryAfter } from '../http/retryAfter.js';
import { clockSkewExplanation } from './clockSkew.js';
import { codeOf } from './code.js';
import { gatewayRefusal, isAboutTime } from './gatewayRefusals.js';
import { errorOf } from './refusals.js';

/**
 * What an answer with a status other than 200 means: by the `Code` of its body ({ Code, Message, RequestId }) where
 * that is known, else by its status. Neither Code nor Message is passed on, since they may quote the request.
 *
 * @param now when the answer came, in milliseconds since 1970
 */
export function gatewayFailure(answer: HttpAnswer, now: number): KycError {
  const code = codeIn(answer);
  if (isAboutTime(code))
    return new KycError('UPSTREAM_ERROR', clockSkewExplanation(answer.headers.date, now), { billed: 'no' });
  const refusal = gatewayRefusal(code);
  if (refusal) return withRetryAfter(errorOf(refusal, new Date(now)), answer, now);

  const failure = statusError(answer);
  if (failure.code !== 'BAD_USER_INPUT') return failure;
  // The gateway answers 400 to wrong signatures, times and much else that has nothing to do with the input.
  return new KycError('UPSTREAM_ERROR', 'The provider refused the call for a reason that is not known here.', {
    billed: 'no',
  });
}

function withRetryAfter(error: KycError, answer: HttpAnswer, now: number): KycError {
  return error.retryable ? error.with({ retryAfterMs: retryAfterMs(answer, now) }) : error;
}

/** The `Code` of an answer that is a JSON object; empty where there is none. */
export function codeIn(answer: HttpAnswer): string {
  try {
    const body = readJson(answer);
    return (isJsonObject(body) && codeOf(body.Code)) || '';
  } catch {
    return '';
  }
}

/** SEEN in the vendor's SDK: beside Retry-After there is x-acs-retry-after, in milliseconds. */
function retryAfterMs({ headers }: HttpAnswer, now: number): number | undefined {
  const header = headers['x-acs-retry-after'];
  const isNumber = typeof header === 'string' && /^[0-9]{1,7}$/.test(header);
  return isNumber ? Math.min(Number(header), 3_600_000) : readRetryAfter(headers['retry-after'], now, headers.date);
}
