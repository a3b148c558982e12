// Runs tests: jest as ES modules, on a checkout that is installed and built. `unit` or `integration` first runs that kind alone.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { makeReady } from './ready.js';

makeReady();
const [first, ...rest] = process.argv.slice(2);
const kind = first === 'unit' || first === 'integration' ? first : undefined;
const kinds = kind ? [kind] : first === undefined ? ['unit', 'integration'] : [undefined];
const options = kind ? rest : process.argv.slice(2);
process.exitCode = Math.max(...kinds.map((each) => runJest(each, options)));

function runJest(kind, args) {
  const jest = fileURLToPath(new URL('../node_modules/jest/bin/jest.js', import.meta.url));
  const { status } = spawnSync(process.execPath, ['--experimental-vm-modules', '--no-warnings', jest, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...(kind && { KYC_TEST_KIND: kind }) },
  });
  return status ?? 1;
}
