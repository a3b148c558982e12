import { KycError } from '../../errors.js';
import { type Cancellation, signalOf } from '../../async/deadline.js';
import { notSent } from './cancellation.js';
import { createLanes, type Lanes } from './lanes.js';

/**
 * A fair queue: one lane for each client, first in, first out, and one of each lane in turn (round robin). Who leaves
 * has no place in it any more.
 */
export interface WaitQueue {
  readonly length: number;
  /** How many of a client wait. */
  lengthOf(client: string | undefined): number;
  /** How many would go before one more of a client, if nobody came after it. */
  placeOfNext(client: string | undefined): number;
  /**
   * Resolves once its turn comes.
   *
   * @param cancellation not aborted yet
   * @param client whose lane it is; calls without a client have a lane together
   * @param patience unless told, it is waited for as long as it takes
   * @throws KycError UPSTREAM_TIMEOUT where nobody waits any more; what `patience` returns
   */
  wait(cancellation: Cancellation, client: string | undefined, patience?: Patience): Promise<void>;
  /**
   * Calls the first of the lane that comes next.
   *
   * @param rankOf the lane with the lowest rank comes next, in turn where several have it; a lane without a rank may not
   *   go on now. Unless told, all have the same
   * @returns whose lane it was; undefined where nobody may go on
   */
  releaseNext(
    rankOf?: (client: string | undefined) => number | undefined,
  ): { readonly client: string | undefined } | undefined;
  /** Asks everybody who waits again for their patience. */
  review(): void;
}

/**
 * How much longer one waits, in milliseconds, or why no longer. Asked at once, at the end of that time, and at each review.
 *
 * @param place how many are before
 */
export type Patience = (place: number) => number | KycError;

export function createWaitQueue(): WaitQueue {
  const lanes: Lanes<Waiter> = createLanes();

  return {
    get length() {
      return lanes.size;
    },
    lengthOf: (client) => lanes.sizeOf(client),
    placeOfNext: (client) => lanes.placeOfNext(client),
    wait: (cancellation, client, patience = () => Number.POSITIVE_INFINITY) =>
      new Promise((resolve, reject) => {
        const signal = signalOf(cancellation);
        let timer: NodeJS.Timeout | undefined;
        const stopWaiting = () => {
          lanes.remove(client, waiter);
          clearTimeout(timer);
          signal.removeEventListener('abort', leave);
        };
        const leave = () => {
          stopWaiting();
          reject(notSent());
        };
        const waiter: Waiter = {
          goOn() {
            stopWaiting();
            resolve();
          },
          look(place) {
            clearTimeout(timer);
            const rest = patience(place);
            if (rest instanceof KycError) {
              stopWaiting();
              reject(rest);
              return false;
            }
            // Whoever has waited for long has nobody before, as far as this timer knows: the next review tells better.
            if (Number.isFinite(rest)) timer = setTimeout(() => waiter.look(0), Math.max(1, rest));
            return true;
          },
        };
        const place = lanes.placeOfNext(client);
        lanes.add(client, waiter);
        signal.addEventListener('abort', leave);
        waiter.look(place);
      }),
    releaseNext(rankOf = () => 0) {
      const first = lanes.first(rankOf);
      first?.entry.goOn();
      return first;
    },
    review() {
      let place = 0;
      // Who has just left gives its place to the next.
      for (const waiter of lanes.inOrder()) if (waiter.look(place)) place += 1;
    },
  };
}

interface Waiter {
  goOn(): void;
  /** @returns whether it goes on waiting */
  look(place: number): boolean;
}
