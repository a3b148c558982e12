import type { Environment } from '../environment/reader.js';

/** Variables that had another name before. Both columns are public: see CHANGELOG.md. */
const renamed: Readonly<Record<string, string>> = {
  KYC_SOURCE_CONCURRENCY: 'KYC_PROVIDER_CONCURRENCY',
  KYC_SOURCE_QUEUE: 'KYC_PROVIDER_QUEUE_SIZE',
  KYC_SOURCE_WAIT_MS: 'KYC_PROVIDER_QUEUE_TIMEOUT_MS',
  KYC_PAGES: 'KYC_WEB_UI',
  KYC_RECORD_KEY: 'KYC_MASTER_KEY',
};

export const formerNames: readonly string[] = Object.keys(renamed);

/** A mistake for each variable that is set under its former name: it would have no effect. Values are never part of it. */
export function renamedVariables(env: Environment): string[] {
  return Object.entries(renamed)
    .filter(([former]) => env[former] !== undefined && env[former] !== '')
    .map(([former, name]) => `${former} is now ${name}. Set ${name} instead, and remove ${former}.`);
}
