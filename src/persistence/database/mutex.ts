/** Mutual exclusion among asynchronous users, first come, first served. */
export interface Mutex {
  /** Resolves once nobody else holds it. @returns what gives it back; calling that again does nothing */
  acquire(): Promise<() => void>;
}

export function createMutex(): Mutex {
  let last: Promise<void> = Promise.resolve();
  return {
    async acquire() {
      const before = last;
      let release: () => void = () => undefined;
      last = new Promise((resolve) => (release = resolve));
      await before;
      return release;
    },
  };
}
