import { type Check, checks } from '../../../src/checks/index.js';
import { readProvidersConfig } from '../../../src/config.js';
import type { UsedProvider } from '../../../src/providers/router/providersInUse.js';
import type { Variable } from '../../../src/environment/variable.js';
import type { ProviderDefinition } from '../../../src/providers/definition.js';
import { providerDefinitions } from '../../../src/providers/index.js';
import { capabilityOf, type Provider, type ProviderAnswer } from '../../../src/providers/provider.js';
import { png } from '../../checks/subject/images.js';
import { exampleRegistry } from '../adding/example-registry/definition.js';

/** Every provider of the list, and the one of CONTRIBUTING.md. */
export const everySource: readonly ProviderDefinition[] = [...providerDefinitions, exampleRegistry];

export const variablesOf = ({ variables }: ProviderDefinition): readonly Variable<unknown>[] =>
  Object.values(variables);
export const isAddress = ({ name }: Variable<unknown>) => name.endsWith('_URL');

/** The providers that are asked over HTTP: they have an address. */
export const overHttp = everySource.filter((source) => variablesOf(source).some(isAddress));

/** In every text that a provider is configured with, so that it is found where it leaks. */
export const mark = 'canary';

/** The provider with all that can be set: addresses lead to `url`, what has no default is marked. */
export function configure(
  source: ProviderDefinition,
  url = 'http://127.0.0.1:9',
  more: Record<string, string> = {},
): UsedProvider {
  const set = variablesOf(source).flatMap((variable) =>
    isAddress(variable)
      ? [[variable.name, url]]
      : variable.default === undefined
        ? [[variable.name, `${mark}-${variable.name}`]]
        : [],
  );
  const [used] = readProvidersConfig(
    { ...Object.fromEntries(set), KYC_ROUTES: source.name, ...more },
    everySource,
  ).used;
  if (!used) throw new Error(`${source.name} was not configured.`);
  return used;
}

export function open(...parameters: Parameters<typeof configure>): Provider {
  return configure(...parameters).create(8);
}

/** The checks that a provider answers once it is completely configured. */
export function answeredBy(source: ProviderDefinition): readonly Check[] {
  const provider = open(source);
  void provider.close?.();
  return checks.filter(({ name }) => provider.capabilities[name]);
}

/** The contract's sample of a check, with a photo that no provider finds too small. */
export function sampleOf({ name, examples }: Check): object {
  const [example] = examples;
  if (!example) throw new Error(`${name} has no example.`);
  return { ...example.input, ...('img' in example.input && { img: png(1_000, 800).toString('base64') }) };
}

export function ask(provider: Provider, check: Check, signal = new AbortController().signal): Promise<ProviderAnswer> {
  const capability = capabilityOf(provider, check.name);
  if (!capability) throw new Error(`${provider.name} does not answer ${check.name}.`);
  return capability(sampleOf(check), { requestId: 'request-1', signal });
}
