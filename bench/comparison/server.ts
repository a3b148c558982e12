import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** Servers run on core 0; the load and the upstream on core 1, if there is one. */
export const serverCore = 0;
export const loadCore = availableParallelism() > 1 ? 1 : 0;

const hasTaskset = spawnSync('taskset', ['--version'], { stdio: 'ignore' }).status === 0;

/** A command that keeps to one core, if taskset is there. */
export function pinned(
  core: number,
  args: readonly string[],
): { readonly command: string; readonly args: readonly string[] } {
  return hasTaskset
    ? { command: 'taskset', args: ['-c', String(core), process.execPath, ...args] }
    : { command: process.execPath, args };
}

export interface RunningServer {
  readonly url: string;
  /** Id of its process group. */
  readonly group: number;
  /** Asks it to end, and waits. */
  stop(): Promise<void>;
}

export interface ServerStart {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly core: number;
  readonly readyPath: string;
}

const running = new Set<ChildProcess>();
process.once('exit', () => running.forEach(kill));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

/** Starts a server of node in a process group of its own, and waits until it is ready. @throws Error if it ends before */
export async function startServer({ args, env, core, readyPath }: ServerStart): Promise<RunningServer> {
  const port = await freePort();
  const { command, args: commandArgs } = pinned(core, args);
  const child = spawn(command, commandArgs, {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...inheritedEnv(), PORT: String(port), HOST: '127.0.0.1', NODE_ENV: 'production', ...env },
  });
  const group = child.pid;
  if (group === undefined) throw new Error(`${command} could not be started.`);
  running.add(child);
  child.once('exit', () => running.delete(child));
  const url = `http://127.0.0.1:${port}`;
  await untilReady(child, `${url}${readyPath}`);
  return {
    url,
    group,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

async function untilReady(child: ChildProcess, url: string): Promise<void> {
  // Apollo Server refuses a query by GET without a header that only scripts can set.
  const headers = { 'apollo-require-preflight': 'true' };
  for (;;) {
    if (
      await fetch(url, { headers }).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`${child.spawnargs.join(' ')} ended before it was ready.`);
    await sleep(20);
  }
}

/** What the service is configured with is told by the benchmark alone. */
export function inheritedEnv(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(KYC_|DATABASE_URL$|REDIS_URL$|LOG_LEVEL$|NODE_OPTIONS$)/.test(name),
    ),
  );
}

function kill({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('A TCP server has a port.');
  return address.port;
}
