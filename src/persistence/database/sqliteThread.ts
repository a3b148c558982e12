import { Worker } from 'node:worker_threads';
import type { SqliteFailure, SqliteJob, SqliteReplies, SqliteReply, SqliteRequest } from './sqliteProtocol.js';

type JobOf<K extends SqliteJob['kind']> = Extract<SqliteJob, { readonly kind: K }>;

interface Waiting {
  resolve(value: unknown): void;
  reject(reason: unknown): void;
}

/** A connection to a SQLite file in a thread of its own. Jobs are carried out one after the other. */
export interface SqliteThread {
  /** @throws SqliteThreadError with SQLite's code */
  ask<K extends SqliteJob['kind']>(job: JobOf<K>): Promise<SqliteReplies[K]>;
  close(): Promise<void>;
}

/** What SQLite, or its thread, failed with. */
export class SqliteThreadError extends Error {
  override readonly name = 'SqliteError';
  readonly code: string | undefined;

  constructor({ message, code }: SqliteFailure) {
    super(message);
    this.code = code;
  }
}

/** The compiled worker, also where this module runs from its provider: threads load no TypeScript. */
const workerFile = new URL(
  import.meta.url.replace(/\/src\/([^?]*)\.ts$/, '/dist/$1.js').replace(/sqliteThread\.js$/, 'sqliteWorker.js'),
);

/** Hooks that an operator preloads are for the process, and its environment holds secrets that the thread has no use for. */
const nothingOfTheProcess = { execArgv: [], env: {} };

export function startSqliteThread(file: string): SqliteThread {
  const waiting = new Map<number, Waiting>();
  const worker = new Worker(workerFile, { workerData: file, ...nothingOfTheProcess });
  let lastId = 0;
  let ended: SqliteThreadError | undefined;

  worker.on('message', (reply: SqliteReply) => {
    const asked = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (waiting.size === 0) worker.unref();
    if ('failure' in reply) asked?.reject(new SqliteThreadError(reply.failure));
    else asked?.resolve(reply.value);
  });
  worker.on('error', (error) =>
    end(new SqliteThreadError({ message: `The thread of SQLite failed: ${error.name}.`, code: 'SQLITE_THREAD_ENDED' })),
  );
  worker.on('exit', () =>
    end(new SqliteThreadError({ message: 'The thread of SQLite ended.', code: 'SQLITE_THREAD_ENDED' })),
  );
  worker.unref();

  function end(error: SqliteThreadError): void {
    ended ??= error;
    for (const asked of waiting.values()) asked.reject(ended);
    waiting.clear();
  }

  const ask: SqliteThread['ask'] = (job) =>
    new Promise((resolve, reject) => {
      if (ended) return reject(ended);
      const request: SqliteRequest = { id: ++lastId, job };
      // Only what is waited for keeps the process alive.
      if (waiting.size === 0) worker.ref();
      waiting.set(request.id, { resolve, reject });
      worker.postMessage(request);
    });

  return {
    ask,
    async close() {
      if (ended) return;
      await ask({ kind: 'close' });
      await worker.terminate();
    },
  };
}
