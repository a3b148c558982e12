import { Field, InputType, Int } from 'type-graphql';
import type { CheckOptions as Options } from '../checks/caller.js';
import { requireValidOptions } from '../checks/options.js';
import { atPath } from './argumentPath.js';

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
}

/** What every operation that runs checks says of its argument `options`. */
export const optionsDescription = 'Idempotency key and age of stored answers.';

/** @throws KycError BAD_USER_INPUT naming paths below `options` */
export function readOptions(options: CheckOptions | null | undefined): Options {
  if (!options) return {};
  atPath('options', () => requireValidOptions(options));
  return { idempotencyKey: options.idempotencyKey ?? undefined, maxAge: options.maxAge ?? undefined };
}
