import { Field, ID, Int, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../../checks/graphqlEnum.js';
import type { Finding } from '../../checks/check.js';
import { Node } from '../../checks/node.js';
import type { StoredAnswer } from '../../checks/ports/history.js';
import { CheckNames } from '../../checks/checkNames.js';
import { CheckResult } from '../../checks/result.js';
import { entryIdOf } from './entryId.js';

export const CheckFindings = graphqlEnum<Finding>('CheckFinding', 'What a check found, in one word.', {
  MATCH: 'Identity checks: the records say the same.',
  MISMATCH: 'Identity checks: the records say something else.',
  NO_RECORD: 'There is no record. Not a sign of forgery.',
  FOUND: 'Mobile lookups: something is known of the number.',
  CLEAR: 'Risk checks: nothing speaks against the person or number.',
  RISK: 'Anti-fraud: there are signs of fraud or gambling.',
  LISTED: 'Police: the person is on the blacklist.',
});

@ObjectType({ implements: Node, description: 'One check that was answered, as the history keeps it.' })
export class Verification extends Node implements Omit<StoredAnswer, 'id'> {
  override readonly __typename = 'Verification';

  @Field(() => ID, { description: 'Id of this entry of the history. Its result has another: see resultId.' })
  override id!: string;

  @Field(() => ID, {
    description:
      'Id of the result, the same as in the first answer and in the audit trail. Known even if the result cannot be opened.',
  })
  resultId!: string;

  @Field(() => CheckNames, { description: 'Which check was run.' })
  check!: StoredAnswer['check'];

  @Field(() => CheckFindings, { description: 'What it found, in one word.' })
  outcome!: Finding;

  @Field(() => Date, { description: 'When the answer was recorded.' })
  recordedAt!: Date;

  @Field(() => String, { description: 'Name of the provider that answered.' })
  provider!: string;

  @Field(() => Boolean, { description: 'Whether the provider billed the answer.' })
  billed!: boolean;

  @Field(() => String, { description: 'Id of the request that asked for it.' })
  requestId!: string;

  @Field(() => String, { nullable: true, description: 'What the check was for, as the request stated it.' })
  purpose!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Reference of the consent that the check rests on, as the request stated it.',
  })
  consent!: string | null;

  @Field(() => CheckResult, {
    nullable: true,
    description: 'What was answered. null where it is sealed with a key that this service does not have any more.',
  })
  result!: CheckResult | null;
}

export function verificationOf(kept: StoredAnswer): Verification {
  return { ...kept, __typename: 'Verification', id: entryIdOf(kept.id), resultId: kept.id };
}

@ObjectType({ description: 'One answer of a page, with its place in the history.' })
export class VerificationEdge {
  @Field(() => String, { description: 'Its place, for `after`. Stays the same, whatever is added or erased.' })
  cursor!: string;

  @Field(() => Verification, { description: 'The answer.' })
  node!: Verification;
}

@ObjectType({ description: 'Where a page lies among all the answers that the filter lets through.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether older answers follow.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether newer answers come before.' })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the first answer of the page; null where the page is empty.',
  })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last answer of the page, for `after`; null where the page is empty.',
  })
  endCursor!: string | null;
}

@ObjectType({ description: 'A page of the history, newest first (a Relay connection).' })
export class VerificationConnection {
  @Field(() => [VerificationEdge], { description: 'The answers, newest first, each with its cursor.' })
  edges!: VerificationEdge[];

  @Field(() => PageInfo, { description: 'Whether there are more, and where this page begins and ends.' })
  pageInfo!: PageInfo;
}

@ObjectType({
  description:
    'What was erased about a person. The same stands in the audit trail, with keyed hashes in place of the values.',
})
export class ErasureReceipt {
  @Field(() => ID, { description: 'Id of the receipt in the audit trail.' })
  id!: string;

  @Field(() => Date, { description: 'When it was done.' })
  at!: Date;

  @Field(() => Int, { description: 'How many answers of the history were erased.' })
  erasedHistory!: number;

  @Field(() => Int, {
    description: 'How many answers were erased that were stored to be given again, by idempotency keys and by maxAge.',
  })
  erasedStoredAnswers!: number;
}
