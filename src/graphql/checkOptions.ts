import { Field, InputType, Int } from 'type-graphql';
import type { CheckOptions as Options } from '../checks/caller.js';
import { requireValidOptions } from '../checks/options.js';
import { requireSound, statementOf } from '../checks/policies/purpose.js';
import { atPath } from './argumentPath.js';
import type { GraphQLContext } from './context.js';

@InputType({ description: 'What is asked of a run beside its input.' })
export class CheckOptions {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input returns the first answer and is never billed twice: 1 to 255 visible ASCII characters, good for 24 hours. In a profile it covers each of its checks.',
  })
  idempotencyKey?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Accept a stored answer at most this many seconds old instead of asking again; 0 (the default) always asks. Each check has its own ceiling.',
  })
  maxAge?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the check is for, recorded with it: 1 to 128 letters, digits, Chinese characters, spaces and . _ : / - and nothing that could be an ID or mobile number. Comes before the header x-kyc-purpose.',
  })
  purpose?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Reference of the consent that the check rests on, recorded with it: 1 to 128 visible ASCII characters. Comes before the header x-kyc-consent.',
  })
  consent?: string | null;
}

/** What every operation that runs checks says of its argument `options`. */
export const optionsDescription = 'Idempotency key, age of stored answers, purpose and consent.';

/** @throws KycError BAD_USER_INPUT naming paths below `options` */
export function readOptions(options: CheckOptions | null | undefined): Options {
  if (!options) return {};
  atPath('options', () => requireValidOptions(options));
  return { idempotencyKey: options.idempotencyKey ?? undefined, maxAge: options.maxAge ?? undefined, purpose: options.purpose ?? undefined, consent: options.consent ?? undefined };
}

/** For operations of several checks, which are refused as a whole. @throws KycError BAD_USER_INPUT where purpose or consent are missing or wrong */
export function requireStatement(options: Options, { caller, requirePurpose }: GraphQLContext): void {
  requireSound(statementOf(options, caller, requirePurpose));
}
