import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { LocationType } from '../../checks/mobile/locationType.js';
import { OnboardingDecision } from '../../checks/profile/decision.js';
import { CustomerProfileInput } from '../../checks/profile/input.js';
import type { Outcome } from '../../checks/profile/outcome.js';
import { defaultPolicy } from '../../checks/profile/policies.js';
import { atPath } from '../argumentPath.js';
import { CheckOptions, optionsDescription, readOptions, requireStatement } from '../checkOptions.js';
import type { GraphQLContext } from '../context.js';
import { plan, plannedCalls, readSelection, start } from './assemble.js';
import { CustomerProfile } from './customerProfile.js';
import { LocationVerificationOutcome } from './outcomes.js';
import { selectedFields } from './selection.js';

/** The composite query: what it selects is known before anything is called, and then all is called at once. */
@Resolver(() => CustomerProfile)
export class ProfileResolver {
  @Query(() => CustomerProfile, { description: 'Everything known about one customer. Only the checks that the query selects are run, all at once.' })
  async customerProfile(
    @Arg('input', () => CustomerProfileInput, { description: 'What is known of the customer.' }) input: CustomerProfileInput,
    @Arg('options', () => CheckOptions, { nullable: true, description: optionsDescription }) options: CheckOptions | null,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CustomerProfile> {
    const asked = readOptions(options);
    requireStatement(asked, context);
    const planned = await context.fanOut.reserve(
      () => {
        const selection = readSelection(selectedFields(info, 'CustomerProfile'), context.policies);
        return atPath('input', () => plan(input, selection, asked, context));
      },
      plannedCalls,
      asked,
    );
    return start(planned, context).profile;
  }

  @FieldResolver(() => LocationVerificationOutcome, { description: 'How far a place of the mobile number lies from the address.' })
  addressDistance(
    @Root() { distances }: CustomerProfile,
    @Arg('locationType', () => LocationType, { defaultValue: LocationType.COMMON, description: 'Which place of the number.' }) locationType: LocationType,
  ): Promise<Outcome> | undefined {
    return distances.get(locationType);
  }

  @FieldResolver(() => OnboardingDecision, { description: 'What an onboarding policy makes of it, with its reasons. Selecting it runs the checks that the policy needs.' })
  decision(
    @Root() { decisions }: CustomerProfile,
    @Arg('policy', () => String, { nullable: true, description: 'Name of the policy; "standard" where it is not given.' }) policy: string | null,
  ): Promise<OnboardingDecision> | undefined {
    return decisions.get(policy ?? defaultPolicy);
  }
}
