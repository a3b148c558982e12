// npm run screens: runs the tests of the pages, which leave a picture of every state in docs/screens.
import { spawnSync } from 'node:child_process';
import { rmSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../docs/screens', import.meta.url));
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const { status } = spawnSync(process.execPath, [fileURLToPath(new URL('test.js', import.meta.url)), 'test/pages'], {
  stdio: 'inherit',
  env: { ...process.env, KYC_TEST_SCREENS: folder },
});
process.exit(status ?? 1);
