import type { AnswerOf, Check, CheckName } from '../../checks/index.js';
import { antiFraudCodec } from './antiFraud.js';
import { attributionCodec } from './attribution.js';
import type { ResponseCodec } from './codec.js';
import { identityCodec } from './identity.js';
import { locationQueryCodec } from './locationQuery.js';
import { locationVerifyCodec } from './locationVerify.js';
import { policeCodec } from './police.js';

const codecs: { readonly [N in CheckName]: ResponseCodec<AnswerOf<N>> } = {
  IDENTITY_TWO_FACTOR: identityCodec,
  IDENTITY_FOUR_FACTOR: identityCodec,
  IDENTITY_IMAGE: identityCodec,
  IDENTITY_NAME_MOBILE: identityCodec,
  IDENTITY_ID_MOBILE: identityCodec,
  IDENTITY_THREE_FACTOR: identityCodec,
  MOBILE_ATTRIBUTION: attributionCodec,
  MOBILE_LOCATION_VERIFY: locationVerifyCodec,
  MOBILE_LOCATION_QUERY: locationQueryCodec,
  RISK_ANTI_FRAUD: antiFraudCodec,
  RISK_POLICE: policeCodec,
};

export function codecOf({ name }: Check): ResponseCodec {
  return codecs[name];
}
