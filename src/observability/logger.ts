import { KycError } from '../errors.js';
import { type DestinationStream, type Logger, pino } from 'pino';
import { maskLine } from '../privacy/maskLine.js';
import { standardOutput } from './logDestination.js';

export type { Logger } from 'pino';

/**
 * One JSON line per event. What is logged is chosen field by field and holds no input; masking every line is the
 * net below that.
 */
export function createLogger(level: string, destination: DestinationStream = standardOutput()): Logger {
  const options = {
    level,
    base: null,
    timestamp: createTimestamp(),
    formatters: { level: (label: string) => ({ level: label }) },
    hooks: { streamWrite: maskLine },
  };
  return pino(options, destination);
}

/** The time of a line by ISO 8601, in UTC, to the millisecond. All but the milliseconds is made once a second. */
function createTimestamp(): () => string {
  let second = Number.NaN;
  let start = '';
  return () => {
    const now = Date.now();
    const ms = now % 1_000;
    if (now - ms !== second) {
      second = now - ms;
      start = `,"time":"${new Date(second).toISOString().slice(0, -'000Z'.length)}`;
    }
    return `${start}${String(ms).padStart(3, '0')}Z"`;
  };
}

/**
 * What of an error may be logged. Messages of errors that are not ours often quote the input (JSON.parse quotes the
 * text), so only names, codes and places in the code are taken from them, causes included. Ours never do, and say what an
 * operator can mend.
 */
export function loggableError(error: unknown, depth = 0): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const code: unknown = Reflect.get(error, 'code');
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12);
  return {
    type: error.name,
    ...(error instanceof KycError && { message: error.message }),
    ...(typeof code === 'string' && /^[A-Z_0-9]+$/.test(code) && { code }),
    ...(depth === 0 || error.cause === undefined ? { at: frames.map((line) => line.trim()) } : {}),
    ...(error.cause !== undefined && depth < 4 && { cause: loggableError(error.cause, depth + 1) }),
  };
}
