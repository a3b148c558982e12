/** Timers that code under test has set since, and that have neither run nor been cleared. The runner's own do not count. */
export interface WatchedTimers extends Disposable {
  readonly open: number;
  /** What the open ones were set for, in milliseconds. */
  readonly delays: readonly (number | undefined)[];
}

export function watchTimers(): WatchedTimers {
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  const open = new Map<unknown, number | undefined>();
  const setWatched = (run: () => void, ms?: number) => {
    const timer = set(() => {
      open.delete(timer);
      run();
    }, ms);
    open.set(timer, ms);
    return timer;
  };
  globalThis.setTimeout = Object.assign(setWatched, set);
  globalThis.clearTimeout = (timer) => {
    open.delete(timer);
    clear(timer);
  };
  return {
    get open() {
      return open.size;
    },
    get delays() {
      return [...open.values()];
    },
    [Symbol.dispose]() {
      Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
    },
  };
}
