import type { Eraser, Erasure } from '../checks/ports/history.js';
import type { HistorySubject } from '../checks/ports/historySubject.js';
import { KycError } from '../errors.js';
import { type AdminEventWriter, recordAdminEvent } from './audit/adminEvent.js';
import { eraseKept } from './database/eraseKept.js';
import { inPortions } from './database/inPortions.js';
import type { Database } from './database/tables.js';
import type { ErasedSubject } from './crypto/keptFor.js';
import type { SubjectTraces } from './crypto/blindIndex.js';

/** Something beside the history that keeps answers for a while. */
export interface AnswerStore {
  /** @returns how many it erased */
  eraseSubject(subject: ErasedSubject): Promise<number>;
}

export interface EraseParts extends AdminEventWriter {
  readonly database: Database;
  readonly traces: SubjectTraces;
  readonly answerStores: readonly AnswerStore[];
}

export type Erase = (subject: HistorySubject, eraser: Eraser) => Promise<Erasure>;

/**
 * Erases what is stored about a person. The history is erased together with an entry in the audit trail: of many answers
 * in portions, between which checks are recorded, each with its entry, and the last one with the receipt. What else keeps
 * answers may be another store, and so comes first: where something fails in between, the caller gets an error and erases
 * again.
 */
export function createErase({ database, traces, answerStores, ...adminEvents }: EraseParts): Erase {
  return async (subject, { client, channel, requestId }) => {
    const hashes = subjectHashes(traces, subject);
    const erased = { client, traces: Object.values(hashes) };
    try {
      const counts = await Promise.all(answerStores.map((store) => store.eraseSubject(erased)));
      const stored = counts.reduce((sum, count) => sum + count, 0);
      const id = crypto.randomUUID();
      let at = new Date();
      let history = 0;
      // Each portion with an entry of its own; the last one, which finds less than it may take, with the receipt.
      const deleteSome = (most: number) =>
        database.transaction().execute(async (transaction) => {
          const some = await eraseKept(transaction, erased, most);
          const isLast = some < most;
          const facts = {
            channel,
            requestId,
            ofAllClients: client === null,
            ...(isLast ? { history: history + some, stored } : { portion: some }),
            ...hashes,
          };
          at = new Date();
          await recordAdminEvent(transaction, adminEvents, {
            kind: 'erasure',
            run: id,
            at: at.toISOString(),
            client,
            facts,
          });
          history += some;
          return some;
        });
      // Somebody waits for the receipt.
      await inPortions(deleteSome, { rest: 1 });
      return { id, at, erasedHistory: history, erasedStoredAnswers: stored };
    } catch (cause) {
      throw new KycError(
        'SERVICE_UNAVAILABLE',
        'The erasure cannot be carried out and recorded now. Try again: what is left is erased then.',
        { retryAfterMs: 1_000, cause },
      );
    }
  };
}

/** The hashes of which one must be that of an answer. Many people share a name, so it counts only where it is all there is. */
export function subjectHashes(traces: SubjectTraces, { idNo, mobile, name }: HistorySubject): Record<string, string> {
  const numbers = {
    ...(idNo !== undefined && { idNo: traces.hmacOf('idNo', idNo) }),
    ...(mobile !== undefined && { mobile: traces.hmacOf('mobile', mobile) }),
  };
  return Object.keys(numbers).length > 0 || name === undefined ? numbers : { name: traces.hmacOf('name', name) };
}
