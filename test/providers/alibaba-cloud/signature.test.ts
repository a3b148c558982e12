import { expect, test } from '@jest/globals';
import { signedHeaders } from '../../../src/providers/alibaba-cloud/acs3.js';

test("the sample of the vendor's documentation gets the signature that is printed there", () => {
  const call = {
    host: 'ecs.cn-shanghai.aliyuncs.com',
    action: 'RunInstances',
    version: '2014-05-26',
    query: 'ImageId=win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd&RegionId=cn-shanghai',
    form: '',
  };
  const credentials = { accessKeyId: 'YourAccessKeyId', accessKeySecret: 'YourAccessKeySecret' };
  const headers = signedHeaders(
    call,
    credentials,
    Date.parse('2023-10-26T10:22:32Z'),
    '3156853299f313e23d1673dc12e1703d',
  );
  expect(headers.authorization).toBe(
    'ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,' +
      'Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0',
  );
});
