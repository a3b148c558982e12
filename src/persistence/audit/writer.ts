import type { KeySettler } from '../idempotency/settle.js';
import type { AppendEntries, EntryToAppend } from './appending.js';
import { AlreadyClosed, createBatchWriter } from './batch.js';
import { createGroupCommit } from './groupCommit.js';

/** Told when writing begins to fail, and when it works again. */
export interface WriterWatch {
  failing(error: unknown): void;
  working(): void;
}

export interface AuditWriter {
  /** Whether the last write failed. It is tried again every second, so this ends by itself. */
  readonly isFailing: boolean;
  /**
   * Resolves once the entry is on the disk, and the idempotency key of its run is settled. A write that failed is tried
   * once more if the second may take as long as the first.
   *
   * @param leftMs how long it may take; once only, unless told
   * @returns the lifetime that an intent is recorded in (see inFlight)
   * @throws the error of the database, or AlreadyClosed
   */
  append(pending: EntryToAppend, leftMs?: number): Promise<number>;
  /** Takes an entry that nobody waits for any more, and writes it once that is possible. */
  appendLate(pending: EntryToAppend): void;
  /** Tries for the last time to write what came late. */
  close(): Promise<void>;
}

const entriesAtOnce = 500;
const retryMs = 1_000;
/** Some 10 MB. What comes beyond is dropped; a dropped outcome whose intent stands is closed as unknown at the next start. */
const mostLate = 10_000;

export interface AuditWriterParts {
  readonly append: AppendEntries;
  readonly keys: KeySettler;
  readonly watch: WriterWatch;
}

export function createAuditWriter({ append, keys, watch }: AuditWriterParts): AuditWriter {
  const writeBatch = createBatchWriter(append, keys);
  const commits = createGroupCommit(writeBatch, entriesAtOnce);
  let isFailing = false;
  let isClosed = false;
  let late: EntryToAppend[] = [];
  let retry: NodeJS.Timeout | undefined;

  function failed(error: unknown): void {
    if (!isFailing) watch.failing(error);
    isFailing = true;
    if (!isClosed) retry ??= setTimeout(() => void writeLate(), retryMs).unref();
  }

  function worked(): void {
    if (isFailing) watch.working();
    isFailing = false;
  }

  async function writeLate(): Promise<void> {
    const batch = late.slice(0, entriesAtOnce);
    retry = undefined;
    try {
      const { refused } = await writeBatch(batch);
      late = late.slice(batch.length);
      worked();
      for (const pending of batch) if (!refused.has(pending)) void settled(pending);
      if (late.length > 0) await writeLate();
    } catch (error) {
      failed(error);
    }
  }

  async function settled({ settlement }: EntryToAppend): Promise<void> {
    if (settlement) await keys.afterwards(settlement);
  }

  /** An entry whose commit seemed to fail is looked for first, so that it is never written twice. */
  async function writeSoon(pending: EntryToAppend, leftMs: number): Promise<number> {
    const startedAt = performance.now();
    try {
      return await commits.append(pending);
    } catch (error) {
      const tookMs = performance.now() - startedAt;
      if (error instanceof AlreadyClosed || 2 * tookMs > leftMs) throw error;
      return await commits.append(pending);
    }
  }

  return {
    get isFailing() {
      return isFailing;
    },
    async append(pending, leftMs = 0) {
      const lifetime = await writeSoon(pending, leftMs).catch((error: unknown) => {
        if (!(error instanceof AlreadyClosed)) failed(error);
        if (pending.settlement) keys.unrecorded(pending.settlement);
        throw error;
      });
      worked();
      await settled(pending);
      return lifetime;
    },
    appendLate(pending) {
      if (late.length < mostLate) late.push(pending);
    },
    async close() {
      isClosed = true;
      clearTimeout(retry);
      if (late.length > 0) await writeLate();
    },
  };
}
