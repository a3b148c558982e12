import { toKycError } from '../errors.js';
import type { Check } from '../checks/index.js';
import type { CheckResult } from '../checks/result.js';
import { keyOf, type SelectedQuestion } from './questions.js';
import { failed, type Outcome } from './outcome.js';
import type { Step } from './plan.js';

/** Runs a check that is part of a profile; the same check with the same input once. */
export type RunOnce = (check: Check, input: object) => Promise<CheckResult>;

export interface Answered {
  readonly question: SelectedQuestion;
  readonly outcome: Outcome;
}

/** A profile under way: every check was started, none is waited for. */
export interface ProfileRun {
  /** What becomes of a question that was planned. Never rejects. */
  outcomeOf(question: SelectedQuestion): Promise<Outcome>;
  /** Each outcome as it comes. */
  readonly arriving: readonly Promise<Answered>[];
  /** All outcomes in the order of the plan, with the time from the start to the last of them in milliseconds. */
  readonly finished: Promise<{ readonly answered: readonly Answered[]; readonly latencyMs: number }>;
}

/** Starts every step at once. One failure never touches another. */
export function runProfile(steps: readonly Step[], runOnce: RunOnce): ProfileRun {
  const startedAt = performance.now();
  const arriving = steps.map(
    async (step): Promise<Answered> => ({ question: step.question, outcome: await outcomeOf(step, runOnce) }),
  );
  const byKey = new Map(steps.map(({ question }, index) => [keyOf(question), arriving[index]]));

  return {
    async outcomeOf(question) {
      const answered = await byKey.get(keyOf(question));
      if (!answered) throw new Error('The question was not planned.');
      return answered.outcome;
    },
    arriving,
    finished: Promise.all(arriving).then((answered) => ({ answered, latencyMs: performance.now() - startedAt })),
  };
}

async function outcomeOf(step: Step, runOnce: RunOnce): Promise<Outcome> {
  if ('skip' in step) return step.skip;
  try {
    return await runOnce(step.check, step.input);
  } catch (thrown) {
    return failed(step.check, toKycError(thrown));
  }
}
