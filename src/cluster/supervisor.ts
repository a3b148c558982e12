import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ClientLimits } from '../checks/caller.js';
import { exitCodes } from '../cli/exitCodes.js';
import type { Logger } from '../observability/logger.js';
import { memoryRateLimiter } from '../persistence/rateLimit/memory.js';
import { mergedMetrics } from './mergedMetrics.js';
import { isWorkerMessage, type SupervisorMessage, type WorkerMessage } from './messages.js';

export interface SupervisorParts {
  readonly workers: number;
  readonly env: NodeJS.ProcessEnv;
  readonly clientLimits: ClientLimits;
  readonly logger: Logger;
}

/** A worker that dies is replaced after this long, in milliseconds; twice as long for each that dies soon after. */
const [firstPauseMs, longestPauseMs, settledMs] = [100, 10_000, 30_000];
/** How long a worker may take to render its metrics, in milliseconds. */
const renderMs = 2_000;

/**
 * Runs the service in several processes on one port (node:cluster). The supervisor answers no request: it replaces workers
 * that die, passes signals on, keeps the rate limits of deployments without Redis and adds up the metrics.
 *
 * @returns once every worker ended
 */
export async function supervise({ workers, env, clientLimits, logger }: SupervisorParts): Promise<void> {
  const takeRate = memoryRateLimiter(clientLimits);
  const rendering = new Map<string, (text: string) => void>();
  let isStopping = false;
  let pauseMs = firstPauseMs;
  let lastId = 0;
  let exitCode: number = exitCodes.good;

  // This process set NODE_ENV for its libraries; a worker reads what the operator set.
  const workerEnv = { ...env, NODE_ENV: env.NODE_ENV ?? '' };
  cluster.setupPrimary({ exec: fileURLToPath(new URL('../main.js', import.meta.url)), args: [] });
  cluster.on('message', (worker, message: unknown) => {
    if (isWorkerMessage(message)) void answer(worker, message);
  });
  cluster.on('exit', (worker, code, signal) => {
    if (isStopping) exitCode = Math.max(exitCode, code);
    else replace(worker, code, signal);
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop(signal));
  process.on('SIGHUP', () =>
    running().forEach(({ process: { pid } }) => pid !== undefined && process.kill(pid, 'SIGHUP')),
  );

  // The first one alone: it makes the key and the tables that the others find.
  const first = cluster.fork(workerEnv);
  const listens = await Promise.race([
    once(first, 'listening').then(() => true),
    once(first, 'exit').then(() => false),
  ]);
  if (!listens) {
    isStopping = true;
    process.exitCode = first.process.exitCode ?? exitCodes.failed;
    return;
  }
  for (let count = 1; count < workers; count += 1) cluster.fork(workerEnv);
  await new Promise<void>((resolve) => cluster.on('exit', () => isStopping && running().length === 0 && resolve()));
  process.exitCode = exitCode;

  function replace(dead: Worker, code: number, signal: string): void {
    logger.error({ worker: dead.id, code, signal, againInMs: pauseMs }, 'a worker died and is replaced');
    setTimeout(() => !isStopping && cluster.fork(workerEnv), pauseMs);
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    setTimeout(() => (pauseMs = firstPauseMs), settledMs).unref();
  }

  function stop(signal: NodeJS.Signals): void {
    isStopping = true;
    for (const worker of running()) worker.process.kill(signal);
  }

  async function answer(worker: Worker, message: WorkerMessage): Promise<void> {
    const { id } = message;
    switch (message.kind) {
      case 'take-rate':
        send(worker, { kind: 'rate', id, decision: await takeRate(message.client, message.checks) });
        return;
      case 'metrics-of-all': {
        const texts = await Promise.all(running().map(render));
        send(worker, { kind: 'metrics-of-all', id, text: mergedMetrics(texts) });
        return;
      }
      case 'metrics':
        rendering.get(`${worker.id} ${id}`)?.(message.text);
    }
  }

  /** A worker that does not answer in time is left out. */
  function render(worker: Worker): Promise<string> {
    const id = (lastId += 1);
    const key = `${worker.id} ${id}`;
    return new Promise<string>((resolve) => {
      rendering.set(key, resolve);
      setTimeout(resolve, renderMs, '').unref();
      send(worker, { kind: 'render', id });
    }).finally(() => rendering.delete(key));
  }
}

function running(): Worker[] {
  return Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
}

function send(worker: Worker, message: SupervisorMessage): void {
  if (worker.isConnected()) worker.send(message);
}
