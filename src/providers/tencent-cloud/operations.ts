import type { InputOf } from '../../checks/index.js';
import { permanent } from '../../checks/subject/cardPeriod.js';
import type { JsonObject } from '../../rest-contract/json.js';
import { unreadable } from '../response/unreadable.js';
import { imageRecognition } from './imageResultCodes.js';
import { refusedInput } from '../response/refusedInput.js';
import {
  checkIdNameDate,
  checkPhoneAndName,
  idCardVerification,
  mismatchDetails,
  phoneVerification,
  type ResultCode,
  type ResultCodes,
} from './resultCodes.js';

/** One operation of the API. Functions are declared as methods so that operations with different inputs have a common type. */
export interface FaceidOperation<I extends object = object> {
  /** X-TC-Action. */
  readonly action: string;
  readonly codes: ResultCodes;
  /** The JSON body of the request. */
  encode(input: I): object;
  /** Corrects what the table says of a code by the rest of the answer. */
  refine?(row: ResultCode, response: JsonObject): ResultCode;
}

export const twoFactor: FaceidOperation<InputOf<'IDENTITY_TWO_FACTOR'>> = {
  action: 'IdCardVerification',
  codes: idCardVerification,
  encode: ({ idNo, name }) => ({ IdCard: idNo, Name: name }),
};

export const fourFactor: FaceidOperation<InputOf<'IDENTITY_FOUR_FACTOR'>> = {
  action: 'CheckIdNameDate',
  codes: checkIdNameDate,
  encode: ({ name, idNo, frDate, toDate }) => ({
    Name: name,
    IdCard: idNo,
    ValidityBegin: frDate,
    ValidityEnd: toDate === permanent ? '00000000' : toDate,
  }),
};

export const nameMobile: FaceidOperation<InputOf<'IDENTITY_NAME_MOBILE'>> = {
  action: 'CheckPhoneAndName',
  codes: checkPhoneAndName,
  encode: ({ mobile, name }) => ({ Mobile: mobile, Name: name }),
};

/** simple: whether all three belong together; detailed: what differs as well, at a higher price. */
export type VerifyMode = 'simple' | 'detailed';

/** The carrier that is named beside the result (`Isp`) has no place in the answer of an identity check. */
export function threeFactor(mode: VerifyMode): FaceidOperation<InputOf<'IDENTITY_THREE_FACTOR'>> {
  return {
    action: 'PhoneVerification',
    codes: phoneVerification,
    encode: ({ idNo, name, mobile }) => ({
      IdCard: idNo,
      Name: name,
      Phone: mobile,
      VerifyMode: mode === 'detailed' ? '1' : '0',
    }),
    refine(row, { ResultDetail: detail }) {
      const known =
        typeof detail === 'string' && Object.hasOwn(mismatchDetails, detail) ? mismatchDetails[detail] : undefined;
      return row[0] === 'X' && known ? ['X', row[1], ...known] : row;
    },
  };
}

/**
 * From here on a photo shows the holder: SEEN as the vendor's advice. How many others then pass, its documents say
 * differently: one in a thousand in the SDK models, one in ten thousand on the page of the operation.
 */
const leastSimilarity = 70;
/** SEEN: at most "3M" as base64. INFERRED: MiB. */
const maxEncodedPhoto = 3 * 1024 * 1024;

export const image: FaceidOperation<InputOf<'IDENTITY_IMAGE'>> = {
  action: 'ImageRecognitionV2',
  codes: imageRecognition,
  encode({ idNo, name, img }) {
    if (img.length > maxEncodedPhoto)
      throw refusedInput(
        'The provider takes photos of at most 3 MB as base64; this one was not sent.',
        ['img'],
        'tooLarge',
      );
    return { IdCard: idNo, Name: name, ImageBase64: img };
  },
  refine(row, { Sim: similarity }) {
    if (row[0] !== 'M') return row;
    if (typeof similarity !== 'number' || !(similarity >= 0 && similarity <= 100))
      throw unreadable('Sim is not a number from 0 to 100');
    return similarity >= leastSimilarity
      ? row
      : ['X', row[1], 'The photo does not resemble the holder of the ID card.', 'FACE'];
  },
};
