import { Field, InputType, Int } from 'type-graphql';
import type { CheckOptions as Options } from '../checks/caller.js';
import { requireValidOptions } from '../checks/input/options.js';
import { assertValid, purposeClaimOf } from '../checks/middleware/purposeClaim.js';
import { atPath } from './argumentPath.js';
import type { GraphQLContext } from './context.js';

@InputType({ description: 'What is asked of a run beside its input.' })
export class CheckOptions {
  @Field(() => String, {
    nullable: true,
    description:
      'The same key with the same input returns the first answer and is never billed twice: 1 to 255 visible ASCII characters, good for 24 hours. In a profile it covers each of its checks. Comes before the header Idempotency-Key.',
  })
  idempotencyKey?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Accept a stored answer at most this many seconds old instead of asking again; 0 (the default) always asks. Each check has its own ceiling. Comes before the header x-kyc-max-age.',
  })
  maxAge?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What the check is for, recorded with it: 1 to 128 letters, digits, Chinese characters, spaces and . _ : / - and nothing that could be an ID number, a mobile number or the name of a person. Comes before the header x-kyc-purpose.',
  })
  purpose?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Reference of the consent that the check rests on, recorded with it: 1 to 128 visible ASCII characters. Comes before the header x-kyc-consent.',
  })
  consent?: string | null;
}

/** What every operation that runs checks says of its argument `options`. */
export const optionsDescription = 'Idempotency key, age of stored answers, purpose and consent.';

/**
 * The options of one root field: its own, else those of the request's headers.
 *
 * @param isOfSeveral whether an idempotency key of the header covers more than this one check
 * @throws KycError BAD_USER_INPUT naming paths below `options`; and where purpose or consent are missing or wrong
 */
export function readOptions(
  given: CheckOptions | null | undefined,
  { headerOptions, caller, requirePurpose }: GraphQLContext,
  isOfSeveral: boolean,
): Options {
  const { idempotencyKey, maxAge, purpose, consent } = given ?? {};
  if (given) atPath('options', () => requireValidOptions(given));
  const options = {
    idempotencyKey: idempotencyKey ?? headerOptions.idempotencyKey,
    maxAge: maxAge ?? headerOptions.maxAge,
    purpose: purpose ?? undefined,
    consent: consent ?? undefined,
  };
  assertValid(purposeClaimOf(options, caller, requirePurpose));
  return isOfSeveral && !hasOwnKey(given) ? { ...options, isKeyOfProfile: true } : options;
}

/** As above, for a profile: its key covers each of its checks, wherever it comes from. A stream without one has the implied key. */
export function readProfileOptions(given: CheckOptions | null | undefined, context: GraphQLContext): Options {
  const options = readOptions(given, context, true);
  return { ...options, ...(options.idempotencyKey === undefined && context.impliedKey), isKeyOfProfile: true };
}

/** Whether the field brings an idempotency key of its own, which goes before that of the header. */
export function hasOwnKey(options: unknown): boolean {
  return typeof options === 'object' && options !== null && typeof Reflect.get(options, 'idempotencyKey') === 'string';
}
