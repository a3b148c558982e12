import type { Database } from '../database/tables.js';
import { AlreadyClosed, createBatchWriter, type Pending } from './batch.js';
import type { Chain } from './chain.js';
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
   * Resolves once the entry is on the disk.
   *
   * @throws the error of the database, or AlreadyClosed
   */
  append(pending: Pending): Promise<void>;
  /** Takes an entry that nobody waits for any more, and writes it once that is possible. */
  appendLate(pending: Pending): void;
  /** Tries for the last time to write what came late. */
  close(): Promise<void>;
}

const entriesAtOnce = 500;
const retryMs = 1_000;
/** Some 10 MB. What comes beyond is dropped; a dropped outcome whose intent stands is closed as unknown at the next start. */
const mostLate = 10_000;

export function createAuditWriter(database: Database, chain: Chain, watch: WriterWatch): AuditWriter {
  const writeBatch = createBatchWriter(database, chain);
  const commits = createGroupCommit(writeBatch, entriesAtOnce);
  let isFailing = false;
  let isClosed = false;
  let late: Pending[] = [];
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
      await writeBatch(batch);
      late = late.slice(batch.length);
      worked();
      if (late.length > 0) await writeLate();
    } catch (error) {
      failed(error);
    }
  }

  return {
    get isFailing() {
      return isFailing;
    },
    async append(pending) {
      try {
        await commits.append(pending);
        worked();
      } catch (error) {
        if (!(error instanceof AlreadyClosed)) failed(error);
        throw error;
      }
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
