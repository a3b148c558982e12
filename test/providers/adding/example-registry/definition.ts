import { httpUrl, plainText, variable } from '../../../../src/environment/variable.js';
import { callVariables, type ProviderDefinition } from '../../../../src/providers/definition.js';
import { createExampleRegistry } from './index.js';

const [name, title] = ['example-registry', 'the Example Registry'];

const variables = {
  baseUrl: variable({
    name: 'KYC_EXAMPLE_BASE_URL',
    default: 'https://registry.example.com',
    description: 'Origin of the Example Registry.',
    read: httpUrl,
  }),
  apiKey: variable({
    name: 'KYC_EXAMPLE_API_KEY',
    secret: true,
    description: 'API key of the Example Registry.',
    read: plainText,
  }),
  ...callVariables('KYC_EXAMPLE', title),
};

export const exampleRegistry: ProviderDefinition = {
  name,
  title: 'the Example Registry',
  variables,
  configure(read) {
    const settings = {
      baseUrl: read(variables.baseUrl),
      apiKey: read.needed(variables.apiKey, `the provider ${name}`),
      timeoutMs: read(variables.timeoutMs),
    };
    return {
      settings,
      ratePerSecond: read(variables.ratePerSecond),
      create: (connections) => createExampleRegistry({ ...settings, connections }),
    };
  },
};
