import { type Check, type CheckName, checks } from '../../src/checks/index.js';
import { inputFieldsOf } from '../../src/checks/input/field.js';
import { type IdChecksumPolicy, validateInput } from '../../src/checks/input/validate.js';
import { KycError } from '../../src/errors.js';

/** Every check with its name before it, for tables of tests. */
export const namedChecks = checks.map((check) => [check.name, check] as const);

/** Every example of every check, with a name before it. */
export const namedExamples = checks.flatMap((check) =>
  check.examples.map((example) => [`${check.name}: ${example.note}`, check, example] as const),
);

export function checkNamed(name: CheckName): Check {
  const check = checks.find((known) => known.name === name);
  if (!check) throw new Error(`no check ${name}`);
  return check;
}

/** The input of a check's first example: the contract's own sample. */
export function sampleInput(check: Check): Record<string, unknown> {
  return { ...check.examples[0]?.input };
}

export function requiredFields(check: Check): string[] {
  return inputFieldsOf(check.input)
    .filter(({ optional }) => !optional)
    .map(({ name }) => name);
}

/** The error by which an input is refused. */
export function refusal(check: Check, raw: unknown, policy: IdChecksumPolicy = 'warn'): KycError {
  try {
    validateInput(check.input, raw, policy);
  } catch (thrown) {
    if (thrown instanceof KycError) return thrown;
    throw thrown;
  }
  throw new Error(`${check.name} accepted what it should refuse`);
}

/** What an input is refused for, as "path rule". */
export function broken(check: Check, raw: unknown, policy: IdChecksumPolicy = 'warn'): string[] {
  return (refusal(check, raw, policy).fields ?? []).map(({ path, rule }) => `${path} ${rule}`);
}

/** A check's sample with some of its fields replaced. */
export const given = (name: CheckName, fields: object) =>
  [checkNamed(name), { ...sampleInput(checkNamed(name)), ...fields }] as const;

/** What providers get of it. */
export const accepted = (name: CheckName, fields: object, policy: IdChecksumPolicy = 'warn') => ({
  ...validateInput(checkNamed(name).input, given(name, fields)[1], policy),
});

/** What it is refused for, as "path rule". */
export const refused = (name: CheckName, fields: object, policy: IdChecksumPolicy = 'warn') =>
  broken(...given(name, fields), policy);
