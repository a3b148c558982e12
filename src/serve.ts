import { createApp } from './app.js';
import { banner } from './banner.js';
import { readConfig } from './config.js';
import { createLogger } from './observability/logger.js';

/**
 * Starts the service and keeps it until SIGTERM or SIGINT.
 *
 * @throws ConfigError before anything is started
 */
export async function serve(env: NodeJS.ProcessEnv): Promise<void> {
  const config = readConfig(env);
  const logger = createLogger(config.logLevel);
  const app = await createApp(config, { logger });
  const url = await app.listen();
  process.stdout.write(`${banner(url, config)}\n`);
  logger.info({ url, provider: config.source.provider, mode: config.mode }, 'listening');

  const stop = async (signal: string) => {
    logger.info({ signal }, 'shutting down');
    const inTime = await app.stop();
    logger.info({ inTime }, 'stopped');
    process.exitCode = inTime ? 0 : 1;
  };
  process.once('SIGTERM', (signal) => void stop(signal));
  process.once('SIGINT', (signal) => void stop(signal));
}
