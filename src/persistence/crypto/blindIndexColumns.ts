import type { SubjectTraces } from './blindIndex.js';

/** By whom a kept answer can be found for erasure: keyed hashes, null where the input did not say. */
export interface SubjectColumns {
  readonly subject_name: string | null;
  readonly subject_id_no: string | null;
  readonly subject_mobile: string | null;
}

export function subjectColumns(traces: SubjectTraces, input: object): SubjectColumns {
  const { name, idNo, mobile } = traces.traceOf(input);
  return { subject_name: name?.hmac ?? null, subject_id_no: idNo?.hmac ?? null, subject_mobile: mobile?.hmac ?? null };
}

export function tracesIn({ subject_name, subject_id_no, subject_mobile }: SubjectColumns): string[] {
  return [subject_name, subject_id_no, subject_mobile].filter((trace) => trace !== null);
}
