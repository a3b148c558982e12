import type { CheckRun } from '../../checks/policies/idempotency.js';
import type { CheckResult } from '../../checks/result.js';
import type { VerificationRow } from '../database/tables.js';
import type { Sealer } from '../seal.js';
import { writeResult } from '../storedResult.js';
import { subjectColumns } from '../subjectColumns.js';
import type { SubjectTraces } from '../subjectTraces.js';

/** An answer as it is kept, before it is known where its outcome stands in the audit trail. */
export type UnplacedAnswer = Omit<VerificationRow, 'seq'>;

/** Makes ready what is kept of an answer: the answer itself sealed, its subject as keyed hashes. undefined: nothing is kept. */
export type AnswerKeeper = (run: CheckRun, result: CheckResult) => UnplacedAnswer | undefined;

export const keepNoAnswers: AnswerKeeper = () => undefined;

export interface KeeperParts {
  readonly sealer: Sealer;
  /** Which key the sealer seals with. */
  readonly keyId: string;
  readonly traces: SubjectTraces;
  readonly now: () => Date;
}

export function createAnswerKeeper({ sealer, keyId, traces, now }: KeeperParts): AnswerKeeper {
  return ({ check, caller, options, input }, result) => {
    const place = { id: result.id, client: caller.client.id, check_name: check.name };
    return {
      ...place,
      outcome: result.finding,
      at: now().toISOString(),
      provider: result.source.provider,
      billed: result.source.billed ? 1 : 0,
      request_id: caller.requestId,
      purpose: options.purpose ?? null,
      consent: options.consent ?? null,
      ...subjectColumns(traces, input),
      key_id: keyId,
      sealed: sealer.seal(writeResult(result), placeOf(place)),
    };
  };
}

/** What a sealed answer is bound to: moved to another row, client or check, it cannot be opened. */
export function placeOf({ id, client, check_name }: Pick<VerificationRow, 'id' | 'client' | 'check_name'>): string {
  return JSON.stringify(['verification', id, client, check_name]);
}
