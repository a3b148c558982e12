import { describe, expect, test } from '@jest/globals';
import { execFile, spawn, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { faults } from '../../src/providers/sandbox/faults.js';
import { newFolder } from '../support/folder.js';
import { demoHeaders, post, send } from '../support/inProcess.js';
import { kyc, startProcess } from '../support/process.js';
import { until } from '../support/until.js';

const run = promisify(execFile);
const hasTerminals = spawnSync('script', ['--version']).status === 0;

describe('kyc serve', () => {
  (hasTerminals ? test : test.skip)(
    'prints a curl command at a terminal that works when pasted, and whose answer has no warning',
    async () => {
      await using terminal = await startAtTerminal();
      const command = /( {2}curl [\s\S]*?')\n\n/.exec(terminal.output().replaceAll('\r\n', '\n'))?.[1] ?? '';
      const { stdout } = await run('bash', ['-c', command]);
      expect(JSON.parse(stdout)).toEqual({
        data: {
          verifyIdentity: {
            consistent: true,
            match: 'MATCH',
            message: 'Identity information matches',
            warnings: [],
            source: { provider: 'sandbox', billed: true },
          },
        },
      });
    },
  );

  test('prints nothing but its log where there is no terminal, and the log tells the address', async () => {
    const service = await startProcess();
    await service.stop();
    const lines = service
      .output()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const port = Number(new URL(service.url).port);
    expect(lines[0]).toMatchObject({
      level: 'info',
      url: service.url,
      addresses: [`127.0.0.1:${port}`],
      mode: 'development',
      msg: `listens on ${service.url} (provider: sandbox, mode: development)`,
    });
    expect(service.output()).not.toContain('x-client-secret');
  });

  test('tells the address on standard error where the log level hides it', async () => {
    const service = await startProcess({ LOG_LEVEL: 'silent', HOST: '0.0.0.0' });
    await service.stop();
    expect(service.output()).toMatch(/^KYC China listens on http:\/\/\S+ \(provider: sandbox, mode: development\)\n$/);
  });

  test('SIGTERM lets a request in flight finish, refuses new ones, and ends with 0', async () => {
    const service = await startProcess();
    const slow = faults.find(({ name }) => name === 'slow');
    const inFlight = post(`${service.url}/kyc/cn/identity`, { type: 'two-factor', name: '李明', idNo: slow?.idNo });
    await until(async () => (await openRequests(service.url)) > 0);

    const ended = service.stop('SIGTERM');
    await until(() =>
      send(`${service.url}/healthz`, { headers: { connection: 'close' } }).then(
        ({ status }) => status === 503,
        () => true,
      ),
    );
    expect((await inFlight).body).toMatchObject({ success: true, consistent: true });
    expect(await ended).toBe(0);
  });

  (hasTerminals ? test : test.skip)('ends with the terminal that it was started from', async () => {
    await using terminal = await startAtTerminal();
    expect((await send(`${terminal.url}/healthz`)).status).toBe(200);
    terminal.close();
    await until(() =>
      send(`${terminal.url}/healthz`).then(
        () => false,
        () => true,
      ),
    );
  });

  test('a port that is taken is an error that says so', async () => {
    const service = await startProcess();
    const port = new URL(service.url).port;
    await expect(startProcess({ PORT: port })).rejects.toThrow(/EADDRINUSE|in use/);
    await service.stop();
  });
});

/** `kyc serve` at a terminal of its own. */
async function startAtTerminal() {
  let output = '';
  const terminal = spawn(
    'script',
    ['-qec', `echo "is process $$"; exec ${process.execPath} ${kyc} serve`, '/dev/null'],
    { env: { ...process.env, PORT: '0', KYC_DATA_DIR: newFolder() } },
  );
  terminal.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await new Promise<void>((resolve, reject) => {
    terminal.stdout.on('data', () => output.includes('"msg":"listens on') && resolve());
    terminal.once('close', () => reject(new Error(`ended before it listened:\n${output}`)));
  });
  return {
    url: /listens on (http:\/\/\S+)/.exec(output)?.[1] ?? '',
    output: () => output,
    close: () => terminal.kill('SIGKILL'),
    async [Symbol.asyncDispose]() {
      terminal.kill('SIGKILL');
      endProcess(Number(/is process ([0-9]+)/.exec(output)?.[1]));
    },
  };
}

/** Ends a process that may have ended already. */
function endProcess(id: number): void {
  try {
    if (id > 0) process.kill(id, 'SIGKILL');
  } catch (error) {
    expect(error).toMatchObject({ code: 'ESRCH' });
  }
}

/** Connections on which the service works, as its own metrics count them. */
async function openRequests(url: string): Promise<number> {
  const { text } = await send(`${url}/metrics`, { headers: demoHeaders });
  return Number(/^kyc_http_requests_in_flight ([0-9]+)$/m.exec(text)?.[1] ?? 0) - 1;
}
