import { type Check, checks } from '../../src/checks/index.js';
import { decodeResponse } from '../../src/rest-contract/index.js';
import { KycError } from '../../src/errors.js';

export function checkOfType(type: string): Check {
  const check = checks.find((candidate) => candidate.type === type);
  if (!check) throw new Error(`There is no check of type ${type}.`);
  return check;
}

/** The contract's own sample of a check. */
export function sampleOf(check: Check): Check['examples'][number] {
  const [sample] = check.examples;
  if (!sample) throw new Error(`${check.type} has no example.`);
  return sample;
}

/** What a check reads in a successful answer with these fields. */
export function read(type: string, fields: object): object {
  return decodeResponse(checkOfType(type), { success: true, message: 'ok', ...fields });
}

/** Why an answer is refused. Throws where it is not, or not as the provider's error. */
export function unreadable(check: Check, body: unknown): string {
  try {
    decodeResponse(check, body);
  } catch (thrown) {
    if (thrown instanceof KycError && thrown.code === 'UPSTREAM_ERROR' && thrown.billed === 'unknown')
      return thrown.message;
    throw thrown;
  }
  throw new Error('It was read.');
}

/** As `unreadable`, for a successful answer with these fields. */
export function refused(type: string, fields: object): string {
  return unreadable(checkOfType(type), { success: true, message: 'ok', ...fields });
}
