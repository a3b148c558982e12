import { raceAbort } from '../../async/abort.js';
import type { CheckResult } from '../../checks/result.js';
import { type KycError, toKycError } from '../../errors.js';
import { replayOf } from '../storedResult.js';
import { stillRunning } from './leaseWatcher.js';

type Ended = { readonly result: CheckResult } | { readonly error: KycError; readonly isAbandoned: boolean };

/** Of those in this process who ask the same at once one goes ahead; the others get what it gets. */
export interface SingleFlight {
  /** @param signal of the caller: aborted when it does not wait any more */
  runOnce(what: string, signal: AbortSignal, goAhead: () => Promise<CheckResult>): Promise<CheckResult>;
}

export function createSingleFlight(): SingleFlight {
  const underWay = new Map<string, Promise<Ended>>();

  return {
    async runOnce(what, signal, goAhead) {
      for (;;) {
        const first = underWay.get(what);
        if (!first) return goFirst(what, signal, goAhead);
        const ended = await raceAbort(first, signal, stopWaiting);
        if ('result' in ended) return replayOf(ended.result);
        // Who went ahead and left has decided nothing for the others.
        if (!ended.isAbandoned) throw ended.error.with({ billed: 'no' });
      }
    },
  };

  function goFirst(what: string, signal: AbortSignal, goAhead: () => Promise<CheckResult>): Promise<CheckResult> {
    const going = goAhead();
    const ended = going
      .then(
        (result): Ended => ({ result }),
        (thrown: unknown): Ended => {
          const error = toKycError(thrown);
          return { error, isAbandoned: signal.aborted && error.billed === 'no' };
        },
      )
      .finally(() => underWay.delete(what));
    underWay.set(what, ended);
    return going;
  }
}

function stopWaiting(reject: (error: Error) => void): undefined {
  reject(stillRunning());
}
