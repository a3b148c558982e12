import { type DestinationStream, pino } from 'pino';

/** How long the log is left alone that cannot be written, in milliseconds. */
const restMs = 1_000;

/**
 * Standard output, for the log. What cannot be written there (a full disk, a terminal that was closed, a reader that
 * is gone) is lost and the service goes on; the records are elsewhere. It is tried again after a while.
 */
export function standardOutput(): DestinationStream {
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

  return {
    write(line) {
      if (!stream && performance.now() >= leftAloneUntil) stream = open();
      stream?.write(line);
    },
  };
}
