import { Field, Int, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../checks/graphqlEnum.js';
import { type ErrorCode, errorCodes, type KycError } from '../errors.js';
import type { Check } from '../checks/index.js';
import { CheckNames } from '../checks/checkNames.js';
import type { CheckResult } from '../checks/result.js';

export const SkipReason = graphqlEnum('SkipReason', 'Why a check of a profile was not run.', {
  MISSING_INPUT: 'Fields are missing: see `missing`.',
  NOT_SUPPORTED: 'No provider that is configured here answers this check.',
  NOT_PERMITTED: 'The client lacks the scope of this check.',
});
export type SkipReason = keyof typeof SkipReason;

export const ErrorCodes = graphqlEnum(
  'ErrorCode',
  'Every code that an error can have: in `extensions.code` of a GraphQL error, and here.',
  Object.fromEntries(Object.entries(errorCodes).map(([code, { description }]) => [code, description])),
);

@ObjectType({
  description:
    'Not run: fields missing, no provider here that answers it, or no permission. Not an error and not billed.',
})
export class CheckSkipped {
  readonly __typename!: 'CheckSkipped';

  @Field(() => CheckNames, { description: 'The check that would have been run.' })
  check!: string;

  @Field(() => SkipReason, { description: 'Why it was not run.' })
  reason!: SkipReason;

  @Field(() => [String], { description: 'The input fields that it lacks; empty for other reasons.' })
  missing!: readonly string[];

  @Field(() => String, { description: 'The same for people.' })
  message!: string;
}

@ObjectType({ description: 'Run without an answer. The other checks of the profile are unaffected.' })
export class CheckFailed {
  readonly __typename!: 'CheckFailed';

  @Field(() => CheckNames, { description: 'The check that failed.' })
  check!: string;

  @Field(() => ErrorCodes, { description: 'What went wrong.' })
  code!: ErrorCode;

  @Field(() => Boolean, { description: 'Whether it may be asked again as it is: worth it, and never billed twice.' })
  retryable!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'How long to wait before that, in milliseconds, where it is known.',
  })
  retryAfterMs!: number | null;

  @Field(() => String, { description: 'The same for people.' })
  message!: string;

  /** What the failure cost. */
  readonly billed!: KycError['billed'];
}

/** What became of one question of a profile. */
export type Outcome = CheckResult | CheckSkipped | CheckFailed;

/** The outcome of a check that was not run. */
export function skipped(
  check: Check,
  reason: SkipReason,
  message: string,
  missing: readonly string[] = [],
): CheckSkipped {
  return { __typename: 'CheckSkipped', check: check.name, reason, missing, message };
}

/** The outcome of a check that was run without an answer. */
export function failed(check: Check, { code, retryable, retryAfterMs, message, billed }: KycError): CheckFailed {
  return {
    __typename: 'CheckFailed',
    check: check.name,
    code,
    retryable,
    retryAfterMs: retryAfterMs ?? null,
    message,
    billed,
  };
}
