import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Finding } from '../checks/check.js';
import { CheckNames } from '../checks/checkNames.js';
import type { Outcome } from './outcome.js';
import { tenths } from '../checks/tenths.js';
import type { Answered } from './run.js';

@ObjectType({
  description:
    'What a profile ran, what it found, what it cost and how long it took: over the checks that the query selects, those of `decision` included.',
})
export class ProfileSummary {
  @Field(() => [CheckNames], {
    description:
      'Checks that were run, answered or not. A check that was run for two places stands twice, here and below.',
  })
  ran!: string[];

  @Field(() => [CheckNames], { description: 'Checks that found what was hoped for: a match, data, or no risk.' })
  matched!: string[];

  @Field(() => [CheckNames], { description: 'Checks that found the opposite: no match, a risk, or a listing.' })
  mismatched!: string[];

  @Field(() => [CheckNames], { description: 'Checks that found no record to compare with. Not a mismatch.' })
  noRecord!: string[];

  @Field(() => [CheckNames], { description: 'Checks that were run without an answer.' })
  failed!: string[];

  @Field(() => [CheckNames], { description: 'Checks that were not run.' })
  skipped!: string[];

  @Field(() => Int, {
    description:
      'Calls that a provider bills. A call that several profiles of one batch share is counted in each of them.',
  })
  billed!: number;

  @Field(() => Int, { description: 'Failed calls of which nobody can say whether they are billed.' })
  maybeBilled!: number;

  @Field(() => Float, { description: 'Wall time from starting all checks to the last outcome, in milliseconds.' })
  latencyMs!: number;
}

/** Sums up all outcomes of a profile; `latencyMs` from the start to the last of them. */
export function summaryOf(answered: readonly Answered[], latencyMs: number): ProfileSummary {
  const outcomes = answered.map(({ outcome }) => outcome);
  const named = (isMeant: (outcome: Outcome) => boolean) => outcomes.filter(isMeant).map(({ check }) => check);
  return {
    ran: named((outcome) => !('reason' in outcome)),
    matched: named((outcome) => groupOf(outcome) === 'matched'),
    mismatched: named((outcome) => groupOf(outcome) === 'mismatched'),
    noRecord: named((outcome) => groupOf(outcome) === 'noRecord'),
    failed: named((outcome) => 'code' in outcome),
    skipped: named((outcome) => 'reason' in outcome),
    billed:
      callsThat(outcomes, (outcome) => 'source' in outcome && outcome.source.billed && !outcome.source.reused) +
      outcomes.filter((outcome) => 'code' in outcome && outcome.billed === 'yes').length,
    maybeBilled: outcomes.filter((outcome) => 'code' in outcome && outcome.billed === 'unknown').length,
    latencyMs: tenths(latencyMs),
  };
}

/** Two questions may share one call: its result has one id. */
function callsThat(outcomes: readonly Outcome[], isMeant: (outcome: Outcome) => boolean): number {
  return new Set(outcomes.filter(isMeant).map((outcome) => ('id' in outcome ? outcome.id : outcome))).size;
}

function groupOf(outcome: Outcome): 'matched' | 'mismatched' | 'noRecord' | undefined {
  return 'finding' in outcome ? groups[outcome.finding] : undefined;
}

const groups = {
  MATCH: 'matched',
  FOUND: 'matched',
  CLEAR: 'matched',
  MISMATCH: 'mismatched',
  RISK: 'mismatched',
  LISTED: 'mismatched',
  NO_RECORD: 'noRecord',
} as const satisfies Record<Finding, string>;
