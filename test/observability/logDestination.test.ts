import { expect, test } from '@jest/globals';
import { execFile, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';

const logger = new URL('../../dist/observability/logger.js', import.meta.url).href;

/** Runs a module in a process of its own, with `log` to log by and `writes`, which counts the asynchronous writes of the log. */
function run(act: string): Promise<{
  readonly lines: readonly { readonly level: string; readonly msg: string }[];
  readonly stderr: string;
  readonly code: number;
}> {
  const module = `import fs from 'node:fs';
    const { write } = fs;
    const writes = { count: 0 };
    fs.write = (...args) => (writes.count += 1, write(...args));
    const { createLogger } = await import('${logger}');
    const log = createLogger('info');
    ${act}`;
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ['--input-type=module', '-e', module], (_error, stdout, stderr) => {
      resolve({
        lines: stdout
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => JSON.parse(line)),
        stderr,
        code: child.exitCode ?? -1,
      });
    });
  });
}

test('many lines are written together', async () => {
  const { lines, stderr } = await run(`
    for (let n = 0; n < 100; n += 1) log.info('request');
    process.on('exit', () => console.error(writes.count));
    setTimeout(() => undefined, 300);`);
  expect(lines).toHaveLength(100);
  expect(Number(stderr)).toBeLessThanOrEqual(7);
});

test('a line that comes alone is written at once, whatever the process is busy with then', async () => {
  const { lines } = await run(
    "log.info('one'); Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300); process.kill(process.pid, 'SIGKILL');",
  );
  expect(lines.map(({ msg }) => msg)).toEqual(['one']);
});

test('a process that ends, or is ended at once, has written everything', async () => {
  const begun = "for (const n of ['one', 'two']) log.info(n); log.error('why'); log.info('after');";
  for (const end of [
    '',
    'process.exit(6);',
    "process.on('uncaughtException', () => process.exit(6)); throw new Error('x');",
  ]) {
    const { lines } = await run(begun + end);
    expect(lines.map(({ msg }) => msg).sort()).toEqual(['after', 'one', 'two', 'why']);
  }
});

test('an error is written before anything else happens in the process', async () => {
  const { lines } = await run(
    "log.info('before'); log.error('why'); setTimeout(() => process.kill(process.pid, 'SIGKILL'), 200);",
  );
  expect(lines.map(({ msg }) => msg)).toEqual(['before', 'why']);
});

const fullDevice = '/dev/full';
(existsSync(fullDevice) ? test : test.skip)('a process whose log cannot be written ends all the same', () => {
  const full = openSync(fullDevice, 'w');
  try {
    const module = `const { createLogger } = await import('${logger}'); createLogger('info').info('lost'); process.exit(6);`;
    expect(
      spawnSync(process.execPath, ['--input-type=module', '-e', module], { stdio: ['ignore', full, 'inherit'] }).status,
    ).toBe(6);
  } finally {
    closeSync(full);
  }
});
