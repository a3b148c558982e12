import type { VerificationRow } from '../database/tables.js';

/** Columns of an answer, without its number. */
export const answerColumns = [
  'id',
  'client',
  'check_name',
  'outcome',
  'at',
  'provider',
  'billed',
  'request_id',
  'purpose',
  'consent',
  'subject_name',
  'subject_id_no',
  'subject_mobile',
  'key_id',
  'sealed',
  'reuse_key',
  'reusable_until',
] as const satisfies readonly (keyof VerificationRow)[];

/** An answer as it is kept, before it is known where its outcome stands in the audit trail: its values in the order of `answerColumns`, since names would cost more than they to send to another thread. */
export type UnplacedAnswer = readonly (string | number | null)[];
