/** What the vendor documents of an operation. */
export interface DocumentedOperation {
  readonly version: string;
  readonly parametersIn: 'body' | 'query';
  readonly fields: readonly string[];
}

const cloudauth = { version: '2019-03-07', parametersIn: 'body' } as const;

export const operations: Readonly<Record<string, DocumentedOperation>> = {
  Id2MetaVerify: { ...cloudauth, fields: ['ParamType', 'IdentifyNum', 'UserName'] },
  Id2MetaPeriodVerify: {
    ...cloudauth,
    fields: ['ParamType', 'IdentifyNum', 'UserName', 'ValidityStartDate', 'ValidityEndDate'],
  },
  ContrastFaceVerify: {
    ...cloudauth,
    fields: ['SceneId', 'OuterOrderNo', 'ProductCode', 'CertType', 'CertName', 'CertNo', 'FaceContrastPicture'],
  },
  Mobile2MetaVerify: { ...cloudauth, fields: ['ParamType', 'UserName', 'Mobile'] },
  Mobile3MetaDetailVerify: { ...cloudauth, fields: ['ParamType', 'IdentifyNum', 'UserName', 'Mobile'] },
  // Documented in the query; in the body they are kept out of the logs of proxies.
  DescribePhoneNumberOperatorAttribute: {
    version: '2020-02-17',
    parametersIn: 'body',
    fields: ['AuthCode', 'InputNumber', 'Mask'],
  },
};
