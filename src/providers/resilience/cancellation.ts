import { raceAbortWithGrace } from '../../async/abort.js';
import { KycError } from '../../errors.js';
import { type Cancellation, signalOf } from '../../async/deadline.js';

/** Who waits for an answer. */
export interface Waiter {
  /** Id of the client that it is for, by which places are shared; undefined: there is one caller alone. */
  readonly client?: string | undefined;
  /** Aborted when nobody waits any more. */
  readonly signal: Cancellation;
  /** How long it is waited for at the most, in milliseconds; Infinity: without end. */
  readonly leftMs: () => number;
}

/** How long an adapter may take to say what became of a call that was given up, in milliseconds. */
const abortGraceMs = 100;

/**
 * What a call comes to, or that its outcome is unknown where nobody waits any more and the adapter does not say better in time.
 * Nobody listens to the signal for a call that settles without having waited for anything.
 */
export function callOrUnknown<T>(call: Promise<T>, cancellation: Cancellation): Promise<T> {
  return new Promise((resolve, reject) => {
    let isSettled = false;
    const settle = () => {
      isSettled = true;
    };
    call.then(settle, settle);
    call.then(resolve, reject);
    // After all microtasks that there are.
    process.nextTick(() => {
      if (!isSettled)
        raceAbortWithGrace(call, signalOf(cancellation), abortGraceMs, outcomeUnknown).then(resolve, reject);
    });
  });
}

/** Nobody waits any more, and the provider was not asked. */
export function notSent(): KycError {
  return new KycError('UPSTREAM_TIMEOUT', 'The call was given up before it was sent to the provider.');
}

function outcomeUnknown(): KycError {
  return new KycError(
    'OUTCOME_UNKNOWN',
    'The call was given up before the provider answered: it may have been carried out and billed.',
  );
}
