import type { IncomingMessage } from 'node:http';

export interface BodyRate {
  /** How long a body may take whatever its size, in milliseconds from the end of the headers. */
  readonly patienceMs: number;
  /** Bytes per second that a body must have come with, on average, if it takes longer. */
  readonly leastPerSecond: number;
}

/** How often a body that takes longer is looked at. */
const intervalMs = 1_000;

/** @param onSlow called once, if the body comes too slowly */
export type WatchBody = (request: IncomingMessage, onSlow: () => void) => void;

/**
 * Watches bodies arrive. Large ones may take longer than small ones, which Node's own time-out of a request cannot tell
 * apart. Nearly every body is read together with its headers and needs no timer: all that came in one turn of the event loop
 * are looked at once, at its end.
 */
export function createWatchBody(rate: BodyRate): WatchBody {
  let arriving: (() => void)[] = [];
  const lookAtArriving = (): void => {
    const watches = arriving;
    arriving = [];
    for (const watch of watches) watch();
  };

  return (request, onSlow) => {
    if (!hasBody(request)) return;
    const startedAt = performance.now();
    const bytesBefore = request.socket.bytesRead;
    if (arriving.length === 0) setImmediate(lookAtArriving);
    arriving.push(() => {
      if (!request.complete && !request.destroyed) watchSlow(request, rate, { startedAt, bytesBefore }, onSlow);
    });
  };
}

/** When the headers had come, and how many bytes of the connection by then. */
interface BodyStart {
  readonly startedAt: number;
  readonly bytesBefore: number;
}

function watchSlow(
  request: IncomingMessage,
  { patienceMs, leastPerSecond }: BodyRate,
  { startedAt, bytesBefore }: BodyStart,
  onSlow: () => void,
): void {
  const { socket } = request;
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

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
}
