import { writeSync } from 'node:fs';
import { type DestinationStream, pino, symbols } from 'pino';

/** How long nothing is written after the log could not be, in milliseconds. */
const restMs = 1_000;
/** Within so many milliseconds so many lines are written at once. Those after them wait for each other, and are written together. */
const window = { ms: 50, lines: 5 };
/** Characters that are written without waiting for more. */
const fullLength = 16_384;
/** Lines from this level on are written at once: what explains a crash must not be lost in it. */
const urgentLevel = pino.levels.values.warn ?? 40;

/**
 * Standard output, for the log. If many lines come they are written together, since each write costs more than all that
 * makes the line. What waits is written when the process ends, whichever way but SIGKILL.
 *
 * What cannot be written there (a full disk, a terminal that was closed, a reader that is gone) is lost and the service
 * goes on; the records are elsewhere. It is tried again after a while.
 */
export function standardOutput(): LevelledDestination {
  let waiting = '';
  let timer: NodeJS.Timeout | undefined;
  let windowEndsAt = 0;
  let linesInWindow = 0;
  process.on('beforeExit', writeWaiting);
  process.on('exit', () => {
    if (stream) writeLast(waiting);
  });
  let stream: ReturnType<typeof open> | undefined = open();
  let leftAloneUntil = 0;

  function open() {
    const opened = pino.destination({ fd: 1, sync: false });
    opened.on('error', () => {
      // When the process ends the library would try to write what is left until that works, which may be never.
      opened.flushSync = () => undefined;
      stream = undefined;
      leftAloneUntil = performance.now() + restMs;
    });
    return opened;
  }

  function writeWaiting(): void {
    clearTimeout(timer);
    timer = undefined;
    const lines = waiting;
    waiting = '';
    if (lines === '') return;
    if (!stream && performance.now() >= leftAloneUntil) stream = open();
    stream?.write(lines);
  }

  /** Counts the line. */
  function isOneOfFew(): boolean {
    const now = performance.now();
    if (now >= windowEndsAt) {
      windowEndsAt = now + window.ms;
      linesInWindow = 0;
    }
    linesInWindow += 1;
    return linesInWindow <= window.lines;
  }

  return {
    lastLevel: 0,
    [symbols.needsMetadataGsym]: true,
    write(line) {
      waiting += line;
      if (isOneOfFew() || waiting.length >= fullLength || this.lastLevel >= urgentLevel) writeWaiting();
      else timer ??= setTimeout(writeWaiting, window.ms).unref();
    },
  };
}

/** How often, and how many milliseconds later each time, the last lines are tried again if their reader is slow. */
const lastTries = { most: 100, everyMs: 10 };

/** The process ends when this returns. The library would try for ever if the disk is full. */
function writeLast(lines: string): void {
  let rest = Buffer.from(lines);
  for (let tries = 0; tries < lastTries.most && rest.length > 0; tries += 1) {
    try {
      rest = rest.subarray(writeSync(1, rest));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) return;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, lastTries.everyMs);
    }
  }
}

/** A destination that the library tells the level of each line before it writes it. */
interface LevelledDestination extends DestinationStream {
  readonly [symbols.needsMetadataGsym]: true;
  lastLevel: number;
}
