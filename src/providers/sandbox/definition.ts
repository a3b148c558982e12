import { integer, variable } from '../../environment/variable.js';
import type { ProviderDefinition } from '../definition.js';
import { createSandbox } from './index.js';

const variables = {
  latencyMs: variable({
    name: 'KYC_SANDBOX_LATENCY_MS',
    default: '0',
    description: 'How long the sandbox takes for every answer, in milliseconds, for tests of a frontend.',
    read: integer(0, 60_000),
  }),
};

export const sandbox: ProviderDefinition = {
  name: 'sandbox',
  title: 'invented people, in this process and without network',
  isSandbox: true,
  variables,
  configure(read) {
    const settings = { latencyMs: read(variables.latencyMs) };
    return { settings, create: () => createSandbox(settings) };
  },
};
