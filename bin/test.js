// Runs the whole test suite: jest as ES modules, on a checkout that is installed and built.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { makeReady } from './ready.js';

makeReady();
const jest = fileURLToPath(new URL('../node_modules/jest/bin/jest.js', import.meta.url));
const { status } = spawnSync(
  process.execPath,
  ['--experimental-vm-modules', '--no-warnings', jest, ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;
