/**
 * What a promise comes to, or what is made of it once a signal is aborted first.
 *
 * @param atAbort runs at the abort, and may reject in the promise's place, now or later; what it may return undoes it
 *   once the promise has settled
 */
export function raceAbort<T>(
  promise: Promise<T>,
  signal: AbortSignal,
  atAbort: (reject: (error: Error) => void) => (() => void) | undefined,
): Promise<T> {
  return new Promise((resolve, reject) => {
    let undo = (): void => undefined;
    const onAbort = () => {
      undo = atAbort(reject) ?? undo;
    };
    const settled = () => {
      undo();
      signal.removeEventListener('abort', onAbort);
    };
    promise.then(resolve, reject).finally(settled);
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true });
  });
}

/** As above, where the promise itself may still say better for so long after the abort, in milliseconds. */
export function raceAbortWithGrace<T>(
  promise: Promise<T>,
  signal: AbortSignal,
  ms: number,
  errorThen: () => Error,
): Promise<T> {
  return raceAbort(promise, signal, (reject) => {
    const timer = setTimeout(() => reject(errorThen()), ms);
    return () => clearTimeout(timer);
  });
}
