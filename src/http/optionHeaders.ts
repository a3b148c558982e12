import type { IncomingHttpHeaders } from 'node:http';
import type { CheckOptions } from '../checks/caller.js';
import { requireValidOptions } from '../checks/input/options.js';

const headerOf: Partial<Record<keyof CheckOptions, string>> = {
  idempotencyKey: 'Idempotency-Key',
  maxAge: 'x-kyc-max-age',
};

/**
 * The options of checks that stand in headers, on every channel alike.
 *
 * @throws KycError BAD_USER_INPUT naming the header, without its value
 */
export function readOptionHeaders(headers: IncomingHttpHeaders): Pick<CheckOptions, 'idempotencyKey' | 'maxAge'> {
  const { 'idempotency-key': key, 'x-kyc-max-age': maxAge } = headers;
  if (key === undefined && maxAge === undefined) return noOptions;
  const options = {
    idempotencyKey: typeof key === 'string' ? keyIn(key) : undefined,
    maxAge: typeof maxAge === 'string' ? secondsIn(maxAge) : undefined,
  };
  requireValidOptions(options, (option) => headerOf[option] ?? option);
  return options;
}

const noOptions = { idempotencyKey: undefined, maxAge: undefined } as const;

/**
 * A key in quotes is a String of a structured field (RFC 8941, 3.3.3), as the draft of the header has it
 * (draft-ietf-httpapi-idempotency-key-header): "k" is the key k. What begins so and is none breaks the rule for keys.
 */
function keyIn(header: string): string {
  if (!header.startsWith('"')) return header;
  const inner = /^"((?:[\x20\x21\x23-\x5b\x5d-\x7e]|\\["\\])*)"$/.exec(header)?.[1];
  return inner?.replaceAll(/\\(["\\])/g, '$1') ?? '';
}

/** NaN breaks the rule for the option. */
function secondsIn(text: string): number {
  return /^[0-9]{1,15}$/.test(text) ? Number(text) : Number.NaN;
}
