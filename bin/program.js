// Runs a program of bench or test/programs, such as "bench/growth": compiles it, with what it uses, and starts it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { makeReady } from './ready.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const [program, ...args] = process.argv.slice(2);

makeReady();
run('node_modules/typescript/bin/tsc', '-p', 'bench');
// Where compiled tests look for the command: beside themselves.
mkdirSync(`${root}dist/bench/bin`, { recursive: true });
writeFileSync(`${root}dist/bench/bin/kyc.js`, "await import('../../../bin/kyc.js');\n");
run('--enable-source-maps', `dist/bench/${program}.js`, ...args);

function run(...command) {
  const { status } = spawnSync(process.execPath, command, {
    cwd: root,
    stdio: 'inherit',
    env: { NODE_ENV: 'production', ...process.env },
  });
  if (status !== 0) process.exit(status ?? 1);
}
