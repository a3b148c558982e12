import { KycError } from '../../errors.js';
import { notSent } from './givingUp.js';

/** Those who wait for something, in the order in which they came. Who leaves has no place in it any more. */
export interface Line {
  readonly length: number;
  /**
   * Resolves once everybody before was called, and then this one.
   *
   * @param signal not aborted yet
   * @param patience unless told, it is waited for as long as it takes
   * @throws KycError UPSTREAM_TIMEOUT where nobody waits any more; what `patience` returns
   */
  wait(signal: AbortSignal, patience?: Patience): Promise<void>;
  /** Calls the first. @returns false where there is none */
  callFirst(): boolean;
  /** Asks everybody who waits again for their patience. */
  review(): void;
}

/**
 * How much longer one waits, in milliseconds, or why no longer. Asked at once, at the end of that time, and at each review.
 *
 * @param place how many are before
 */
export type Patience = (place: number) => number | KycError;

export function createLine(): Line {
  /** A set keeps its order, and lets go of anyone in it at once. */
  const waiting = new Set<Waiter>();

  return {
    get length() {
      return waiting.size;
    },
    wait: (signal, patience = () => Number.POSITIVE_INFINITY) =>
      new Promise((resolve, reject) => {
        let timer: NodeJS.Timeout | undefined;
        const stopWaiting = () => {
          waiting.delete(waiter);
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
            } else if (Number.isFinite(rest)) {
              // Whoever has waited for long has nobody before, as far as this timer knows: the next review tells better.
              timer = setTimeout(() => waiter.look(0), Math.max(1, rest));
            }
          },
        };
        const place = waiting.size;
        waiting.add(waiter);
        signal.addEventListener('abort', leave);
        waiter.look(place);
      }),
    callFirst() {
      const [first] = waiting;
      first?.goOn();
      return first !== undefined;
    },
    review() {
      let place = 0;
      for (const waiter of waiting) {
        waiter.look(place);
        // Who has just left gives its place to the next.
        if (waiting.has(waiter)) place += 1;
      }
    },
  };
}

interface Waiter {
  goOn(): void;
  look(place: number): void;
}
