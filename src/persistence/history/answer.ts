import type { CheckRun } from '../../checks/ports/idempotency.js';
import type { CheckResult } from '../../checks/result.js';
import type { VerificationRow } from '../database/tables.js';
import type { Sealer } from '../crypto/seal.js';
import type { ReuseKeyOf } from '../reuse/reuseKey.js';
import { writeResult } from '../storedResult.js';
import type { UnplacedAnswer } from './answerColumns.js';
import { subjectColumns } from '../crypto/blindIndexColumns.js';
import type { SubjectTraces } from '../crypto/blindIndex.js';

/** Makes ready what is kept of an answer, for the history and to be given again: the answer itself sealed, its subject as keyed hashes. undefined: nothing is kept. */
export type AnswerSealer = (run: CheckRun, result: CheckResult) => UnplacedAnswer | undefined;

export interface AnswerSealerParts {
  readonly sealer: Sealer;
  /** Which key the sealer seals with. */
  readonly keyId: string;
  readonly traces: SubjectTraces;
  readonly reuseKeyOf: ReuseKeyOf;
  /** Whether there is a history: without one only what may be given again is kept. */
  readonly hasHistory: boolean;
  readonly now: () => Date;
}

export function createAnswerSealer({
  sealer,
  keyId,
  traces,
  reuseKeyOf,
  hasHistory,
  now,
}: AnswerSealerParts): AnswerSealer {
  return (run, result) => {
    const { check, caller, options, input } = run;
    const isReusable = check.maxReuseSeconds > 0 && !result.source.reused;
    if (!isReusable && !hasHistory) return undefined;
    const place = { id: result.id, client: caller.client.id, check_name: check.name };
    const { source, finding } = result;
    const { subject_name, subject_id_no, subject_mobile } = subjectColumns(traces, input);
    return [
      result.id,
      caller.client.id,
      check.name,
      finding,
      now().toISOString(),
      source.provider,
      source.billed ? 1 : 0,
      caller.requestId,
      options.purpose ?? null,
      options.consent ?? null,
      subject_name,
      subject_id_no,
      subject_mobile,
      keyId,
      sealer.seal(writeResult(result), placeOf(place)),
      isReusable ? reuseKeyOf(run) : null,
      isReusable ? source.checkedAt.getTime() + check.maxReuseSeconds * 1_000 : null,
    ];
  };
}

/** What a sealed answer is bound to: moved to another row, client or check, it cannot be opened. */
export function placeOf({ id, client, check_name }: Pick<VerificationRow, 'id' | 'client' | 'check_name'>): string {
  return JSON.stringify(['verification', id, client, check_name]);
}
