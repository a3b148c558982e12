import { createWriteStream } from 'node:fs';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { OperatorError } from '../errors.js';
import { errorCodeOf } from '../persistence/errorCode.js';

/** Where lines are exported to. */
export interface ExportTarget {
  /** A new file that does not get complete is taken away. */
  write(lines: AsyncIterable<string>): Promise<void>;
}

/**
 * Opens the file before anything is read, for its owner alone. Standard output where none is named.
 *
 * @param force write over a file that is there
 * @throws OperatorError where the file cannot be written, or is there already
 */
export async function openTarget(file: string | undefined, force: boolean): Promise<ExportTarget> {
  if (file === undefined) return { write: toStandardOutput };
  const handle = await openFile(file, force);
  return {
    async write(lines) {
      try {
        await pipeline(Readable.from(ended(lines)), createWriteStream(file, { fd: handle, flush: true }));
      } catch (thrown) {
        if (!force) await rm(file, { force: true });
        throw thrown;
      }
    },
  };
}

async function openFile(file: string, force: boolean): Promise<FileHandle> {
  try {
    return await open(file, force ? 'w' : 'wx', 0o600);
  } catch (cause) {
    const code = errorCodeOf(cause);
    const why =
      code === 'EEXIST'
        ? 'names something that is there already: choose another name, or add --force to write over a file'
        : `cannot be written (${code ?? 'unknown'}): name a file in a folder that exists and that you may write to`;
    throw new OperatorError(`--out ${why}.`, { cause });
  }
}

async function* ended(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}

async function toStandardOutput(lines: AsyncIterable<string>): Promise<void> {
  await pipeline(Readable.from(ended(lines)), process.stdout, { end: false }).catch((thrown: unknown) => {
    // Whoever reads has had enough, as `head` does.
    if (errorCodeOf(thrown) !== 'EPIPE') throw thrown;
  });
}
