import { orSomeTimeAfterAbort } from '../../checks/afterAbort.js';
import { KycError } from '../../errors.js';

/** Who waits for an answer. */
export interface Waiting {
  /** Id of the client that it is for, by which places are shared; undefined: there is one caller alone. */
  readonly client?: string | undefined;
  /** Aborted when nobody waits any more. */
  readonly signal: AbortSignal;
  /** How long it is waited for at the most, in milliseconds; Infinity: without end. */
  readonly leftMs: () => number;
}

/** How long an adapter may take to say what became of a call that was given up, in milliseconds. */
const verdictMs = 100;

/** What a call comes to, or that its outcome is unknown where nobody waits any more and the adapter does not say better in time. */
export function callOrUnknown<T>(call: Promise<T>, signal: AbortSignal): Promise<T> {
  return orSomeTimeAfterAbort(call, signal, verdictMs, outcomeUnknown);
}

/** Nobody waits any more, and the source was not asked. */
export function notSent(): KycError {
  return new KycError('UPSTREAM_TIMEOUT', 'The call was given up before it was sent to the source.');
}

function outcomeUnknown(): KycError {
  return new KycError('OUTCOME_UNKNOWN', 'The call was given up before the source answered: it may have been carried out and billed.');
}
