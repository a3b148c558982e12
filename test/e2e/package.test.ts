import { expect, test } from '@jest/globals';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newFolder } from '../support/folder.js';
import { listening } from '../support/process.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The package as `npm pack` makes it, installed in an empty folder; its dependencies are those of this checkout. */
function installed(): { readonly folder: string; readonly files: readonly string[] } {
  const folder = newFolder();
  const packed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8',
  });
  const [{ filename, files }] = JSON.parse(packed) as [{ filename: string; files: { path: string }[] }];
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  for (const name of readdirSync(join(root, 'node_modules')))
    if (!name.startsWith('.')) symlinkSync(join(root, 'node_modules', name), join(modules, name));
  execFileSync('tar', ['-xzf', join(folder, filename), '-C', modules]);
  execFileSync('mv', [join(modules, 'package'), join(modules, 'kyc-china-graphql')]);
  return { folder, files: files.map(({ path }) => path) };
}

test('the tarball has what runs, and no tests, sources or benchmarks', () => {
  const { files } = installed();
  expect(files).toEqual(
    expect.arrayContaining([
      'dist/main.js',
      'dist/client/index.js',
      'dist/client/index.d.ts',
      'bin/kyc.js',
      'LICENSE',
      'README.md',
      'schema/schema.graphql',
    ]),
  );
  expect(files.filter((path) => /^(src|test|bench)\/|\.test\.|^dist\/bench|\.map$/.test(path))).toEqual([]);
});

test('kyc serve works from the tarball in an empty folder, and its client reaches it', async () => {
  const { folder } = installed();
  const kyc = join(folder, 'node_modules', 'kyc-china-graphql', 'bin', 'kyc.js');
  const child = spawn(process.execPath, [kyc, 'serve'], {
    cwd: folder,
    env: { PATH: process.env.PATH, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    const { url } = await listening(child);
    const script = `
      import { fetchTransport, verifyIdentity } from 'kyc-china-graphql/client';
      const transport = fetchTransport({ url: '${url}/graphql', headers: { 'x-client-id': 'demo', 'x-client-secret': 'demo-secret-for-the-sandbox' } });
      const { match } = await verifyIdentity(transport, { twoFactor: { name: '李明', idNo: '11010119900307651X' } });
      console.log(match);`;
    expect(
      execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: folder, encoding: 'utf8' }),
    ).toBe('MATCH\n');
    expect(existsSync(join(folder, 'data'))).toBe(true);
  } finally {
    child.kill('SIGKILL');
  }
});
