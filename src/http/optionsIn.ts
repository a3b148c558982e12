import type { IncomingHttpHeaders } from 'node:http';
import type { CheckOptions } from '../checks/caller.js';
import { requireValidOptions } from '../checks/options.js';

const headerOf: Partial<Record<keyof CheckOptions, string>> = { idempotencyKey: 'Idempotency-Key', maxAge: 'x-kyc-max-age' };

/**
 * The options of a check as REST has them: in headers.
 *
 * @throws KycError BAD_USER_INPUT naming the header, without its value
 */
export function optionsIn(headers: IncomingHttpHeaders): CheckOptions {
  const [idempotencyKey, maxAge] = [headers['idempotency-key'], headers['x-kyc-max-age']];
  const options = { idempotencyKey, maxAge: typeof maxAge === 'string' ? secondsIn(maxAge) : undefined };
  requireValidOptions(options, (option) => headerOf[option] ?? option);
  return { idempotencyKey: typeof idempotencyKey === 'string' ? idempotencyKey : undefined, maxAge: options.maxAge };
}

/** NaN breaks the rule for the option. */
function secondsIn(text: string): number {
  return /^[0-9]{1,15}$/.test(text) ? Number(text) : Number.NaN;
}
