import type { MatchResult } from '../../checks/result.js';
import type {
  IdentityAnswerDetails,
  IdentityDifference,
  InconclusiveReason,
} from '../../checks/identity/answerDetails.js';
import { identityAnswers } from '../../checks/identity/identity.js';

/**
 * What one result code says. SEEN in the vendor's pages of the same operations for its international site: BizCode 1 and 2
 * are billed, 3 is not.
 */
export interface Verdict {
  readonly match: MatchResult;
  readonly billed: boolean;
  readonly message: string;
  readonly details?: IdentityAnswerDetails;
}

const match = (): Verdict => ({ match: 'MATCH', billed: true, message: identityAnswers.match.message });
const mismatch = (
  message: string = identityAnswers.mismatch.message,
  ...differences: IdentityDifference[]
): Verdict => ({
  match: 'MISMATCH',
  billed: true,
  message,
  ...(differences.length > 0 && { details: { differences } }),
});
const noRecord = (
  message: string = identityAnswers.noRecord.message,
  inconclusiveReason?: InconclusiveReason,
): Verdict => ({
  match: 'NO_RECORD',
  billed: false,
  message,
  ...(inconclusiveReason && { details: { inconclusiveReason } }),
});
const billed = (verdict: Verdict): Verdict => ({ ...verdict, billed: true });

/** ResultObject.BizCode of Id2MetaVerify, Id2MetaPeriodVerify and Mobile2MetaVerify (SEEN). */
export const bizCodes = new Map<string, Verdict>([
  ['1', match()],
  ['2', mismatch()],
  ['3', noRecord()],
]);

/** ResultObject.BizCode and SubCode of Mobile3MetaDetailVerify (SEEN), which must agree: other pairs are unreadable. */
export const bizAndSubCodes = new Map<string, Verdict>([
  ['1 101', match()],
  [
    '2 201',
    mismatch(
      'Neither the name nor the ID number is the one that the mobile number is registered to',
      'NAME_AND_MOBILE',
      'ID_NO_AND_MOBILE',
    ),
  ],
  ['2 202', mismatch('The ID number is not the one that the mobile number is registered to', 'ID_NO_AND_MOBILE')],
  ['2 203', mismatch('The name is not the one that the mobile number is registered to', 'NAME_AND_MOBILE')],
  ['2 204', mismatch('The mobile number, the name and the ID number do not belong together')],
  ['3 301', noRecord()],
]);

/**
 * ResultObject.Passed and SubCode of ContrastFaceVerify (SEEN), which must agree: other pairs are unreadable. SEEN: every one
 * of them is billed. INFERRED: a refusal by a business rule (206) says nothing of whether the face is the right one, so it is
 * neither a match nor a mismatch; but it is an answer, since it is billed: after a failure the caller would pay for it again.
 */
export const passedAndSubCodes = new Map<string, Verdict>([
  ['T 200', match()],
  ['F 201', mismatch('The name does not match the ID number', 'NAME_AND_ID_NO')],
  ['F 202', billed(noRecord())],
  ['F 203', billed(noRecord('Unable to verify: there is no usable photo on record', 'NO_PHOTO_ON_RECORD'))],
  ['F 204', mismatch('The face does not match the photo on record', 'FACE')],
  ['F 205', mismatch('The photo does not pass as one of a live person', 'LIVENESS')],
  [
    'F 206',
    billed(
      noRecord(
        'Unable to verify: a business rule of the provider refused the comparison, have a person look',
        'REFUSED_BY_RULE',
      ),
    ),
  ],
]);

/** SEEN: with this Code of ContrastFaceVerify nothing can be compared with; where the data are right a person should look. Free. */
export const faceAnswers = new Map<string, Verdict>([
  [
    '417',
    noRecord(
      'Unable to verify: there is nothing usable on record to compare with, have a person look',
      'NO_PHOTO_ON_RECORD',
    ),
  ],
]);
