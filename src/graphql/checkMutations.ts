import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { Area } from '../checks/check.js';
import type { Check } from '../checks/index.js';
import { IdentityVerification } from '../checks/identity/identity.js';
import { MobileLookup } from '../checks/mobile/lookup.js';
import type { CheckResult } from '../checks/result.js';
import { RiskAssessment } from '../checks/risk/assessment.js';
import { requireScope } from '../checks/middleware/scope.js';
import { requireSessionSubject, withPrefill } from '../checks/middleware/session.js';
import { validateInput } from '../checks/input/validate.js';
import { atPath, withPath } from './argumentPath.js';
import { CheckOptions, optionsDescription, readOptions } from './checkOptions.js';
import type { GraphQLContext } from './context.js';
import { AssessRiskInput, chosenCheck, LookupMobileInput, VerifyIdentityInput } from './inputUnions.js';
import { type RootPlan, rootPlan } from './planning/rootPlan.js';
import { type PlannedCall } from './planning/plannedCall.js';

interface CheckArguments {
  readonly input: object;
  readonly options?: CheckOptions | null;
}

export const verifyIdentity = checkPlan('identity');
export const lookupMobile = checkPlan('mobile');
export const assessRisk = checkPlan('risk');

/** One mutation for each area; which check it runs is told by the member of its input. */
@Resolver()
export class CheckMutations {
  @Mutation(() => IdentityVerification, {
    nullable: true,
    description: "Check a person's identity against government and carrier records.",
  })
  verifyIdentity(
    @Arg('input', () => VerifyIdentityInput, { description: 'Which identity check to run, and for whom.' })
    _input: object,
    @Arg('options', () => CheckOptions, { nullable: true, description: optionsDescription })
    _options: CheckOptions | null,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CheckResult> {
    return run(verifyIdentity.of(context, info), context);
  }

  @Mutation(() => MobileLookup, {
    nullable: true,
    description: 'Look up a mobile number: carrier and region, distance to an address, city of activity.',
  })
  lookupMobile(
    @Arg('input', () => LookupMobileInput, { description: 'Which lookup to run, and for which number.' })
    _input: object,
    @Arg('options', () => CheckOptions, { nullable: true, description: optionsDescription })
    _options: CheckOptions | null,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CheckResult> {
    return run(lookupMobile.of(context, info), context);
  }

  @Mutation(() => RiskAssessment, {
    nullable: true,
    description: 'Screen a person or number: anti-fraud score, public security blacklist.',
  })
  assessRisk(
    @Arg('input', () => AssessRiskInput, { description: 'Which risk check to run, and for whom.' }) _input: object,
    @Arg('options', () => CheckOptions, { nullable: true, description: optionsDescription })
    _options: CheckOptions | null,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CheckResult> {
    return run(assessRisk.of(context, info), context);
  }
}

/** A check needs a valid input, sound options and the scope for it: all of that is known before the first call. */
function checkPlan(area: Area): RootPlan<CheckArguments, PlannedCall> {
  return rootPlan({
    runs: 'check',
    plan({ input: union, options }: CheckArguments, { sharesHeaderKey }, context) {
      const { check, input: given } = chosenCheck(area, union);
      context.requestScope.addInputSize(given);
      const input = atPath(pathOf(check), () =>
        validateInput(check.input, withPrefill(check, given, context.caller), context.idChecksum),
      );
      const asked = readOptions(options, context, sharesHeaderKey);
      requireScope(context.caller.client, check);
      requireSessionSubject(context.caller, input);
      return { check, input, options: asked };
    },
    callsOf: (call) => [call],
    recordRefusal({ input: union, options }, error, { recordRefusal, caller }) {
      const { check, input } = chosenCheck(area, union);
      const { purpose, consent } = options ?? {};
      return recordRefusal(
        check,
        input,
        caller,
        { purpose: purpose ?? undefined, consent: consent ?? undefined },
        error,
      );
    },
  });
}

function pathOf({ member }: Check): string {
  return `input.${member}`;
}

async function run({ check, input, options }: PlannedCall, { runCheck, caller }: GraphQLContext): Promise<CheckResult> {
  return runCheck(check, input, caller, options).catch((thrown: unknown) => {
    throw withPath(thrown, pathOf(check));
  });
}
