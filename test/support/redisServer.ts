import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder } from './folder.js';
import { freePort } from './freePort.js';
import { onRedis } from './onRedis.js';
import { until } from './until.js';

/** Whether a server of our own can be started here. */
export const hasRedisProgram = canRun('redis-server');
if (!hasRedisProgram && process.env.KYC_TEST_REQUIRE_ALL)
  throw new Error('There is no redis-server here, and KYC_TEST_REQUIRE_ALL is set.');
if (!hasRedisProgram)
  process.stderr.write('Skipped: there is no redis-server here, so none can be stopped and started.\n');

/** A Redis server of our own, which writes to its disk at once, and which a test may stop and start. */
export interface RedisServer extends AsyncDisposable {
  readonly url: string;
  start(): Promise<void>;
  /** Kills it: every connection ends at once. */
  kill(): Promise<void>;
  /** Removes all that it has on its disk: it comes back empty. Only while it does not run. */
  loseEverything(): void;
  /** Lets it hang: it takes connections and does nothing. */
  pause(): void;
  resume(): void;
  /** Makes it a replica of a server that is not there, or again one that can be written to. */
  setReadOnly(isSo: boolean): Promise<unknown>;
  /** Sets one of its settings while it runs. */
  configure(setting: string, value: string): Promise<unknown>;
  /** Names of all that it holds. */
  keys(): Promise<string[]>;
}

export async function newRedisServer(): Promise<RedisServer> {
  const folder = newFolder();
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;

  async function start(): Promise<void> {
    child = spawn(
      'redis-server',
      [
        '--port',
        String(port),
        '--bind',
        '127.0.0.1',
        '--dir',
        folder,
        '--save',
        '',
        '--appendonly',
        'yes',
        '--appendfsync',
        'always',
      ],
      { stdio: 'ignore' },
    );
    await until(() =>
      onRedis(url, (redis) => redis.ping()).then(
        () => true,
        () => false,
      ),
    );
  }

  async function kill(): Promise<void> {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  await start();
  return {
    url,
    start,
    kill,
    loseEverything: () => rmSync(join(folder, 'appendonlydir'), { recursive: true }),
    pause: () => void child?.kill('SIGSTOP'),
    resume: () => void child?.kill('SIGCONT'),
    setReadOnly: (isSo) =>
      onRedis(url, (redis) => (isSo ? redis.replicaof('127.0.0.1', 1) : redis.replicaof('no', 'one'))),
    configure: (setting, value) => onRedis(url, (redis) => redis.config('SET', setting, value)),
    keys: () => onRedis(url, (redis) => redis.keys('*')),
    [Symbol.asyncDispose]: kill,
  };
}

function canRun(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
