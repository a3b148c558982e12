import type { Socket } from 'node:net';
import { buildConnector, errors } from 'undici';

/**
 * Opens connections that are cut off as soon as more than so many bytes come in after a request, whatever they are.
 * undici counts bodies and headers; a status line, interim answers, empty lines or a chunk extension it reads for ever.
 */
export function boundedConnector(options: buildConnector.BuildOptions, mostBytes: number): buildConnector.connector {
  const connect = buildConnector(options);
  return (place, callback) =>
    connect(place, (...outcome) => {
      const [, socket] = outcome;
      if (socket) cutOffBeyond(mostBytes, socket);
      callback(...outcome);
    });
}

function cutOffBeyond(mostBytes: number, socket: Socket): void {
  let written = 0;
  let read = 0;
  let readBefore = 0;
  socket.on('readable', () => {
    // One request is under way at a time, so what comes after one was written counts towards its answer.
    if (socket.bytesWritten !== written) readBefore = read;
    written = socket.bytesWritten;
    read = socket.bytesRead;
    if (read - readBefore > mostBytes) socket.destroy(new errors.ResponseExceededMaxSizeError());
  });
}
