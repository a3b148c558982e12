import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { LocationType } from '../../checks/mobile/locationType.js';
import { OnboardingDecision } from '../decision.js';
import { CustomerProfileInput } from '../input.js';
import type { Outcome } from '../outcome.js';
import { defaultPolicy } from '../policies/shipped.js';
import { atPath } from '../../graphql/argumentPath.js';
import { CheckOptions, optionsDescription, readProfileOptions } from '../../graphql/checkOptions.js';
import type { GraphQLContext } from '../../graphql/context.js';
import { policiesOf, recordSessionRefusal } from './ofSession.js';
import { rootPlan } from '../../graphql/planning/rootPlan.js';
import { plan, plannedCalls, readSelection, start } from './buildProfile.js';
import { CustomerProfile } from './customerProfile.js';
import { LocationVerificationOutcome } from './outcomes.js';

export const customerProfile = rootPlan({
  runs: 'profile',
  plan({ input, options }: { input: object; options?: CheckOptions | null }, field, context) {
    const selection = readSelection(field.selected('CustomerProfile'), policiesOf(context));
    const asked = readProfileOptions(options, context);
    return atPath('input', () => plan(input, selection, asked, context));
  },
  callsOf: plannedCalls,
  recordRefusal: recordSessionRefusal,
});

/** The composite query: what it selects is known before anything is called, and then all is called at once. */
@Resolver(() => CustomerProfile)
export class ProfileResolver {
  @Query(() => CustomerProfile, {
    nullable: true,
    description:
      'Everything known about one customer. Only the checks that the query selects are run, all at once. null if it failed: `errors` says why.',
  })
  customerProfile(
    @Arg('input', () => CustomerProfileInput, { description: 'What is known of the customer.' })
    _input: CustomerProfileInput,
    @Arg('options', () => CheckOptions, { nullable: true, description: optionsDescription })
    _options: CheckOptions | null,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): CustomerProfile {
    return start(customerProfile.of(context, info), context).profile;
  }

  @FieldResolver(() => LocationVerificationOutcome, {
    description: 'How far a place of the mobile number lies from the address.',
  })
  addressDistance(
    @Root() { distances }: CustomerProfile,
    @Arg('locationType', () => LocationType, {
      defaultValue: LocationType.COMMON,
      description: 'Which place of the number.',
    })
    locationType: LocationType,
  ): Promise<Outcome> | undefined {
    return distances.get(locationType);
  }

  @FieldResolver(() => OnboardingDecision, {
    description:
      'What an onboarding policy makes of it, with its reasons. Selecting it runs the checks that the policy needs.',
  })
  decision(
    @Root() { decisions }: CustomerProfile,
    @Arg('policy', () => String, {
      nullable: true,
      description: 'Name of the policy; "standard" where it is not given.',
    })
    policy: string | null,
  ): Promise<OnboardingDecision> | undefined {
    return decisions.get(policy ?? defaultPolicy);
  }
}
