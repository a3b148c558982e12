import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Field, FieldResolver, ObjectType, Resolver, Root, Subscription } from 'type-graphql';
import { LocationType } from '../../checks/mobile/locationType.js';
import { isQuestionName, keyOf } from '../questions.js';
import { OnboardingDecision } from '../decision.js';
import { CustomerProfileInput } from '../input.js';
import type { Outcome } from '../outcome.js';
import { defaultPolicy } from '../policies/shipped.js';
import type { Answered } from '../run.js';
import { ProfileSummary } from '../summary.js';
import { SubjectFacts } from '../../checks/subject/facts.js';
import { atPath } from '../../graphql/argumentPath.js';
import { CheckOptions, optionsDescription, readProfileOptions } from '../../graphql/checkOptions.js';
import type { GraphQLContext } from '../../graphql/context.js';
import { policiesOf, recordSessionRefusal } from './ofSession.js';
import { rootPlan } from '../../graphql/planning/rootPlan.js';
import { placeOf, plan, plannedCalls, readSelection, start } from './buildProfile.js';
import type { CustomerProfile } from './customerProfile.js';
import {
  AntiFraudOutcome,
  IdentityOutcome,
  LocationCityOutcome,
  LocationVerificationOutcome,
  MobileAttributionOutcome,
  PoliceOutcome,
} from './outcomes.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'One event of a profile that fills in as answers arrive: the field that was just answered, all others null; in the last event summary and decision.',
})
export class CustomerProfileProgress {
  @Field(() => String, {
    nullable: true,
    description: 'Name of the field that this event answers; null in the last event.',
  })
  field!: string | null;

  @Field(() => Boolean, { description: 'true in the last event.' })
  done!: boolean;

  @Field(() => SubjectFacts, { description: 'Facts read off the input alone; the same in every event.' })
  subject!: SubjectFacts;

  @Field(() => IdentityOutcome, { nullable: true, description: 'See CustomerProfile.identity.' })
  identity?: Outcome;

  @Field(() => IdentityOutcome, { nullable: true, description: 'See CustomerProfile.mobileOwnership.' })
  mobileOwnership?: Outcome;

  @Field(() => MobileAttributionOutcome, { nullable: true, description: 'See CustomerProfile.attribution.' })
  attribution?: Outcome;

  @Field(() => LocationCityOutcome, { nullable: true, description: 'See CustomerProfile.workCity.' })
  workCity?: Outcome;

  @Field(() => LocationCityOutcome, { nullable: true, description: 'See CustomerProfile.residentialCity.' })
  residentialCity?: Outcome;

  @Field(() => AntiFraudOutcome, { nullable: true, description: 'See CustomerProfile.antiFraud.' })
  antiFraud?: Outcome;

  @Field(() => PoliceOutcome, { nullable: true, description: 'See CustomerProfile.police.' })
  police?: Outcome;

  @Field(() => ProfileSummary, {
    nullable: true,
    description: 'In the last event: what ran, what it found, what it cost.',
  })
  summary?: Promise<ProfileSummary>;

  /** The outcome about one place, if this event is about one. */
  readonly distance?: { readonly locationType: string; readonly outcome: Outcome };

  /** In the last event. */
  readonly decisions?: CustomerProfile['decisions'];
}

@Resolver(() => CustomerProfileProgress)
export class ProfileProgressResolver {
  @Subscription(() => CustomerProfileProgress, {
    description:
      'A customer profile, event by event as its checks are answered, over server-sent events at /graphql/stream. The same rules and the same bill as customerProfile. The same subscription, sent again without an idempotency key by a client that reconnects, is not billed again.',
    subscribe: subscribeToProfile,
  })
  customerProfileProgress(
    @Root() event: CustomerProfileProgress,
    @Arg('input', () => CustomerProfileInput, { description: 'What is known of the customer.' })
    _input: CustomerProfileInput,
    @Arg('options', () => CheckOptions, { nullable: true, description: optionsDescription })
    _options: CheckOptions | null,
  ): CustomerProfileProgress {
    return event;
  }

  @FieldResolver(() => LocationVerificationOutcome, {
    nullable: true,
    description: 'See CustomerProfile.addressDistance.',
  })
  addressDistance(
    @Root() { distance }: CustomerProfileProgress,
    @Arg('locationType', () => LocationType, {
      defaultValue: LocationType.COMMON,
      description: 'Which place of the number.',
    })
    locationType: LocationType,
  ): Outcome | null {
    return distance?.locationType === locationType ? distance.outcome : null;
  }

  @FieldResolver(() => OnboardingDecision, {
    nullable: true,
    description:
      'In the last event: what an onboarding policy makes of the profile. Selecting it runs the checks that the policy needs.',
  })
  decision(
    @Root() { decisions }: CustomerProfileProgress,
    @Arg('policy', () => String, {
      nullable: true,
      description: 'Name of the policy; "standard" where it is not given.',
    })
    policy: string | null,
  ): Promise<OnboardingDecision> | undefined {
    return decisions?.get(policy ?? defaultPolicy);
  }
}

export const customerProfileProgress = rootPlan({
  runs: 'profile',
  plan({ input, options }: { input: object; options?: CheckOptions | null }, field, context) {
    const fields = field.selected('CustomerProfileProgress');
    const selection = readSelection(fields, policiesOf(context));
    const asked = readProfileOptions(options, context);
    // Without the questions that only a decision asks: no event tells of these.
    const named = readSelection(
      fields.filter(({ name }) => isQuestionName(name)),
      policiesOf(context),
    );
    return {
      profile: atPath('input', () => plan(input, selection, asked, context)),
      told: new Set(named.questions.map(keyOf)),
    };
  },
  callsOf: ({ profile }) => plannedCalls(profile),
  recordRefusal: recordSessionRefusal,
});

interface ProfileSubscription {
  readonly context: GraphQLContext;
  readonly info: GraphQLResolveInfo;
}

/** Everything was planned before the first event; now every check is started at once. */
function subscribeToProfile({ context, info }: ProfileSubscription): AsyncIterable<CustomerProfileProgress> {
  const planned = customerProfileProgress.of(context, info);
  const { profile, run } = start(planned.profile, context);
  return events(profile, run.arriving, ({ question }) => planned.told.has(keyOf(question)));
}

async function* events(
  { subject, summary, decisions }: CustomerProfile,
  arriving: readonly Promise<Answered>[],
  isSelected: (answered: Answered) => boolean,
): AsyncGenerator<CustomerProfileProgress> {
  for await (const answered of asTheyCome(arriving)) {
    if (isSelected(answered)) yield eventOf(answered, subject);
  }
  yield { field: null, done: true, subject, summary, decisions };
}

function eventOf({ question, outcome }: Answered, subject: SubjectFacts): CustomerProfileProgress {
  const about =
    question.name === 'addressDistance'
      ? { distance: { locationType: placeOf(question), outcome } }
      : { [question.name]: outcome };
  return { field: question.name, done: false, subject, ...about };
}

async function* asTheyCome<T>(promises: readonly Promise<T>[]): AsyncGenerator<T> {
  const pending = new Map(promises.map((promise, index) => [index, promise.then((value) => ({ index, value }))]));
  while (pending.size > 0) {
    const { index, value } = await Promise.race(pending.values());
    pending.delete(index);
    yield value;
  }
}
