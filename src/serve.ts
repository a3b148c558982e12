import cluster from 'node:cluster';
import type { AddressInfo } from 'node:net';
import { isatty } from 'node:tty';
import { type App, createApp } from './app.js';
import { banner, listeningText } from './banner.js';
import { exitCodes } from './cli/exitCodes.js';
import { type Config, ConfigError, readConfig, readSourcesConfig } from './config.js';
import { exposedFiles, secretFiles } from './config/exposedFiles.js';
import { isSet } from './config/reader.js';
import { unknownVariables } from './config/unknownVariables.js';
import { variables } from './config/variables.js';
import { type Hangups, listenForHangups } from './hangups.js';
import { createLogger, type Logger, loggableError } from './observability/logger.js';
import { createMetrics, type Metrics } from './observability/metrics.js';
import { recordKeyFile } from './stores/recordKeys.js';
import type { Listening } from './workers/messages.js';
import { createSupervisor } from './workers/supervisor.js';
import { leavePrimary, metricsOfAllWorkers, tellListening } from './workers/worker.js';

/**
 * Starts the service and keeps it until SIGTERM or SIGINT. SIGHUP reads sources and routes again, once it has started;
 * where there is no file to read, it tells that the terminal was closed, if there was one, and the service ends.
 *
 * @returns the exit code of what could not be started and has said why; 0: the service runs
 * @throws ConfigError before anything is started
 */
export async function serve(env: NodeJS.ProcessEnv): Promise<number> {
  try {
    return await start(env);
  } catch (thrown) {
    if (cluster.isWorker) leavePrimary();
    throw thrown;
  }
}

async function start(env: NodeJS.ProcessEnv): Promise<number> {
  const hangups = listenForHangups();
  // Asked now, since a closed terminal is none any more.
  const endsWithTerminal = isatty(0) && !isSet(env, variables.sourcesFile);
  const config = readConfig(env);
  const logger = createLogger(config.logLevel);
  const parts: Start = { env, config, logger, hangups, endsWithTerminal };
  if (cluster.isWorker) return runHere(parts);
  const keyFile = config.records.recordKey === undefined ? [{ variable: variables.dataDir.name, path: recordKeyFile(config.records.dataDir) }] : [];
  for (const warning of [...unknownVariables(env), ...exposedFiles([...secretFiles(env), ...keyFile])]) logger.warn(warning);
  return config.workers > 1 ? superviseWorkers(parts) : runHere(parts);
}

interface Start {
  readonly env: NodeJS.ProcessEnv;
  readonly config: Config;
  readonly logger: Logger;
  readonly hangups: Hangups;
  readonly endsWithTerminal: boolean;
}

/** Starts the service in this process, which is the only one or a worker. */
async function runHere({ env, config, logger, hangups, endsWithTerminal }: Start): Promise<number> {
  const metrics = cluster.isWorker ? metricsOfAllWorkers(createMetrics()) : createMetrics();
  const app = await createApp(config, { logger, metrics });
  const url = await listen(app);
  const listening = { url, addresses: app.server.addresses(), admin: app.admin?.addresses() };
  if (cluster.isWorker) tellListening(listening);
  else announce(listening, config, logger);

  const stop = async (signal: string) => {
    hangups.answerBy(() => logger.warn('sources are not read again: shutting down'));
    logger.info({ signal }, 'shutting down');
    const inTime = await app.stop();
    logger.info({ inTime }, 'stopped');
    process.exitCode = inTime ? exitCodes.good : exitCodes.failed;
    if (cluster.isWorker) leavePrimary();
  };
  hangups.answerBy(() => (endsWithTerminal && !cluster.isWorker ? void stop('SIGHUP') : reloadSources(env, app, logger, metrics)));
  endBySignal(stop);
  return exitCodes.good;
}

/**
 * A second signal ends a process at once. Not a worker: a terminal and some supervisors signal the whole group, so that
 * each signal comes to it twice.
 */
function endBySignal(stop: (signal: string) => Promise<void>): void {
  if (!cluster.isWorker) {
    process.once('SIGTERM', (signal) => void stop(signal));
    process.once('SIGINT', (signal) => void stop(signal));
    return;
  }
  let stopping: Promise<void> | undefined;
  process.on('SIGTERM', (signal) => void (stopping ??= stop(signal)));
  process.on('SIGINT', () => undefined);
}

/** Starts the service in workers. This process passes signals on and answers nothing. */
async function superviseWorkers({ env, config, logger, hangups, endsWithTerminal }: Start): Promise<number> {
  let exitCode: number = exitCodes.good;
  const supervisor = createSupervisor({
    env,
    count: config.workers,
    logger,
    onListening: (listening) => announce(listening, config, logger),
    onEnd: (code) => (process.exitCode = exitCode = code),
  });
  const stop = (signal: string) => {
    hangups.answerBy(() => undefined);
    logger.info({ signal, workers: config.workers }, 'shutting down the workers');
    supervisor.stop();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  await supervisor.start();
  hangups.answerBy(() => (endsWithTerminal ? stop('SIGHUP') : supervisor.reload()));
  return exitCode;
}

/** @throws ConfigError or KycError in a line, with everything closed that was opened */
async function listen(app: App): Promise<string> {
  try {
    return await app.listen();
  } catch (thrown) {
    await app.stop();
    throw thrown;
  }
}

/** A person at a terminal gets the banner; a log gets the address in its own form. */
function announce({ url, ...bound }: Listening, config: Config, logger: Logger): void {
  // Nobody has to see it.
  process.stdout.on('error', () => undefined);
  if (process.stdout.isTTY) process.stdout.write(`${banner(url, config)}\n`);
  // A port that was picked is known to nobody else.
  else if (!logger.isLevelEnabled('info')) process.stderr.write(`KYC China ${listeningText(url, config)}\n`);
  const addresses = bound.addresses.map(addressText);
  const admin = bound.admin?.map(addressText);
  logger.info({ url, addresses, ...(admin && { admin }), routes: config.sources.routes, mode: config.mode, ...(config.workers > 1 && { workers: config.workers }) }, listeningText(url, config));
}

function addressText(bound: AddressInfo | string): string {
  if (typeof bound === 'string') return bound;
  return bound.family === 'IPv6' ? `[${bound.address}]:${bound.port}` : `${bound.address}:${bound.port}`;
}

/** What is wrong is refused as a whole, and what there was goes on. */
function reloadSources(env: NodeJS.ProcessEnv, app: App, logger: Logger, metrics: Metrics): void {
  try {
    const sources = readSourcesConfig(env);
    app.reloadSources(sources);
    // The file may be another one than at the start.
    for (const warning of exposedFiles(secretFiles(env))) logger.warn(warning);
    metrics.recordReload('done');
    logger.info({ routes: sources.routes }, 'sources were read again');
  } catch (error) {
    metrics.recordReload('refused');
    const mistakes = error instanceof ConfigError ? error.mistakes : undefined;
    logger.error(mistakes ? { mistakes } : { error: loggableError(error) }, 'sources stay as they were');
  }
}
