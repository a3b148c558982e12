import { assumedInProduction, modeOf, productionSign } from './config/mode.js';
import { configOf, ownVariables } from './config/configOf.js';
import { contradictions } from './config/contradictions.js';
import { readProviders } from './config/providers.js';
import { renamedVariables } from './config/renamedVariables.js';
import { readValues } from './config/values.js';
import { createReader, type Environment } from './environment/reader.js';
import type { ProviderDefinition } from './providers/definition.js';
import { providerDefinitions as everyProvider } from './providers/index.js';
import type { ProvidersInUse } from './providers/router/providersInUse.js';

/** Everything that can be set, read once at start. Frozen. */
export type Config = ReturnType<typeof configOf>;

/** Everything that is wrong with the environment, at once. Holds no secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  constructor(readonly mistakes: readonly string[]) {
    super(
      mistakes.length === 1
        ? `The configuration has a mistake: ${mistakes.join()}`
        : `The configuration has ${mistakes.length} mistakes:\n${mistakes.map((mistake) => `  - ${mistake}`).join('\n')}`,
    );
  }
}

/**
 * @param known the providers that can be configured
 * @throws ConfigError naming each variable that is wrong, what is wrong with it and what would be right
 */
export function readConfig(env: Environment, known: readonly ProviderDefinition[] = everyProvider): Config {
  return readAll(env, known, true);
}

/** The same for commands that ask no provider: it does not matter to them whether one is configured. */
export function readConfigWithoutChecks(env: Environment): Config {
  return readAll(env, everyProvider, false);
}

function readAll(env: Environment, known: readonly ProviderDefinition[], runsChecks: boolean): Config {
  const mistakes: string[] = renamedVariables(env);
  const providers = readProviders(env, mistakes, known);
  const wrong: string[] = [];
  const stated = readValues(createReader(env, wrong), ownVariables);
  if (runsChecks && providers.isAssumed) mistakes.push(...assumedInProduction(env, stated.mode));

  const mode = modeOf(env, stated.mode, providers);
  const hasDemoClient = providers.isSandbox && productionSign(env, stated.mode) === undefined;
  const config = configOf(stated, { mode, providers, hasDemoClient });
  // Where a value is wrong, its default stands in, which may contradict another that is right.
  mistakes.push(...wrong, ...(wrong.length === 0 ? contradictions(config) : []));
  if (mistakes.length > 0) throw new ConfigError(mistakes);
  return deepFreeze(config);
}

/**
 * Reads providers and routes alone, for a service that runs already.
 *
 * @throws ConfigError as `readConfig` does
 */
export function readProvidersConfig(
  env: Environment,
  known: readonly ProviderDefinition[] = everyProvider,
): ProvidersInUse {
  const mistakes: string[] = [];
  const providers = readProviders(env, mistakes, known);
  if (mistakes.length > 0) throw new ConfigError(mistakes);
  return deepFreeze(providers);
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value) || Object.isFrozen(value)) return value;
  Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}
