import type { Finding } from '../checks/check.js';
import { markdownTable } from '../text/markdownTable.js';

/** What `kyc` ends with, for scripts and supervisors. 1 is an answer about a person or a trail, and never a failure. */
export const exitCodes = { good: 0, bad: 1, badInput: 2, noRecord: 3, failed: 4, outcomeUnknown: 5, fault: 6 } as const;

/** THE list of what they mean: `--help` and docs are printed from it. */
const meanings: Readonly<Record<keyof typeof exitCodes, string>> = {
  good: 'matches, found or clear; done; the audit trail is valid',
  bad: 'does not match, at risk or listed; the audit trail was tampered with',
  badInput:
    'wrong input or configuration: an option, a variable, a file that cannot be read or written, HOST or PORT that may not be used, no confirmation',
  noRecord: 'no record: have a person look',
  failed: 'failed, stderr says why: a provider, the database, a port that is taken, requests cut off at the end',
  outcomeUnknown: 'outcome unknown: the call may have been carried out and billed',
  fault: 'a fault of the program itself',
};

const rows = Object.entries(exitCodes).map(([name, code]) => ({
  code: String(code),
  meaning: Object.entries(meanings).find(([named]) => named === name)?.[1] ?? '',
}));

export const exitCodesHelp = `\nExit codes:\n${rows.map(({ code, meaning }) => `  ${code}  ${meaning}`).join('\n')}`;

/** The exit codes as a Markdown table. */
export function exitCodesTable(): string {
  return markdownTable(
    ['exit code', 'meaning'],
    rows.map(({ code, meaning }) => [code, meaning]),
  );
}

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
