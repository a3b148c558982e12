import { credential, httpUrl, oneOf, variable } from '../../environment/variable.js';
import { callVariables, type ProviderDefinition } from '../definition.js';
import { createTencentCloud } from './index.js';

const [name, title] = ['tencent-cloud', 'Tencent Cloud'];

const variables = {
  secretId: variable({
    name: 'KYC_TENCENT_SECRET_ID',
    description: 'SecretId of the Tencent Cloud account.',
    read: credential,
  }),
  secretKey: variable({
    name: 'KYC_TENCENT_SECRET_KEY',
    secret: true,
    description: 'SecretKey of the Tencent Cloud account.',
    read: credential,
  }),
  token: variable({
    name: 'KYC_TENCENT_TOKEN',
    secret: true,
    description: 'Security token, where the credentials are temporary.',
    read: credential,
  }),
  region: variable({
    name: 'KYC_TENCENT_REGION',
    description: 'Region, such as ap-guangzhou; the operations need none.',
    read: credential,
  }),
  verifyMode: variable({
    name: 'KYC_TENCENT_VERIFY_MODE',
    default: 'simple',
    description:
      'How three-factor is asked: "simple" (whether all three belong together) or "detailed" (what differs as well, at the higher price of the vendor).',
    read: oneOf('simple', 'detailed'),
  }),
  baseUrl: variable({
    name: 'KYC_TENCENT_BASE_URL',
    secret: true,
    default: 'https://faceid.tencentcloudapi.com',
    description: 'Origin of the faceid service.',
    read: httpUrl,
  }),
  ...callVariables('KYC_TENCENT', title),
};

export const tencentCloud: ProviderDefinition = {
  name,
  title: 'Tencent Cloud, faceid 2018-03-01',
  variables,
  configure(read) {
    const by = `the provider ${name}`;
    const [token, region] = [read(variables.token), read(variables.region)];
    const settings = {
      secretId: read.needed(variables.secretId, by),
      secretKey: read.needed(variables.secretKey, by),
      ...(token && { token }),
      ...(region && { region }),
      verifyMode: read(variables.verifyMode),
      baseUrl: read(variables.baseUrl),
      timeoutMs: read(variables.timeoutMs),
    };
    return {
      settings,
      ratePerSecond: read(variables.ratePerSecond),
      create: (connections) => createTencentCloud({ ...settings, connections }),
    };
  },
};
