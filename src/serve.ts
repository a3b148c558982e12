import { isatty } from 'node:tty';
import { type App, createApp } from './app.js';
import { banner } from './banner.js';
import { ConfigError, readConfig, readSourcesConfig } from './config.js';
import { isSet } from './config/reader.js';
import { variables } from './config/variables.js';
import { listenForHangups } from './hangups.js';
import { createLogger, type Logger, loggableError } from './observability/logger.js';
import { createMetrics, type Metrics } from './observability/metrics.js';

/**
 * Starts the service and keeps it until SIGTERM or SIGINT. SIGHUP reads sources and routes again, once it has started;
 * where there is no file to read, it tells that the terminal was closed, if there was one, and the service ends.
 *
 * @throws ConfigError before anything is started
 */
export async function serve(env: NodeJS.ProcessEnv): Promise<void> {
  const hangups = listenForHangups();
  // Asked now, since a closed terminal is none any more.
  const endsWithTerminal = isatty(0) && !isSet(env, variables.sourcesFile);
  const config = readConfig(env);
  const logger = createLogger(config.logLevel);
  const metrics = createMetrics();
  const app = await createApp(config, { logger, metrics });
  const url = await app.listen();
  // Nobody has to see it.
  process.stdout.on('error', () => undefined).write(`${banner(url, config)}\n`);
  logger.info({ url, routes: config.sources.routes, mode: config.mode }, 'listening');

  const stop = async (signal: string) => {
    hangups.answerBy(() => logger.warn('sources are not read again: shutting down'));
    logger.info({ signal }, 'shutting down');
    const inTime = await app.stop();
    logger.info({ inTime }, 'stopped');
    process.exitCode = inTime ? 0 : 1;
  };
  hangups.answerBy(() => (endsWithTerminal ? void stop('SIGHUP') : reloadSources(env, app, logger, metrics)));
  process.once('SIGTERM', (signal) => void stop(signal));
  process.once('SIGINT', (signal) => void stop(signal));
}

/** What is wrong is refused as a whole, and what there was goes on. */
function reloadSources(env: NodeJS.ProcessEnv, app: App, logger: Logger, metrics: Metrics): void {
  try {
    const sources = readSourcesConfig(env);
    app.reloadSources(sources);
    metrics.recordReload('done');
    logger.info({ routes: sources.routes }, 'sources were read again');
  } catch (error) {
    metrics.recordReload('refused');
    const mistakes = error instanceof ConfigError ? error.mistakes : undefined;
    logger.error(mistakes ? { mistakes } : { error: loggableError(error) }, 'sources stay as they were');
  }
}
