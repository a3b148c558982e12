import type { AnswerChanges, AnswerStore, KeptAnswer } from './answers.js';

type Change = KeptAnswer | 'forget';

/** Changes that wait to be written, many at once, so that no request waits for them; this process sees them already. */
export interface PendingAnswers {
  /** Takes a change. Where it cannot be written it is lost, which costs a call and nothing else. */
  put(key: string, change: Change): void;
  get(key: string): Change | undefined;
  /** Resolves once all that was put before is written or lost. */
  flush(): Promise<void>;
}

const pauseMs = 25;
const changesAtOnce = 500;
/** More than this are not taken: the store is slower than the checks. */
const mostPending = 5_000;

export function createPendingAnswers(store: AnswerStore): PendingAnswers {
  const waiting = new Map<string, Change>();
  let writing: AnswerChanges = new Map();
  let timer: NodeJS.Timeout | undefined;
  let lastWrite = Promise.resolve();

  function write(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    lastWrite = lastWrite.then(async () => {
      while (waiting.size > 0) {
        writing = new Map([...waiting].slice(0, changesAtOnce));
        for (const key of writing.keys()) waiting.delete(key);
        await store.change(writing).catch(() => undefined);
        writing = new Map();
      }
    });
    return lastWrite;
  }

  return {
    put(key, change) {
      if (waiting.size >= mostPending) return;
      waiting.set(key, change);
      timer ??= setTimeout(() => void write(), pauseMs).unref();
    },
    get: (key) => waiting.get(key) ?? writing.get(key),
    flush: write,
  };
}
