import type { Answered } from './asking.js';

/** Answers in the shapes of the vendor's samples. */
const frame = { Message: 'success', RequestId: '5A6229C0-E156-48E4-B6EC-0F528BDF60D2' };

export function cloudauth(ResultObject: unknown, Code: unknown = '200'): object {
  return { ...frame, Code, ResultObject };
}

export function contrastFace(Passed: unknown, SubCode: unknown): object {
  const MaterialInfo =
    '{"faceAttack": "F","facialPictureFront": {"qualityScore": 88.3615493774414,"verifyScore": 50.28594166529785}}';
  return cloudauth({
    CertifyId: '91707dc296d469ad38e4c5efa6a0f24b',
    IdentityInfo: null,
    MaterialInfo,
    Passed,
    SubCode,
  });
}

export function dytnsapi(Data: object | null, Code: unknown = 'OK'): object {
  return { ...frame, Message: 'OK', AccessDeniedDetail: 'none', Code, Data };
}

export const attributeData = {
  BasicCarrier: 'China Mobile',
  Carrier: 'China Mobile',
  City: 'hangzhou',
  IsNumberPortability: false,
  NumberSegment: 139,
  Province: 'zhejiang',
};

/** What says yes to a check. */
export const matching: Record<Answered, object> = {
  IDENTITY_TWO_FACTOR: cloudauth({ BizCode: '1' }),
  IDENTITY_FOUR_FACTOR: cloudauth({ BizCode: '1' }),
  IDENTITY_IMAGE: contrastFace('T', '200'),
  IDENTITY_NAME_MOBILE: cloudauth({ BizCode: '1', IspName: 'CMCC' }),
  IDENTITY_THREE_FACTOR: cloudauth({ BizCode: '1', IspName: 'CMCC', SubCode: '101' }),
  MOBILE_ATTRIBUTION: dytnsapi(attributeData),
};
