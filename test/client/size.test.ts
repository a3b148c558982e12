import { expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newFolder } from '../support/folder.js';

const client = fileURLToPath(new URL('../../dist/client/index.js', import.meta.url));
const vite = new URL('../../node_modules/vite/dist/node/index.js', import.meta.url).href;

/** Bytes of a minified bundle that imports these. Vite runs in a process of its own: its bundler is native code. */
function sizeOf(imported: string): number {
  const root = newFolder();
  const entry = join(root, 'entry.js');
  writeFileSync(entry, `export { ${imported} } from ${JSON.stringify(client)};\n`);
  const script = `
    const { build } = await import(${JSON.stringify(vite)});
    const lib = { entry: ${JSON.stringify(entry)}, formats: ['es'] };
    const [built] = await build({ root: ${JSON.stringify(root)}, logLevel: 'silent', configFile: false, build: { write: false, minify: true, lib } });
    console.log(Buffer.byteLength(built.output[0].code));`;
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }));
}

test('a page that checks identities and watches a profile loads less than 10 KB', () => {
  const size = sizeOf('verifyIdentity, watchProfile, fetchTransport');
  expect(size).toBeGreaterThan(1_000);
  expect(size).toBeLessThan(10 * 1024);
});

test('what is not used is left out', () => {
  expect(sizeOf('verifyIdentity')).toBeLessThan(3 * 1024);
});
