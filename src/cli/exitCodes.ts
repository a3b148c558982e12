import type { Finding } from '../checks/check.js';

/** Exit codes of `kyc check`, for scripts. */
export const exitCodes = { good: 0, bad: 1, badInput: 2, noRecord: 3, failed: 4, outcomeUnknown: 5 } as const;

export const exitCodesHelp = `
Exit codes:
  0  matches, found, or clear
  1  does not match, at risk, or listed
  2  wrong input or configuration
  3  no record: ask a person
  4  failed; nothing is known, stderr says why
  5  outcome unknown: the call may have been carried out and billed`;

/** What `kyc check` ends with after an answer. */
export function exitCodeOfFinding(finding: Finding): number {
  switch (finding) {
    case 'MATCH':
    case 'FOUND':
    case 'CLEAR':
      return exitCodes.good;
    case 'MISMATCH':
    case 'RISK':
    case 'LISTED':
      return exitCodes.bad;
    case 'NO_RECORD':
      return exitCodes.noRecord;
  }
}
