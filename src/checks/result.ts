import { Field, Float, ID, InterfaceType, ObjectType } from 'type-graphql';
import { CheckNames } from './checkNames.js';
import { graphqlEnum } from './graphqlEnum.js';
import type { Finding } from './check.js';
import { Node } from './node.js';
import { SubjectWarning } from './subject/subjectWarning.js';

@ObjectType({ description: 'Where an answer comes from and what it took.' })
export class CheckSource {
  @Field(() => String, { description: 'Name of the source that answered. "sandbox" means invented data.' })
  provider!: string;

  @Field(() => Date, { description: 'When the source answered.' })
  checkedAt!: Date;

  @Field(() => Float, { description: 'How long the source took, in milliseconds.' })
  latencyMs!: number;

  @Field(() => Boolean, {
    description: 'Whether the source bills this answer. The sandbox says what a paid source would bill.',
  })
  billed!: boolean;

  @Field(() => Boolean, { description: 'Whether this is a stored answer, given again without asking the source.' })
  reused!: boolean;
}

/** What every finished check says of itself. */
@InterfaceType({
  implements: Node,
  description: 'What every finished check says of itself.',
  resolveType: (result: CheckResult) => result.__typename,
})
export abstract class CheckResult extends Node {
  /** What was found, in one word. Not a field of GraphQL, where the typed fields say it. */
  readonly finding!: Finding;

  /** The first answer under an idempotency key, given again. Not a field of GraphQL, where `source.reused` says it. */
  readonly replayed?: boolean;

  @Field(() => ID, { description: 'Unique id of this run of the check.' })
  override id!: string;

  @Field(() => CheckNames, { description: 'Which check was run.' })
  check!: string;

  @Field(() => Boolean, {
    description:
      'Whether the request was processed. A request that was not is an error, so this is true in every result.',
  })
  success!: boolean;

  @Field(() => String, {
    description:
      'Human-readable description of the result, as the source gives it. Decide by the typed fields, not by this.',
  })
  message!: string;

  @Field(() => CheckSource, {
    description: 'Which source answered, when, how fast, whether it was billed and whether it is a stored answer.',
  })
  source!: CheckSource;

  @Field(() => [SubjectWarning], {
    description: 'What is odd about the input although the check was run, such as a wrong check digit.',
  })
  warnings!: SubjectWarning[];
}

/** "No record" is not "fake": it is kept apart from a mismatch everywhere. */
export const MatchResult = graphqlEnum('MatchResult', 'What a comparison with the records found.', {
  MATCH: 'The records say the same.',
  MISMATCH: 'The records say something else.',
  NO_RECORD:
    'No verdict: there is no record to compare with, or the comparison did not come about (see `inconclusiveReason`). No sign of forgery by itself: have a person look at it.',
});
export type MatchResult = keyof typeof MatchResult;
