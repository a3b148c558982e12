import { setImmediate as turnOfEventLoop } from 'node:timers/promises';

/** Gathers what comes while a write is under way, and what comes in the same turn of the event loop, and writes it at once. */
export interface GroupCommit<T, R> {
  /**
   * Resolves once the item is written for good, with what the write of its batch gave.
   *
   * @throws what the write of its batch threw, or the error that the write gave for this item
   */
  append(item: T): Promise<R>;
}

/** Writes a batch for good, whole or not at all. Items that it refused are not written; each has its reason. */
export type WriteBatch<T, R> = (
  batch: readonly T[],
) => Promise<{ readonly value: R; readonly refused: ReadonlyMap<T, Error> }>;

interface Waiting<T, R> {
  readonly item: T;
  readonly resolve: (value: R) => void;
  readonly reject: (reason: unknown) => void;
}

/** @param most items in one write */
export function createGroupCommit<T, R>(write: WriteBatch<T, R>, most: number): GroupCommit<T, R> {
  let waiting: Waiting<T, R>[] = [];
  let isWriting = false;

  async function writeAll(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.splice(0, most);
      try {
        settle(batch, await write(batch.map(({ item }) => item)));
      } catch (error) {
        // Those who waited behind a failed write would wait for one that fails as well.
        for (const { reject } of [...batch, ...waiting]) reject(error);
        waiting = [];
      }
      // Those who were answered may come again at once: they come into the next write.
      if (waiting.length > 0) await turnOfEventLoop();
    }
    isWriting = false;
  }

  return {
    append: (item) =>
      new Promise((resolve, reject) => {
        waiting.push({ item, resolve, reject });
        if (isWriting) return;
        isWriting = true;
        setImmediate(() => void writeAll());
      }),
  };
}

function settle<T, R>(
  batch: readonly Waiting<T, R>[],
  { value, refused }: Awaited<ReturnType<WriteBatch<T, R>>>,
): void {
  for (const { item, resolve, reject } of batch) {
    const reason = refused.get(item);
    if (reason) reject(reason);
    else resolve(value);
  }
}
