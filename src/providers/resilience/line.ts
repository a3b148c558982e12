import { notSent } from './givingUp.js';

/** Those who wait for something, in the order in which they came. Who leaves has no place in it any more. */
export interface Line {
  readonly length: number;
  /**
   * Resolves once everybody before was called, and then this one.
   *
   * @param signal not aborted yet
   * @param withinMs how long that is waited for; unless told, for as long as it takes
   * @throws KycError UPSTREAM_TIMEOUT where it does not come in time or nobody waits any more
   */
  wait(signal: AbortSignal, withinMs?: number): Promise<void>;
  /** Calls the first. @returns false where there is none */
  callFirst(): boolean;
}

export function createLine(): Line {
  /** A set keeps its order, and lets go of anyone in it at once. */
  const waiting = new Set<() => void>();

  return {
    get length() {
      return waiting.size;
    },
    wait: (signal, withinMs) =>
      new Promise((resolve, reject) => {
        const goOn = () => {
          stopWaiting();
          resolve();
        };
        const leave = () => {
          stopWaiting();
          reject(notSent());
        };
        const timer = withinMs === undefined ? undefined : setTimeout(leave, withinMs);
        function stopWaiting(): void {
          waiting.delete(goOn);
          clearTimeout(timer);
          signal.removeEventListener('abort', leave);
        }
        waiting.add(goOn);
        signal.addEventListener('abort', leave);
      }),
    callFirst() {
      const [first] = waiting;
      first?.();
      return first !== undefined;
    },
  };
}
