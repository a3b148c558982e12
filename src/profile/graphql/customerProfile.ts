import { Field, ObjectType } from 'type-graphql';
import type { QuestionName } from '../questions.js';
import type { OnboardingDecision } from '../decision.js';
import type { Outcome } from '../outcome.js';
import { ProfileSummary } from '../summary.js';
import { SubjectFacts } from '../../checks/subject/facts.js';
import {
  AntiFraudOutcome,
  IdentityOutcome,
  LocationCityOutcome,
  MobileAttributionOutcome,
  PoliceOutcome,
} from './outcomes.js';

/** The outcome of each question, where it is known by its name alone. */
type Outcomes = { readonly [question in Exclude<QuestionName, 'addressDistance'>]?: Promise<Outcome> };

@ObjectType({
  simpleResolvers: true,
  description: 'Everything known about one customer. Selecting a field runs its check; nothing else does.',
})
export class CustomerProfile implements Outcomes {
  readonly __typename!: 'CustomerProfile';

  @Field(() => SubjectFacts, {
    description:
      'Facts read off the input alone, free of charge: masked values, birth date, age, gender, region, warnings.',
  })
  subject!: SubjectFacts;

  @Field(() => IdentityOutcome, {
    description: 'The strongest document check that the fields allow: image, then four-factor, then two-factor.',
  })
  identity?: Promise<Outcome>;

  @Field(() => IdentityOutcome, {
    description: 'The strongest mobile check that the fields allow: three-factor, then name-mobile or id-mobile.',
  })
  mobileOwnership?: Promise<Outcome>;

  @Field(() => MobileAttributionOutcome, { description: 'Carrier and region of the mobile number.' })
  attribution?: Promise<Outcome>;

  @Field(() => LocationCityOutcome, { description: 'The city in which the customer works.' })
  workCity?: Promise<Outcome>;

  @Field(() => LocationCityOutcome, { description: 'The city in which the customer lives.' })
  residentialCity?: Promise<Outcome>;

  @Field(() => AntiFraudOutcome, { description: 'Signs of fraud and gambling, by mobile number, ID number or both.' })
  antiFraud?: Promise<Outcome>;

  @Field(() => PoliceOutcome, { description: 'Whether the customer is on the public security blacklist.' })
  police?: Promise<Outcome>;

  @Field(() => ProfileSummary, {
    description: 'What ran, what it found, what it cost, how long it took: over the checks that this query selects.',
  })
  summary?: Promise<ProfileSummary>;

  /** For addressDistance, by location type. */
  readonly distances!: ReadonlyMap<string, Promise<Outcome>>;

  /** For decision, by policy. */
  readonly decisions!: ReadonlyMap<string, Promise<OnboardingDecision>>;
}
