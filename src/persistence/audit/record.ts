import { addDetail, type Attempt, type Audit, type CheckOutcome, type AuditedCheck } from '../../checks/ports/audit.js';
import { tenths } from '../../checks/tenths.js';
import { type Billing, KycError } from '../../errors.js';
import type { AnswerSealer } from '../history/answer.js';
import type { SubjectTrace, SubjectTraces } from '../crypto/blindIndex.js';
import { countedOf } from '../usage/countedOutcome.js';
import type { EntryToAppend } from './appending.js';
import { AlreadyClosed } from './batch.js';
import type { OutcomeEntry, OutcomeNote } from './entry.js';
import { type EntryTexts, entryTexts } from './entryText.js';
import { createRunIds } from './runId.js';
import type { AuditWriter } from './writer.js';

export interface AuditParts {
  readonly writer: AuditWriter;
  readonly traces: SubjectTraces;
  readonly answerOf: AnswerSealer;
  /** How long a check may take, in milliseconds. */
  readonly deadlineMs: number;
  /** Id of this process. */
  readonly instance: string;
}

/** Records checks in the audit trail: an intent before a provider is asked, an outcome before the answer leaves. */
export function createAudit({ writer, traces, answerOf, deadlineMs, instance }: AuditParts): Audit {
  const nextId = createRunIds();
  return (check, caller, { purpose = null, consent = null }): AuditedCheck => {
    const id = nextId();
    const startedAt = performance.now();
    let subject: SubjectTrace | null = null;
    let lifetime: number | undefined;
    let answer: EntryToAppend['answer'];
    const attempts: Attempt[] = [];

    let texts: EntryTexts | undefined;
    const entries = () =>
      (texts ??= entryTexts(caller.session ? { ...shared(), session: caller.session.id } : shared()));
    const shared = () => ({
      run: id,
      instance,
      requestId: caller.requestId,
      client: caller.client.id,
      channel: caller.channel,
      check: check.name,
      purpose,
      consent,
      subject,
    });
    const outcomeOf = (outcome: CheckOutcome, note?: OutcomeNote): EntryToAppend => {
      const latencyMs = tenths(performance.now() - startedAt);
      const became = { ...factsOf(outcome), ...(lifetime === undefined && askedNobody) };
      const at = new Date();
      const body = entries().outcome(at.toISOString(), {
        ...became,
        latencyMs,
        ...(sayMore(attempts, became) && { attempts }),
        ...(note && { note }),
      });
      return {
        draft: { kind: 'outcome', run: id, body },
        lifetime,
        counted: countedOf(at, { client: caller.client.id, check: check.name, ...became }),
      };
    };

    return {
      id,
      attempts,
      attempt(attempt) {
        attempts.push({ ...attempt, latencyMs: tenths(attempt.latencyMs) });
      },
      about(input) {
        subject = traces.traceOf(input);
        texts = undefined;
      },
      async intent() {
        const body = entries().intent(new Date().toISOString());
        lifetime = await writer
          .append({ draft: { kind: 'intent', run: id, body }, lifetime })
          .catch((cause: unknown) => {
            throw notRecorded(cause);
          });
      },
      keep(run, result) {
        answer = answerOf(run, result);
      },
      async outcome(outcome, settlement) {
        const pending: EntryToAppend = { ...outcomeOf(outcome), answer, settlement };
        await writer.append(pending, deadlineMs - (performance.now() - startedAt)).catch((cause: unknown) => {
          if (!(cause instanceof AlreadyClosed))
            writer.appendLate({ ...pending, ...outcomeOf(outcome, 'not-delivered') });
          throw lifetime === undefined ? notRecorded(cause) : notDelivered(factsOf(outcome).billed, cause);
        });
      },
    };
  };
}

type Became = Pick<OutcomeEntry, 'outcome' | 'provider' | 'billed'>;

/** Whether attempts say something that the outcome does not: there were several, or it became something else in the end. */
function sayMore(attempts: readonly Attempt[], { outcome, provider, billed }: Became): boolean {
  const isOutcome = (attempt: Attempt) =>
    attempt.outcome === outcome && attempt.provider === provider && attempt.billed === billed;
  return addDetail(attempts) || !attempts.every(isOutcome);
}

/** Without an intent no provider was asked: stored answers, and what an earlier run left unknown, are not billed again. */
const askedNobody = { billed: 'no' } as const;

function factsOf(outcome: CheckOutcome): Became {
  if ('error' in outcome)
    return { outcome: outcome.error.code, provider: outcome.error.provider ?? null, billed: outcome.error.billed };
  return { outcome: outcome.finding, provider: outcome.source.provider, billed: outcome.source.billed ? 'yes' : 'no' };
}

function notRecorded(cause: unknown): KycError {
  return new KycError('SERVICE_UNAVAILABLE', 'The check cannot be recorded now, so no provider was asked.', {
    retryAfterMs: 1_000,
    cause,
  });
}

function notDelivered(billed: Billing, cause: unknown): KycError {
  return new KycError(
    'INTERNAL_SERVER_ERROR',
    'A provider was asked, but what became of the check could not be recorded, so it is not told.',
    { billed, cause },
  );
}
