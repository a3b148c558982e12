import { Field, ObjectType } from 'type-graphql';
import type { Answer, Presentation } from '../check.js';
import { CheckResult, MatchResult } from '../result.js';
import { type IdentityAnswerDetails, IdentityDifference, InconclusiveReason } from './answerDetails.js';

@ObjectType({
  implements: CheckResult,
  description: 'The answer of an identity check: does what was given match the records?',
})
export class IdentityVerification extends CheckResult {
  @Field(() => Boolean, {
    nullable: true,
    description: 'true: matches the records; false: does not; null: no record to compare with, or no verdict.',
  })
  consistent!: boolean | null;

  @Field(() => MatchResult, { description: 'The same as `consistent`, with a name for each of the three outcomes.' })
  match!: MatchResult;

  @Field(() => String, { nullable: true, description: 'The provider\'s own code: "1" match, "-1" no match.' })
  checkResult!: string | null;

  @Field(() => [IdentityDifference], {
    nullable: true,
    description:
      'What does not belong together, beside a mismatch. null: there is no mismatch, or the provider does not say; some say it for an extra price. Never empty.',
  })
  differences!: readonly IdentityDifference[] | null;

  @Field(() => InconclusiveReason, {
    nullable: true,
    description: 'Why there is no verdict, beside NO_RECORD. null: there is a verdict, or there is just no record.',
  })
  inconclusiveReason!: InconclusiveReason | null;
}

/** What a provider answers to an identity check. */
export interface IdentityAnswer extends Answer, IdentityAnswerDetails {
  readonly match: MatchResult;
  /** The provider's own code, "1" or "-1" in the KYC China contract; null where it gives none. */
  readonly checkResult: string | null;
}

/** What all identity checks share: a record of who someone is may be reused for a day. */
export const identityCheck = {
  area: 'identity',
  maxReuseSeconds: 86_400,
  finding: (answer: IdentityAnswer) => answer.match,
  present: ({ match, checkResult, differences, inconclusiveReason }: IdentityAnswer): IdentityPresentation => ({
    __typename: 'IdentityVerification',
    consistent: consistencyOf(match),
    match,
    checkResult,
    differences: differences ?? null,
    inconclusiveReason: inconclusiveReason ?? null,
  }),
} as const;

type IdentityPresentation = Presentation &
  Pick<IdentityVerification, 'consistent' | 'match' | 'checkResult' | 'differences' | 'inconclusiveReason'>;

/** An identity check that compares one pair: no provider need say what a mismatch is about. */
export function pairCheck(pair: IdentityDifference) {
  return {
    ...identityCheck,
    present: (answer: IdentityAnswer): IdentityPresentation =>
      identityCheck.present(answer.match === 'MISMATCH' ? { ...answer, differences: [pair] } : answer),
  } as const;
}

/** The contract's three-valued `consistent`. */
export function consistencyOf(match: MatchResult): boolean | null {
  switch (match) {
    case 'MATCH':
      return true;
    case 'MISMATCH':
      return false;
    case 'NO_RECORD':
      return null;
  }
}

/** The three answers as the contract words them, for examples and for the sandbox. */
export const identityAnswers = {
  match: { match: 'MATCH', checkResult: '1', message: 'Identity information matches' },
  mismatch: { match: 'MISMATCH', checkResult: '-1', message: 'Identity information does not match' },
  noRecord: { match: 'NO_RECORD', checkResult: null, message: 'Unable to verify: no records found' },
} as const satisfies Record<string, IdentityAnswer>;

/** The answer of a provider that has codes of its own: `checkResult` is the contract's all the same, since REST clients rely on it. */
export function identityAnswer(
  match: MatchResult,
  message: string,
  details: IdentityAnswerDetails = {},
): IdentityAnswer {
  switch (match) {
    case 'MATCH':
      return { ...identityAnswers.match, message };
    case 'MISMATCH':
      return { ...identityAnswers.mismatch, message, ...details };
    case 'NO_RECORD':
      return { ...identityAnswers.noRecord, message, ...details };
  }
}
