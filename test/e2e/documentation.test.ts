import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newFolder } from '../support/folder.js';
import { type ServiceProcess, startProcess } from '../support/process.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const pages = [
  'README.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** Shell blocks that run as they stand: calls of the service, and checks on the command line with nothing left out. */
const commands = pages.flatMap((page) =>
  [...readFileSync(join(root, page), 'utf8').matchAll(/```sh\n([\s\S]*?)```/g)]
    .map(([, text = '']) => text.replace(/^# .*\n/gm, ''))
    .filter(
      (text) =>
        /^curl |^node bin\/kyc\.js check [^…]*$/.test(text.trim()) &&
        !/<|…|\n\S.*\n\S/.test(text.trim().replace(/\\\n/g, '')),
    )
    .map((text, index) => [`${page}, command ${index + 1}`, text.trim()] as const),
);

let service: ServiceProcess;
beforeAll(async () => {
  service = await startProcess();
});
afterAll(async () => {
  await service[Symbol.asyncDispose]();
});

async function run(command: string): Promise<{ readonly code: number | null; readonly output: string }> {
  const here = command.replaceAll('http://127.0.0.1:4000', service.url);
  const child = spawn('bash', ['-c', here], {
    cwd: root,
    env: { PATH: process.env.PATH, KYC_DATA_DIR: newFolder() },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await once(child, 'close');
  return { code: child.exitCode, output };
}

describe('the commands of the documentation', () => {
  test('are found', () => {
    expect(commands.length).toBeGreaterThanOrEqual(5);
    expect(commands.filter(([name]) => name.startsWith('README.md'))).toHaveLength(3);
  });

  test.each(commands)('%s does what it says', async (_name, command) => {
    const { code, output } = await run(command);
    expect(code).toBe(0);
    expect(output).toMatch(/"success":true|"consistent":true|event: ?complete|match/i);
    expect(output).not.toMatch(/"errors":\[/);
  });

  test('the profile of the README gives the answer of the README', async () => {
    const text = readFileSync(join(root, 'README.md'), 'utf8');
    const [, query = ''] = /```graphql\n([\s\S]*?)```/.exec(text) ?? [];
    const [variables, answer] = [...text.matchAll(/```json\n([\s\S]*?)```/g)].map(
      ([, json = '']) => JSON.parse(json) as object,
    );
    const response = await fetch(`${service.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-client-id': 'demo',
        'x-client-secret': 'demo-secret-for-the-sandbox',
      },
      body: JSON.stringify({ query, variables }),
    });
    expect(await response.json()).toEqual(answer);
  });

  test('every link between the pages leads somewhere', () => {
    const broken = pages.flatMap((page) =>
      [...readFileSync(join(root, page), 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g)]
        .map(([, link = '']) => join(root, page, '..', link))
        .filter((path) => !existsAt(path))
        .map((path) => `${page}: ${path.slice(root.length)}`),
    );
    expect(broken).toEqual([]);
  });
});

function existsAt(path: string): boolean {
  try {
    readFileSync(path);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EISDIR';
  }
}
