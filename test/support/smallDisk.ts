import { execFileSync } from 'node:child_process';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder } from './folder.js';

export interface SmallDisk extends Disposable {
  readonly folder: string;
  /** Takes all the room that is left. */
  fill(): void;
  /** Gives it back. */
  free(): void;
}

/** A file system of 8 MB in memory; undefined: this machine does not let us mount one. */
export function mountSmallDisk(): SmallDisk | undefined {
  const folder = newFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'kyc-test', folder], { stdio: 'ignore' });
  } catch (error) {
    if (process.env.KYC_TEST_REQUIRE_ALL) throw error;
    process.stderr.write('Skipped: a small disk cannot be mounted here (that takes root).\n');
    return undefined;
  }
  const ballast = join(folder, 'ballast');
  return {
    folder,
    fill() {
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(ballast, Buffer.alloc(Number(bavail) * Number(bsize), 1));
    },
    free: () => rmSync(ballast),
    [Symbol.dispose]: () => void execFileSync('umount', ['--lazy', folder]),
  };
}
