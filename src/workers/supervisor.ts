import cluster, { type Worker } from 'node:cluster';
import type { Logger } from '../observability/logger.js';
import { isWorkerMessage, type Listening } from './messages.js';
import { createMetricsRelay } from './metricsRelay.js';
import { createRestartDelay } from './restarts.js';

export interface SupervisorParts {
  /** Of the workers, in place of the one that this process has by now. */
  readonly env: NodeJS.ProcessEnv;
  readonly count: number;
  readonly logger: Logger;
  /** Told once, as soon as every worker was started. */
  readonly onListening: (listening: Listening) => void;
  /** Told once, when the last worker has ended after `stop`, or when none can be started. */
  readonly onEnd: (exitCode: number) => void;
}

/** Keeps workers alive. It answers no request itself, so that nothing that a request does can end it. */
export interface Supervisor {
  /** @returns false where the first worker could not be started; it has said why */
  start(): Promise<boolean>;
  /** Lets every worker finish its requests, and starts none again. */
  stop(): void;
  /** Passes a SIGHUP on. */
  reload(): void;
}

/** `exitCodes.failed`: of a worker that a signal ended, which has no code. */
const failedExitCode = 4;

/** With no worker left, so many that end before they listen mean that none can be started. */
const mostVainStarts = 5;

export function createSupervisor({ env, count, logger, onListening, onEnd }: SupervisorParts): Supervisor {
  const living = new Set<Worker>();
  const listening = new Map<Worker, Listening>();
  const pending = new Set<NodeJS.Timeout>();
  const metrics = createMetricsRelay(() => [...listening.keys()]);
  const delayOf = createRestartDelay();
  let vainStarts = 0;
  let exitCode = 0;
  let isStopping = false;

  /** @returns its exit code where it ended before it listened */
  function startOne(): Promise<number | undefined> {
    const worker: Worker = cluster.fork({ ...env, NODE_ENV: env.NODE_ENV });
    living.add(worker);
    return new Promise((resolve) => {
      worker.on('message', (message: unknown) => {
        if (!isWorkerMessage(message)) return;
        metrics.hear(worker, message);
        if (message.kyc !== 'listening') return;
        listening.set(worker, message.listening);
        vainStarts = 0;
        resolve(undefined);
      });
      worker.once('exit', (code: number | null, signal: string | null) => {
        ended(worker, code, signal);
        resolve(code ?? failedExitCode);
      });
    });
  }

  function ended(worker: Worker, code: number | null, signal: string | null): void {
    living.delete(worker);
    metrics.forget(worker);
    const didListen = listening.delete(worker);
    // One that was still loading knows no SIGTERM yet.
    if (isStopping) return endIfLast(code ?? (signal === 'SIGTERM' ? 0 : failedExitCode));
    // The first worker of all says why nothing can be started.
    if (!isStarted) return;
    if (!didListen) vainStarts += 1;
    if (listening.size === 0 && vainStarts >= mostVainStarts) {
      logger.fatal({ code, signal }, 'no worker can be started');
      isStopping = true;
      for (const timer of pending) clearTimeout(timer);
      return endIfLast(code ?? failedExitCode);
    }
    startAgain({ pid: worker.process.pid, code, signal });
  }

  function startAgain(ended: object): void {
    const delayMs = delayOf();
    logger.error({ ...ended, delayMs }, 'a worker ended and is started again');
    const timer = setTimeout(() => {
      pending.delete(timer);
      void startOne().then((code) => code === undefined && logger.info('a worker was started again'));
    }, delayMs);
    pending.add(timer);
  }

  function endIfLast(code: number): void {
    exitCode = Math.max(exitCode, code);
    if (living.size === 0) onEnd(exitCode);
  }

  let isStarted = false;

  return {
    async start() {
      const failed = await startOne();
      if (failed !== undefined) {
        if (!isStopping) onEnd(failed);
        return false;
      }
      isStarted = true;
      const [first] = listening.values();
      // One after the other would take as many times as long; the first has made the tables and the key by now.
      await Promise.all(Array.from({ length: isStopping ? 0 : count - 1 }, startOne));
      if (first && !isStopping) onListening(first);
      return true;
    },
    stop() {
      isStopping = true;
      for (const timer of pending) clearTimeout(timer);
      for (const worker of living) worker.process.kill('SIGTERM');
      if (living.size === 0) onEnd(exitCode);
    },
    reload() {
      for (const worker of listening.keys()) worker.process.kill('SIGHUP');
    },
  };
}
