import type { Config } from '../config.js';
import { createKycChina } from './kyc-china/index.js';
import type { Provider } from './provider.js';
import { createSandbox } from './sandbox/index.js';

/** The sources that the configuration names, in the order in which they are asked. */
export function createProviders({ source, resilience }: Pick<Config, 'source' | 'resilience'>): readonly Provider[] {
  switch (source.provider) {
    case 'sandbox':
      return [createSandbox({ latencyMs: source.latencyMs })];
    case 'kyc-china':
      return [createKycChina({ ...source, connections: resilience.concurrency })];
  }
}
