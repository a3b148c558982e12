import type { IncomingMessage } from 'node:http';

export interface BodyRate {
  /** How long a body may take whatever its size, in milliseconds from the end of the headers. */
  readonly patienceMs: number;
  /** Bytes per second that a body must have come with, on average, if it takes longer. */
  readonly leastPerSecond: number;
}

/** How often a body that takes longer is looked at. */
const intervalMs = 1_000;

/**
 * Watches a body arrive. Large ones may take longer than small ones, which Node's own time-out of a request cannot tell
 * apart.
 *
 * @param onSlow called once, if the body comes too slowly
 */
export function watchBody(request: IncomingMessage, { patienceMs, leastPerSecond }: BodyRate, onSlow: () => void): void {
  if (!hasBody(request)) return;
  const { socket } = request;
  const startedAt = performance.now();
  const bytesBefore = socket.bytesRead;
  // Nearly every body comes with the headers, and is read with them.
  queueMicrotask(() => {
    if (!request.complete && !socket.destroyed) watch();
  });

  function watch(): void {
    // After the bytes are read that came while the process was busy with others.
    const lookIn = (ms: number) => setTimeout(() => setImmediate(look), ms);
    let timer = lookIn(patienceMs - (performance.now() - startedAt));
    request.once('close', () => clearTimeout(timer));

    function look(): void {
      if (request.complete || socket.destroyed) return;
      const expected = (leastPerSecond * (performance.now() - startedAt)) / 1_000;
      if (socket.bytesRead - bytesBefore < expected) return onSlow();
      timer = lookIn(intervalMs);
    }
  }
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
}
