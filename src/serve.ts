import cluster from 'node:cluster';
import type { AddressInfo } from 'node:net';
import { isatty } from 'node:tty';
import { type App, createApp } from './app.js';
import { banner, listeningText } from './banner.js';
import { exitCodes } from './cli/exitCodes.js';
import { supervise } from './cluster/supervisor.js';
import { joinCluster } from './cluster/worker.js';
import { type Config, ConfigError, readConfig, readProvidersConfig } from './config.js';
import { exposedFiles, secretFiles } from './config/exposedFiles.js';
import { isSet } from './environment/reader.js';
import { unknownVariables } from './config/unknownVariables.js';
import { variables } from './config/variables.js';
import { listenForReload } from './reloadSignal.js';
import { createLogger, type Logger, loggableError } from './observability/logger.js';
import { createMetrics, type Metrics } from './observability/metrics.js';
import { providerDefinitions } from './providers/index.js';
import { masterKeyFile } from './persistence/crypto/keys.js';

/**
 * Starts the service and keeps it until SIGTERM or SIGINT. SIGHUP reads providers and routes again, once it has started;
 * where there is no file to read, it tells that the terminal was closed, if there was one, and the service ends.
 *
 * @throws ConfigError before anything is started
 */
export async function serve(env: NodeJS.ProcessEnv): Promise<void> {
  const reloadSignal = listenForReload();
  // Asked now, since a closed terminal is none any more.
  const endsWithTerminal = isatty(0) && !isSet(env, variables.sourcesFile);
  const config = readConfig(env);
  const logger = createLogger(config.logLevel);
  const metrics = createMetrics();
  const keyFile =
    config.persistence.recordKey === undefined
      ? [{ variable: variables.dataDir.name, path: masterKeyFile(config.persistence.dataDir) }]
      : [];
  if (cluster.isPrimary)
    for (const warning of [
      ...unknownVariables(env, providerDefinitions),
      ...exposedFiles([...secretFiles(env, providerDefinitions), ...keyFile]),
    ])
      logger.warn(warning);
  if (config.workers > 1 && cluster.isPrimary)
    return supervise({ workers: config.workers, env, clientLimits: config.clientLimits, logger });
  const membership = joinCluster(metrics);
  const app = await createApp(config, { logger, metrics, membership });
  const url = await listen(app);
  if (membership?.isFirst ?? true) announce(url, app, config, logger);

  const stop = async (signal: string) => {
    reloadSignal.answerBy(() => logger.warn('providers are not read again: shutting down'));
    logger.info({ signal }, 'shutting down');
    const inTime = await app.stop();
    logger.info({ inTime }, 'stopped');
    process.exitCode = inTime ? exitCodes.good : exitCodes.failed;
    membership?.leave();
  };
  reloadSignal.answerBy(() => (endsWithTerminal ? void stop('SIGHUP') : reloadSources(env, app, logger, metrics)));
  process.once('SIGTERM', (signal) => void stop(signal));
  process.once('SIGINT', (signal) => void stop(signal));
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
function announce(url: string, app: App, config: Config, logger: Logger): void {
  // Nobody has to see it.
  process.stdout.on('error', () => undefined);
  if (process.stdout.isTTY) process.stdout.write(`${banner(url, config)}\n`);
  // A port that was picked is known to nobody else.
  else if (!logger.isLevelEnabled('info')) process.stderr.write(`KYC China ${listeningText(url, config)}\n`);
  const addresses = app.server.addresses().map(addressText);
  const admin = app.admin?.addresses().map(addressText);
  logger.info(
    { url, addresses, ...(admin && { admin }), routes: config.providers.routes, mode: config.mode },
    listeningText(url, config),
  );
}

function addressText(bound: AddressInfo | string): string {
  if (typeof bound === 'string') return bound;
  return bound.family === 'IPv6' ? `[${bound.address}]:${bound.port}` : `${bound.address}:${bound.port}`;
}

/** What is wrong is refused as a whole, and what there was goes on. */
function reloadSources(env: NodeJS.ProcessEnv, app: App, logger: Logger, metrics: Metrics): void {
  try {
    const providers = readProvidersConfig(env);
    app.reloadProviders(providers);
    // The file may be another one than at the start.
    for (const warning of exposedFiles(secretFiles(env, providerDefinitions))) logger.warn(warning);
    metrics.recordReload('done');
    logger.info({ routes: providers.routes }, 'providers were read again');
  } catch (error) {
    metrics.recordReload('refused');
    const mistakes = error instanceof ConfigError ? error.mistakes : undefined;
    logger.error(mistakes ? { mistakes } : { error: loggableError(error) }, 'providers stay as they were');
  }
}
