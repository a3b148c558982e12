import type { ExecutionResult } from 'graphql';
import type { StreamFormat } from './streamFormats.js';

export interface StreamBodyParts {
  readonly results: AsyncIterator<ExecutionResult>;
  readonly format: StreamFormat;
  /** After how much silence a heartbeat is sent, in milliseconds. */
  readonly heartbeatMs: number;
  /** Aborted when the client is gone. */
  readonly signal: AbortSignal;
}

/** The body of a streamed answer: every result as soon as it comes, a heartbeat whenever none came for a while. */
export async function* streamBody({ results, format, heartbeatMs, signal }: StreamBodyParts): AsyncGenerator<string> {
  const gone = new Promise<'gone'>((resolve) =>
    signal.addEventListener('abort', () => resolve('gone'), { once: true }),
  );
  try {
    yield format.start;
    let next = results.next();
    while (!signal.aborted) {
      const came = await firstOf(next, gone, heartbeatMs);
      if (came === 'gone') break;
      if (came === 'silence') {
        yield format.heartbeat;
      } else if (came.done) {
        yield format.end;
        break;
      } else {
        yield format.next(came.value);
        next = results.next();
      }
    }
  } finally {
    // Not awaited: it ends with the checks that are still running.
    void results.return?.();
  }
}

async function firstOf<T>(
  next: Promise<T>,
  gone: Promise<'gone'>,
  heartbeatMs: number,
): Promise<T | 'gone' | 'silence'> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<'silence'>((resolve) => {
    timer = setTimeout(() => resolve('silence'), heartbeatMs);
  });
  return Promise.race([next, gone, silence]).finally(() => clearTimeout(timer));
}
