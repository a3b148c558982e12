import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { Area } from '../checks/check.js';
import { IdentityVerification } from '../checks/identity/identity.js';
import { MobileLookup } from '../checks/mobile/lookup.js';
import type { CheckResult } from '../checks/result.js';
import { RiskAssessment } from '../checks/risk/assessment.js';
import { requireAllRunnable } from './allOrNone.js';
import { withPath } from './argumentPath.js';
import { CheckOptions, optionsDescription, readOptions } from './checkOptions.js';
import type { GraphQLContext } from './context.js';
import { AssessRiskInput, chosenCheck, LookupMobileInput, VerifyIdentityInput } from './inputUnions.js';

/** One mutation for each area; which check it runs is told by the member of its input. */
@Resolver()
export class CheckMutations {
  @Mutation(() => IdentityVerification, { description: "Check a person's identity against government and carrier records." })
  verifyIdentity(
    @Arg('input', () => VerifyIdentityInput, { description: 'Which identity check to run, and for whom.' }) input: object,
    @Arg('options', () => CheckOptions, { nullable: true, description: optionsDescription }) options: CheckOptions | null,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CheckResult> {
    return runChosen('identity', input, options, context, info);
  }

  @Mutation(() => MobileLookup, { description: 'Look up a mobile number: carrier and region, distance to an address, city of activity.' })
  lookupMobile(
    @Arg('input', () => LookupMobileInput, { description: 'Which lookup to run, and for which number.' }) input: object,
    @Arg('options', () => CheckOptions, { nullable: true, description: optionsDescription }) options: CheckOptions | null,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CheckResult> {
    return runChosen('mobile', input, options, context, info);
  }

  @Mutation(() => RiskAssessment, { description: 'Screen a person or number: anti-fraud score, public security blacklist.' })
  assessRisk(
    @Arg('input', () => AssessRiskInput, { description: 'Which risk check to run, and for whom.' }) input: object,
    @Arg('options', () => CheckOptions, { nullable: true, description: optionsDescription }) options: CheckOptions | null,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CheckResult> {
    return runChosen('risk', input, options, context, info);
  }
}

/** The area of each mutation here. */
const areas = { verifyIdentity: 'identity', lookupMobile: 'mobile', assessRisk: 'risk' } as const satisfies Record<string, Area>;

async function runChosen(area: Area, union: object, options: CheckOptions | null, context: GraphQLContext, info: GraphQLResolveInfo): Promise<CheckResult> {
  requireAllRunnable(areas, info, context);
  const { check, input } = chosenCheck(area, union);
  return context.runCheck(check, input, context.caller, readOptions(options)).catch((thrown: unknown) => {
    throw withPath(thrown, `input.${check.member}`);
  });
}
