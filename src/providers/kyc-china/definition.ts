import { credential, httpUrl, variable } from '../../environment/variable.js';
import { callVariables, type ProviderDefinition } from '../definition.js';
import { createKycChina } from './index.js';

const [name, title] = ['kyc-china', 'KYC China'];

const variables = {
  baseUrl: variable({
    name: 'KYC_CHINA_BASE_URL',
    secret: true,
    description: 'Base URL of the KYC China REST service; /kyc/cn/… is appended.',
    read: httpUrl,
  }),
  clientId: variable({
    name: 'KYC_CHINA_CLIENT_ID',
    description: 'x-client-id for the KYC China REST service.',
    read: credential,
  }),
  clientSecret: variable({
    name: 'KYC_CHINA_CLIENT_SECRET',
    secret: true,
    description: 'x-client-secret for the KYC China REST service.',
    read: credential,
  }),
  ...callVariables('KYC_CHINA', title),
};

export const kycChina: ProviderDefinition = {
  name,
  title: 'the KYC China REST service',
  variables,
  configure(read) {
    const by = `the provider ${name}`;
    const settings = {
      baseUrl: read.needed(variables.baseUrl, by),
      clientId: read.needed(variables.clientId, by),
      clientSecret: read.needed(variables.clientSecret, by),
      timeoutMs: read(variables.timeoutMs),
    };
    return {
      settings,
      ratePerSecond: read(variables.ratePerSecond),
      create: (connections) => createKycChina({ ...settings, connections }),
    };
  },
};
