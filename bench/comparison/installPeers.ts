import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './server.js';

/** Installs the packages of bench/package.json if they are not there as its lockfile names them. @throws Error if npm fails */
export function installPeers(): void {
  const folder = join(root, 'bench');
  if (isInstalled(folder)) return;
  process.stderr.write('Installing the packages of the benchmark …\n');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error('The packages of the benchmark could not be installed.');
}

function isInstalled(folder: string): boolean {
  const present = versionsOf(join(folder, 'node_modules', '.package-lock.json'));
  return Object.entries(versionsOf(join(folder, 'package-lock.json'))).every(
    ([path, { version, optional, peer }]) => path === '' || optional || peer || present[path]?.version === version,
  );
}

interface LockedPackage {
  readonly version?: string;
  readonly optional?: boolean;
  readonly peer?: boolean;
}

function versionsOf(file: string): Readonly<Record<string, LockedPackage>> {
  return existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, LockedPackage> }).packages
    : {};
}
