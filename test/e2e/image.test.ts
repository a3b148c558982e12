import { expect, test } from '@jest/globals';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { freePort } from '../support/freePort.js';
import { until } from '../support/until.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const base = process.env.KYC_TEST_IMAGE_BASE;
const hasBuildah = spawnSync('buildah', ['--version']).status === 0;
const isPossible = hasBuildah && base !== undefined;
if (!isPossible)
  console.warn(
    'Skipped: the image needs buildah, a registry for npm, and KYC_TEST_IMAGE_BASE (an image with Node 20 or newer).',
  );

const env = { STORAGE_DRIVER: 'vfs', BUILDAH_ISOLATION: 'chroot', ...process.env };
const buildah = (...args: string[]) => execFileSync('buildah', args, { cwd: root, env, encoding: 'utf8' }).trim();
const credentials = { 'x-client-id': 'acme', 'x-client-secret': 'secret-of-the-client-acme' };

(isPossible ? test : test.skip)(
  'the image is built, starts as a user without rights, and answers a check',
  async () => {
    buildah('build', '--build-arg', `BASE=${base}`, '-t', 'kyc-china-test', '.');
    const container = buildah('from', 'localhost/kyc-china-test');
    const port = await freePort();
    const settings = { KYC_ROUTES: 'sandbox', KYC_CLIENTS: 'acme:secret-of-the-client-acme', PORT: String(port) };
    const variables = Object.entries(settings).flatMap(([name, value]) => ['--env', `${name}=${value}`]);
    const child = spawn(
      'buildah',
      ['run', ...variables, container, '--', 'node', 'node_modules/kyc-china-graphql/dist/main.js'],
      {
        env,
        stdio: 'ignore',
      },
    );
    try {
      expect(buildah('run', container, '--', 'node', '-p', 'process.getuid()')).toBe('1000');
      const url = `http://127.0.0.1:${port}`;
      await until(async () => (await fetch(`${url}/readyz`).catch(() => undefined))?.ok === true);
      const answer = await fetch(`${url}/kyc/cn/identity`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...credentials },
        body: JSON.stringify({ type: 'two-factor', name: '李明', idNo: '11010119900307651X' }),
      });
      expect([answer.status, await answer.json()]).toMatchObject([200, { success: true, consistent: true }]);
      child.kill('SIGTERM');
      expect(await withReadOnlyRoot(container, settings)).toBe('ready');
    } finally {
      child.kill('SIGTERM');
      buildah('rm', container);
    }
  },
  900_000,
);

/** Starts the image where nothing but /data can be written to, and says what /readyz says. */
async function withReadOnlyRoot(container: string, settings: Record<string, string>): Promise<string> {
  const port = String(await freePort());
  const variables = Object.entries({ ...settings, PORT: port, HOST: '127.0.0.1', KYC_DATA_DIR: '/data' });
  const place = buildah('mount', container);
  const script = [
    'set -e',
    `mount --bind '${place}' '${place}'`,
    `mount -o remount,bind,ro '${place}'`,
    `mount -t tmpfs -o uid=1000,gid=1000 tmpfs '${place}/data'`,
    `! touch '${place}/app/file' 2>/dev/null`,
    `cd '${place}'`,
    `exec chroot --userspec=1000:1000 . /usr/bin/env -i PATH=/usr/local/bin:/usr/bin:/bin ${variables.map(([name, value]) => `${name}='${value}'`).join(' ')} node /app/node_modules/kyc-china-graphql/dist/main.js`,
  ].join('\n');
  const child = spawn('unshare', ['--mount', 'bash', '-c', script], { stdio: ['ignore', 'ignore', 'inherit'] });
  try {
    await until(async () => (await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined))?.ok === true);
    return 'ready';
  } finally {
    child.kill('SIGTERM');
    buildah('umount', container);
  }
}
