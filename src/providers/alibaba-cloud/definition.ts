import { credential, httpUrl, variable } from '../../environment/variable.js';
import { callVariables, type ProviderDefinition } from '../definition.js';
import { createAlibabaCloud } from './index.js';

const [name, title] = ['alibaba-cloud', 'Alibaba Cloud'];

const variables = {
  accessKeyId: variable({
    name: 'KYC_ALIBABA_ACCESS_KEY_ID',
    description: 'AccessKey ID of the Alibaba Cloud account.',
    read: credential,
  }),
  accessKeySecret: variable({
    name: 'KYC_ALIBABA_ACCESS_KEY_SECRET',
    secret: true,
    description: 'AccessKey secret of the Alibaba Cloud account.',
    read: credential,
  }),
  securityToken: variable({
    name: 'KYC_ALIBABA_SECURITY_TOKEN',
    secret: true,
    description: 'Security token (STS), where the credentials are temporary.',
    read: credential,
  }),
  sceneId: variable({
    name: 'KYC_ALIBABA_SCENE_ID',
    description: 'Authentication scene (SceneId) for photos; without it no photo is compared there.',
    read: credential,
  }),
  authCode: variable({
    name: 'KYC_ALIBABA_AUTH_CODE',
    secret: true,
    description:
      'Authorization code (AuthCode) of the number attribution tag; without it no number is looked up there.',
    read: credential,
  }),
  identityUrl: variable({
    name: 'KYC_ALIBABA_IDENTITY_URL',
    secret: true,
    default: 'https://cloudauth.aliyuncs.com',
    description: 'Origin of the cloudauth service.',
    read: httpUrl,
  }),
  numberUrl: variable({
    name: 'KYC_ALIBABA_NUMBER_URL',
    secret: true,
    default: 'https://dytnsapi.aliyuncs.com',
    description: 'Origin of the dytnsapi service.',
    read: httpUrl,
  }),
  ...callVariables('KYC_ALIBABA', title),
};

export const alibabaCloud: ProviderDefinition = {
  name,
  title: 'Alibaba Cloud, cloudauth 2019-03-07 and dytnsapi 2020-02-17',
  variables,
  configure(read) {
    const by = `the provider ${name}`;
    const [securityToken, sceneId, authCode] = [
      read(variables.securityToken),
      read(variables.sceneId),
      read(variables.authCode),
    ];
    const settings = {
      accessKeyId: read.needed(variables.accessKeyId, by),
      accessKeySecret: read.needed(variables.accessKeySecret, by),
      ...(securityToken && { securityToken }),
      ...(sceneId && { sceneId }),
      ...(authCode && { authCode }),
      identityUrl: read(variables.identityUrl),
      numberUrl: read(variables.numberUrl),
      timeoutMs: read(variables.timeoutMs),
    };
    return {
      settings,
      ratePerSecond: read(variables.ratePerSecond),
      create: (connections) => createAlibabaCloud({ ...settings, connections }),
    };
  },
};
