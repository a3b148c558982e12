import type { FourFactorInput } from '../../checks/identity/fourFactor.js';
import type { IdentityAnswer } from '../../checks/identity/identity.js';
import type { NameMobileInput } from '../../checks/identity/nameMobile.js';
import type { ThreeFactorInput } from '../../checks/identity/threeFactor.js';
import type { TwoFactorInput } from '../../checks/identity/twoFactor.js';
import { informationRefusals, numberRefusals } from './cloudauthRefusals.js';
import { requireAnsweredDocument } from './documents.js';
import type { RpcOperation } from './gateway.js';
import { bizAndSubCodes, bizCodes } from './resultCodes.js';
import { verdictReader } from './verdict.js';

/** Values in the clear: the vendor takes MD5 of some of them as well. */
const ParamType = 'normal';

export const id2MetaVerify: RpcOperation<TwoFactorInput, IdentityAnswer> = {
  action: 'Id2MetaVerify',
  parameters({ name, idNo }) {
    requireAnsweredDocument(idNo);
    return { ParamType, IdentifyNum: idNo, UserName: name };
  },
  read: verdictReader({ fields: ['BizCode'], results: bizCodes, refusals: informationRefusals }),
};

/** The dates as YYYYMMDD; 长期 as it is. */
export const id2MetaPeriodVerify: RpcOperation<FourFactorInput, IdentityAnswer> = {
  action: 'Id2MetaPeriodVerify',
  parameters({ name, idNo, frDate, toDate }) {
    requireAnsweredDocument(idNo);
    return { ParamType, IdentifyNum: idNo, UserName: name, ValidityStartDate: frDate, ValidityEndDate: toDate };
  },
  read: verdictReader({ fields: ['BizCode'], results: bizCodes, refusals: informationRefusals }),
};

// The carrier that the checks of mobile numbers name (IspName) has no place in the answer of an identity check.

export const mobile2MetaVerify: RpcOperation<NameMobileInput, IdentityAnswer> = {
  action: 'Mobile2MetaVerify',
  parameters: ({ name, mobile }) => ({ ParamType, UserName: name, Mobile: mobile }),
  read: verdictReader({ fields: ['BizCode'], results: bizCodes, refusals: numberRefusals }),
};

export const mobile3MetaDetailVerify: RpcOperation<ThreeFactorInput, IdentityAnswer> = {
  action: 'Mobile3MetaDetailVerify',
  parameters({ name, idNo, mobile }) {
    requireAnsweredDocument(idNo);
    return { ParamType, IdentifyNum: idNo, UserName: name, Mobile: mobile };
  },
  read: verdictReader({ fields: ['BizCode', 'SubCode'], results: bizAndSubCodes, refusals: numberRefusals }),
};
