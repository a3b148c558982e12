import type { MatchResult } from '../../checks/result.js';
import { identityAnswers } from '../../checks/identity/identity.js';

/**
 * What one result code says. SEEN in the vendor's pages of the same operations for its international site: BizCode 1 and 2
 * are billed, 3 is not.
 */
export interface Verdict {
  readonly match: MatchResult;
  readonly billed: boolean;
  readonly message: string;
}

const match = (message: string = identityAnswers.match.message): Verdict => ({ match: 'MATCH', billed: true, message });
const mismatch = (message: string = identityAnswers.mismatch.message): Verdict => ({ match: 'MISMATCH', billed: true, message });
const noRecord = (message: string = identityAnswers.noRecord.message): Verdict => ({ match: 'NO_RECORD', billed: false, message });

/** ResultObject.BizCode of Id2MetaVerify, Id2MetaPeriodVerify and Mobile2MetaVerify (SEEN). */
export const bizCodes = new Map<string, Verdict>([
  ['1', match()],
  ['2', mismatch()],
  ['3', noRecord()],
]);

/** ResultObject.BizCode and SubCode of Mobile3MetaDetailVerify (SEEN), which must agree: other pairs are unreadable. */
export const bizAndSubCodes = new Map<string, Verdict>([
  ['1 101', match()],
  ['2 201', mismatch('Neither the name nor the ID number is the one that the mobile number is registered to')],
  ['2 202', mismatch('The ID number is not the one that the mobile number is registered to')],
  ['2 203', mismatch('The name is not the one that the mobile number is registered to')],
  ['2 204', mismatch('The mobile number, the name and the ID number do not belong together')],
  ['3 301', noRecord()],
]);

/**
 * ResultObject.Passed and SubCode of ContrastFaceVerify (SEEN), which must agree: other pairs are unreadable.
 * INFERRED: what is billed, by analogy with BizCode; the vendor says only that successful calls are.
 */
export const passedAndSubCodes = new Map<string, Verdict>([
  ['T 200', match()],
  ['F 201', mismatch('The name does not match the ID number')],
  ['F 202', noRecord()],
  ['F 203', noRecord('Unable to verify: there is no usable photo on record')],
  ['F 204', mismatch('The face does not match the photo on record')],
  ['F 205', mismatch('The photo does not pass as one of a live person')],
]);
