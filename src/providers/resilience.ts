import { bulkhead, BulkheadRejectedError } from 'cockatiel';
import { KycError } from '../errors.js';
import type { Capability, SourceAnswer, SourceCall } from './provider.js';

export interface ResilienceConfig {
  /** Calls to one source that may be under way at once. */
  readonly concurrency: number;
  /** Calls that may wait for their turn; more are refused at once. */
  readonly queue: number;
  /** How long a call may wait for its turn, in milliseconds. */
  readonly waitMs: number;
}

/** Asks a source: what wraps every call, whichever the adapter. */
export type Ask = (capability: Capability, input: object, call: SourceCall) => Promise<SourceAnswer>;

/** How long an adapter may take to say what became of a call that was given up. */
const verdictMs = 100;

/** One per source. */
export function createAsk({ concurrency, queue, waitMs }: ResilienceConfig): Ask {
  const turns = bulkhead(concurrency, queue);

  return async (capability, input, call) => {
    const turn = createTurn(waitMs);
    const answer = turns.execute(() => {
      turn.begin();
      if (call.signal.aborted) throw notSent();
      return capability(input, call);
    });
    try {
      return await orGivenUp(Promise.race([answer, turn.missed]), call.signal, () => (turn.hasBegun ? outcomeUnknown() : notSent()), () => (turn.hasBegun ? verdictMs : 0));
    } catch (thrown) {
      if (!(thrown instanceof BulkheadRejectedError)) throw thrown;
      throw new KycError('UPSTREAM_UNAVAILABLE', 'Too many calls to the source are waiting already.', { retryAfterMs: 1_000, cause: thrown });
    } finally {
      turn.end();
    }
  };
}

/** A call's turn. Where it does not come in time `missed` rejects, and beginning is refused: the call is never sent. */
function createTurn(waitMs: number) {
  let hasBegun = false;
  let hasEnded = false;
  let timer: NodeJS.Timeout | undefined;
  const missed = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(notSent()), waitMs);
  });
  return {
    missed,
    get hasBegun() {
      return hasBegun;
    },
    begin() {
      if (hasEnded) throw notSent();
      hasBegun = true;
      clearTimeout(timer);
    },
    end() {
      hasEnded = true;
      clearTimeout(timer);
    },
  };
}

/** The promise, or after the abort what `verdict` says, where the promise has not said better within the grace. */
function orGivenUp<T>(promise: Promise<T>, signal: AbortSignal, verdict: () => KycError, graceMs: () => number): Promise<T> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const onAbort = () => {
      timer = setTimeout(() => reject(verdict()), graceMs());
    };
    const settled = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
    };
    promise.then(resolve, reject).finally(settled);
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true });
  });
}

function notSent(): KycError {
  return new KycError('UPSTREAM_TIMEOUT', 'The call was given up before it was sent to the source.');
}

function outcomeUnknown(): KycError {
  return new KycError('OUTCOME_UNKNOWN', 'The call was given up before the source answered: it may have been carried out and billed.');
}
