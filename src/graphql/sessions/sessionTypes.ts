import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../../checks/graphqlEnum.js';
import type { CheckName } from '../../checks/index.js';
import { Node } from '../../checks/node.js';
import { HistorySubject } from '../../checks/ports/historySubject.js';
import type { Session as SessionFacts, SessionResult as ResultFacts } from '../../checks/ports/session.js';
import { CheckNames } from '../../checks/checkNames.js';
import { CustomerProfileInput } from '../../profile/input.js';

@InputType({ description: 'What the holder of the token of a session may do, and for how long.' })
export class CreateSessionInput {
  @Field(() => [CheckNames], {
    description: 'Checks that may be run. A profile question that needs another one is skipped as NOT_PERMITTED.',
  })
  checks!: CheckName[];

  @Field(() => Int, { description: 'Calls that may be billed, over all processes, from 1 to 1000: never one more.' })
  maxBilled!: number;

  @Field(() => Int, { defaultValue: 300, description: 'How long the token is good for: 1 to 3600 seconds.' })
  expiresInSeconds!: number;

  @Field(() => HistorySubject, {
    nullable: true,
    description: 'Whom the checks are about. A check about anybody else is FORBIDDEN and not billed.',
  })
  subject?: HistorySubject | null;

  @Field(() => CustomerProfileInput, {
    nullable: true,
    description: 'Fields that are kept sealed on the server: the browser neither sees nor overrides them.',
  })
  prefill?: CustomerProfileInput | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Origins of the pages that may use it, such as https://shop.example.com. Not given: any.',
  })
  origins?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Ids of trusted documents (SHA-256 in hexadecimal digits); other operations are refused. Not given: any.',
  })
  operations?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Onboarding policies that a decision may name. Not given: any.',
  })
  policies?: string[] | null;

  @Field(() => String, { nullable: true, description: 'What the checks are for, recorded with each of them.' })
  purpose?: string | null;

  @Field(() => String, { nullable: true, description: 'Reference of the consent, recorded with each check.' })
  consent?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether it ends with the first request that runs checks.',
  })
  singleUse!: boolean;
}

export const SessionState = graphqlEnum('SessionState', 'What can still be done with a session.', {
  ACTIVE: 'Its token can be used.',
  SPENT: 'Its budget is used up, or it was for one use.',
  EXPIRED: 'Its time is over.',
  REVOKED: 'Its client ended it.',
});
export type SessionState = keyof typeof SessionState;

@ObjectType({ description: 'One check that ran in a session.' })
export class SessionResult implements ResultFacts {
  @Field(() => ID, { description: 'Id of the result, as in the answer and in the audit trail.' })
  resultId!: string;

  @Field(() => CheckNames, { description: 'Which check was run.' })
  check!: CheckName;

  @Field(() => String, { description: 'What was found, or the error code.' })
  outcome!: string;

  @Field(() => Boolean, { description: 'Whether it was billed, or may have been.' })
  billed!: boolean;

  @Field(() => Date, { description: 'When it ended.' })
  recordedAt!: Date;
}

@ObjectType({ implements: Node, description: 'What a backend lets a browser do. Holds no value of a person.' })
export class Session extends Node implements Omit<SessionFacts, 'state'> {
  override readonly __typename = 'Session';

  @Field(() => ID, { description: 'Id of the session. It is no secret: the token is.' })
  override id!: string;

  @Field(() => SessionState, { description: 'What can still be done with it.' })
  state!: keyof typeof SessionState;

  @Field(() => [CheckNames], { description: 'Checks that may be run.' })
  checks!: CheckName[];

  @Field(() => Int, { description: 'Calls that were billed, may have been, or are in flight.' })
  billed!: number;

  @Field(() => Int, { description: 'Calls that may still be billed.' })
  remaining!: number;

  @Field(() => Date, { description: 'When it was created.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When its token stops working.' })
  expiresAt!: Date;

  @Field(() => [SessionResult], { description: 'Checks that ran in it and came to a provider, the oldest first.' })
  results!: SessionResult[];
}

@ObjectType({ description: 'A new session with its token.' })
export class CreatedSession {
  @Field(() => Session, { description: 'The session.' })
  session!: Session;

  @Field(() => String, {
    description: 'Sent as authorization: Bearer, on every channel. Shown once, and kept as a hash alone.',
  })
  token!: string;
}

export function sessionOf(facts: SessionFacts): Session {
  return { ...facts, __typename: 'Session', checks: [...facts.checks], results: [...facts.results] };
}
