import type { Check } from '../checks/index.js';

/** The same text for the same check and input, however the input was written. @param input folded and valid */
export function canonicalInput(check: Check, input: object): string {
  const fields = Object.entries(input).filter(([, value]) => value !== undefined && value !== null);
  return JSON.stringify([check.name, fields.sort(([a], [b]) => (a < b ? -1 : 1))]);
}
