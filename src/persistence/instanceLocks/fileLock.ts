import LibSql from 'libsql';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { errorCodeOf } from '../errorCode.js';
import type { InstanceLocks } from './instanceLocks.js';

/**
 * Which processes are alive on one machine: each process holds a lock on a file of its own, which the system takes from it when it
 * ends. Node has no file locks; SQLite has.
 */
export function fileLocks(dataDir: string, instance: string): InstanceLocks {
  const folder = join(dataDir, 'running');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const fileOf = (id: string) => join(folder, `${id}.lock`);
  const unlock = lock(fileOf(instance));
  if (!unlock) throw new Error('The lock of this process is taken.');

  return {
    async isAlive(id) {
      const file = fileOf(id);
      if (!existsSync(file)) return false;
      const release = lock(file);
      release?.();
      if (release) rmSync(file, { force: true });
      return release === undefined;
    },
    async close() {
      unlock();
      rmSync(fileOf(instance), { force: true });
    },
  };
}

/** @returns what gives the lock back; undefined: another process has it */
function lock(file: string): (() => void) | undefined {
  const handle = new LibSql(file);
  try {
    handle.exec('BEGIN EXCLUSIVE');
    return () => void handle.close();
  } catch (thrown) {
    handle.close();
    if (errorCodeOf(thrown) === 'SQLITE_BUSY') return undefined;
    throw thrown;
  }
}
