/** Gathers what comes while a write is under way, and writes it at once with the next. */
export interface GroupCommit<T> {
  /**
   * Resolves once the item is written for good.
   *
   * @throws what the write of its batch threw, or the error that the write gave for this item
   */
  append(item: T): Promise<void>;
}

/** Writes a batch for good, whole or not at all. @returns the items that it refused, which are not written, with the reason */
export type WriteBatch<T> = (batch: readonly T[]) => Promise<ReadonlyMap<T, Error>>;

interface Waiting<T> {
  readonly item: T;
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

/** @param most items in one write */
export function createGroupCommit<T>(write: WriteBatch<T>, most: number): GroupCommit<T> {
  let waiting: Waiting<T>[] = [];
  let isWriting = false;

  async function writeAll(): Promise<void> {
    isWriting = true;
    while (waiting.length > 0) {
      const batch = waiting.splice(0, most);
      try {
        settle(batch, await write(batch.map(({ item }) => item)));
      } catch (error) {
        // Those who waited behind a failed write would wait for one that fails as well.
        for (const { reject } of [...batch, ...waiting]) reject(error);
        waiting = [];
      }
    }
    isWriting = false;
  }

  return {
    append: (item) =>
      new Promise((resolve, reject) => {
        waiting.push({ item, resolve, reject });
        if (!isWriting) void writeAll();
      }),
  };
}

function settle<T>(batch: readonly Waiting<T>[], refused: ReadonlyMap<T, Error>): void {
  for (const { item, resolve, reject } of batch) {
    const reason = refused.get(item);
    if (reason) reject(reason);
    else resolve();
  }
}
