import type { GraphQLResolveInfo } from 'graphql';
import { Arg, createUnionType, Ctx, Field, Info, ObjectType, Query, Resolver } from 'type-graphql';
import { CustomerProfileInput } from '../input.js';
import { ErrorCodes } from '../outcome.js';
import type { CheckOptions as Options } from '../../checks/caller.js';
import { type BrokenRule, type ErrorCode, KycError } from '../../errors.js';
import { HttpRefusal } from '../../httpStatus.js';
import { withPath } from '../../graphql/argumentPath.js';
import { CheckOptions, optionsDescription, readProfileOptions } from '../../graphql/checkOptions.js';
import type { GraphQLContext } from '../../graphql/context.js';
import { greatestBatch } from '../../graphql/planning/lists.js';
import { type RootField, rootPlan } from '../../graphql/planning/rootPlan.js';
import { plan, type PlannedProfile, plannedCalls, readSelection, start } from './buildProfile.js';
import { CustomerProfile } from './customerProfile.js';

@ObjectType({ description: 'One rule that one field of an input broke. Holds no value of it.' })
export class BrokenInputRule implements BrokenRule {
  @Field(() => String, { description: 'Where, such as "inputs.3.idNo".' })
  path!: string;

  @Field(() => String, { description: 'Stable name of the rule, such as "residentId".' })
  rule!: string;

  @Field(() => String, { description: 'The same for people.' })
  message!: string;
}

@ObjectType({
  description:
    'An entry of a batch whose input is not valid. Nothing was called for it; the other entries are unaffected.',
})
export class ProfileInputError {
  readonly __typename!: 'ProfileInputError';

  @Field(() => ErrorCodes, { description: 'BAD_USER_INPUT.' })
  code!: ErrorCode;

  @Field(() => String, { description: 'What is wrong, for people.' })
  message!: string;

  @Field(() => [BrokenInputRule], {
    description: 'Every broken rule; empty where the fields are valid but allow no check.',
  })
  fields!: readonly BrokenRule[];
}

export const CustomerProfileResult = createUnionType({
  name: 'CustomerProfileResult',
  description: 'One entry of a batch: a profile, or what is wrong with its input.',
  types: () => [CustomerProfile, ProfileInputError] as const,
  resolveType: ({ __typename }) => __typename,
});

export const customerProfiles = rootPlan({
  runs: 'profile',
  plan: ({ inputs, options }: { inputs: readonly object[]; options?: CheckOptions | null }, field, context) =>
    planAll(inputs, readProfileOptions(options, context), field, context),
  callsOf: (entries) => entries.flatMap((entry) => ('steps' in entry ? plannedCalls(entry) : [])),
});

@Resolver()
export class ProfileBatchResolver {
  @Query(() => [CustomerProfileResult], {
    nullable: true,
    description: `Profiles of up to ${greatestBatch} customers, in the order of the inputs. A customer who comes twice costs one call for each check. null if it failed: \`errors\` says why.`,
  })
  customerProfiles(
    @Arg('inputs', () => [CustomerProfileInput], { description: 'What is known of each customer.' })
    _inputs: CustomerProfileInput[],
    @Arg('options', () => CheckOptions, { nullable: true, description: optionsDescription })
    _options: CheckOptions | null,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): (typeof CustomerProfileResult)[] {
    return customerProfiles
      .of(context, info)
      .map((entry) => ('steps' in entry ? start(entry, context).profile : entry));
  }
}

function planAll(
  inputs: readonly object[],
  options: Options,
  field: RootField,
  context: GraphQLContext,
): (PlannedProfile | ProfileInputError)[] {
  const selection = readSelection(field.selected('CustomerProfile', ['CustomerProfileResult']), context.policies);
  return inputs.map((input, index) => orInputError(`inputs.${index}`, () => plan(input, selection, options, context)));
}

function orInputError(path: string, planOne: () => PlannedProfile): PlannedProfile | ProfileInputError {
  try {
    return planOne();
  } catch (thrown) {
    const error = withPath(thrown, path);
    if (!(error instanceof KycError) || error.code !== 'BAD_USER_INPUT' || error instanceof HttpRefusal) throw error;
    return { __typename: 'ProfileInputError', code: error.code, message: error.message, fields: error.fields ?? [] };
  }
}
